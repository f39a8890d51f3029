import { useSignal } from '@preact/signals'
import type { ApiError } from '../connection/api-client.ts'
import { changePassword } from './session.ts'
import { say } from '../words/say.ts'
import { PasswordField } from './password-field.tsx'
import { Refusal } from '../frame/refusal.tsx'

/** Old and new password; says why it was refused next to the fields. */
export function ChangePasswordForm() {
  const error = useSignal<ApiError | null>(null)
  const isDone = useSignal(false)
  const isBusy = useSignal(false)

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
      <PasswordField name="old" label={say('password-old')} autoComplete="current-password" />
      <PasswordField name="new" label={say('password-next')} autoComplete="new-password" />
      <p class="hint">{say('password-tip')}</p>
      <Refusal error={error.value} />
      {isDone.value && (
        <p class="success" role="status">
          {say('password-changed')}
        </p>
      )}
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {say('password-button')}
      </button>
    </form>
  )
}
