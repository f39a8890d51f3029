import { useSignal } from '@preact/signals'
import { hour } from '../../../kit/time.ts'
import { longest } from '../../../messaging/lengths.ts'
import { focusFirstFault } from '../../access/field.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { serverNow } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { type MajorRow, type Texts, written } from './majors.ts'
import { NextTime } from './next-time.tsx'
import { isOfFields, TextFields } from './text-fields.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = { readonly major: MajorRow; readonly onTold: () => void }

/** Tells all who wait, or ends it; how many that are stands on the button. */
export function TellForms({ major, onTold }: Props) {
  const form = useSignal<'update' | 'end' | null>(null)
  const texts = useSignal<Texts>({})
  const inMs = useSignal(hour)
  const isUrgent = useSignal(true)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  /** The click's own id stays until it is answered: a lost answer tells nobody twice. */
  const requestId = useSignal(crypto.randomUUID())
  const { id } = major

  async function tell(box: HTMLFormElement): Promise<void> {
    isBusy.value = true
    const words = { texts: written(texts.value), requestId: requestId.value }
    const calls = api['major-incidents'][':id']
    const answer =
      form.value === 'end'
        ? await ask(calls.end.$post({ param: { id }, json: words }))
        : await ask(
            calls.updates.$post({
              param: { id },
              json: { ...words, nextUpdateAt: serverNow() + inMs.value, isUrgent: isUrgent.value },
            }),
          )
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return focusFirstFault(box)
    requestId.value = crypto.randomUUID()
    texts.value = {}
    form.value = null
    onTold()
  }

  const toggle = (next: 'update' | 'end') => {
    error.value = null
    form.value = form.value === next ? null : next
  }
  return (
    <section class="incident-actions">
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          aria-expanded={form.value === 'update'}
          onClick={() => toggle('update')}
        >
          {say('majors-update')}
        </button>
        <button type="button" class="button" aria-expanded={form.value === 'end'} onClick={() => toggle('end')}>
          {say('majors-end')}
        </button>
      </div>
      {form.value !== null && (
        <form
          class="inline-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void tell(event.currentTarget)
          }}
        >
          <TextFields
            label={form.value === 'end' ? say('majors-end-label') : say('majors-update-label')}
            name="texts"
            error={error.value}
            texts={texts.value}
            most={longest.announcement}
            rows={2}
            onInput={(given) => (texts.value = given)}
          />
          {form.value === 'update' && (
            <>
              <NextTime inMs={inMs.value} onChoose={(ms) => (inMs.value = ms)} />
              <label>
                <input
                  type="checkbox"
                  checked={isUrgent.value}
                  onChange={(event) => (isUrgent.value = event.currentTarget.checked)}
                />{' '}
                {say('majors-urgent')}
              </label>
            </>
          )}
          <p class="hint">
            {form.value === 'end'
              ? say('majors-end-hint', { count: major.children })
              : say('majors-audience', { count: major.people })}
          </p>
          <Refusal error={isOfFields(error.value, ['texts']) ? null : error.value} />
          <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
            {form.value === 'end' ? say('majors-end-button') : say('majors-update-button', { count: major.people })}
          </BusyButton>
        </form>
      )}
    </section>
  )
}
