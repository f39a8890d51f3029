import { useSignal } from '@preact/signals'
import type { ApiError } from '../connection/api-client.ts'
import { changePassword } from './session.ts'
import { words } from '../words/words.ts'
import { PasswordField } from './password-field.tsx'
import { Refusal } from '../frame/refusal.tsx'

/** Old and new password; says why it was refused next to the fields. */
export function ChangePasswordForm() {
  const error = useSignal<ApiError | null>(null)
  const isDone = useSignal(false)
  const isBusy = useSignal(false)
  const t = words.value.password

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    isBusy.value = true
    const answer = await changePassword(String(data.get('old')), String(data.get('new')))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    isDone.value = answer.ok
    if (answer.ok) form.reset()
  }

  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <PasswordField name="old" label={t.old} autoComplete="current-password" />
      <PasswordField name="new" label={t.next} autoComplete="new-password" />
      <p class="hint">{t.tip}</p>
      <Refusal error={error.value} />
      {isDone.value && (
        <p class="success" role="status">
          {t.changed}
        </p>
      )}
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {t.button}
      </button>
    </form>
  )
}
