import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Field, focusFirstFault } from '../../access/field.tsx'
import { me } from '../../access/session.ts'
import { ChoiceList } from '../../announcements/write/choice-list.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { Refusal, refusalText } from '../../frame/refusal.tsx'
import { readStored, writeStored } from '../../frame/stored.ts'
import { say } from '../../words/say.ts'
import { desk } from '../desk.ts'

/** What is typed and not sent yet is there again, for whoever typed it. */
const keptAt = (): string => `bulletin.${me.peek()?.id ?? ''}`

/** Tells the agents something. */
export function BulletinForm({ onTold }: { readonly onTold: () => void }) {
  const text = useSignal(readStored(keptAt(), ''))
  const groups = useSignal<readonly string[]>([])
  const error = useSignal<ApiError | null>(null)
  const said = useSignal('')
  const isEmpty = useSignal(false)
  const isBusy = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  const offered = desk.value?.groups ?? []

  function type(words: string): void {
    text.value = words
    writeStored(keptAt(), words)
    error.value = null
    isEmpty.value = false
    said.value = ''
  }
  async function send(): Promise<void> {
    if (isBusy.value) return
    isEmpty.value = text.value.trim() === ''
    if (!isEmpty.value) {
      isBusy.value = true
      const json = { text: text.value, groups: groups.value.length === 0 ? null : [...groups.value] }
      const answer = await ask(api.bulletins.$post({ json }))
      isBusy.value = false
      error.value = answer.ok ? null : answer.error
      if (answer.ok) {
        type('')
        said.value = say('bulletin-told', { count: answer.value.readers })
        onTold()
        return
      }
    }
    if (form.current !== null) focusFirstFault(form.current)
  }
  const isOfText = error.value?.fields.includes('text') === true
  const fault = isEmpty.value
    ? say('bulletin-empty')
    : isOfText && error.value !== null
      ? refusalText(error.value)
      : null
  return (
    <form
      class="bulletin-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void send()
      }}
    >
      <Field label={say('bulletin-text')} hint={say('bulletin-hint')} fault={fault}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            maxLength={2_000}
            value={text.value}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <ChoiceList
          label={say('bulletin-groups')}
          options={offered.map(({ id, title }) => ({ value: id, name: title[language.value] }))}
          chosen={groups.value}
          onChange={(chosen) => (groups.value = chosen)}
        />
      )}
      {!isOfText && <Refusal error={error.value} />}
      <p class="success" role="status">
        {said.value}
      </p>
      <button type="submit" class="button primary" aria-disabled={isBusy.value}>
        {say('bulletin-send')}
      </button>
    </form>
  )
}
