import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { focusFirstFault } from '../../access/field.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { MajorBinding, type MajorForm, MajorWords, wishOf } from './major-fields.tsx'
import { type MajorRow, written } from './majors.ts'
import { isOfFields } from './text-fields.tsx'

type Props = { readonly major: MajorRow; readonly onDone: () => void }

/** Declared in a hurry, it is put right while it is open: whoever asks from now on is told so. */
export function EditForm({ major, onDone }: Props) {
  const form = useSignal<MajorForm>({
    title: written(major.title),
    text: written(major.text),
    category: major.category ?? '',
    articleIds: major.articleIds,
  })
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const box = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const put = (change: Partial<MajorForm>) => (form.value = { ...form.value, ...change })

  async function save(): Promise<void> {
    isBusy.value = true
    const call = api['major-incidents'][':id'].$put({ param: { id: major.id }, json: wishOf(form.value) })
    const answer = await ask(call)
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) onDone()
    else if (box.current !== null) focusFirstFault(box.current)
  }
  return (
    <form
      class="form"
      noValidate
      ref={box}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="hint">{say('majors-edit-hint')}</p>
      <MajorWords form={form.value} error={error.value} onChange={put} />
      <MajorBinding form={form.value} onChange={put} />
      <Refusal error={isOfFields(error.value, ['title', 'text']) ? null : error.value} />
      <span class="buttons">
        <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
          {say('save')}
        </BusyButton>
        <button type="button" class="button" onClick={onDone}>
          {say('canned-leave')}
        </button>
      </span>
    </form>
  )
}
