import { useSignal } from '@preact/signals'
import type { ApiError, RefusalCode } from '../connection/api-client.ts'
import { changePassword } from './session.ts'
import { say } from '../words/say.ts'
import { focusFirstFault } from './field.tsx'
import { PasswordField } from './password-field.tsx'
import { Refusal, refusalText } from '../frame/refusal.tsx'
import { BusyButton } from '../frame/controls/busy-button.tsx'

/** What is wrong with the new one; anything else is not about a field. */
const ofNew: readonly RefusalCode[] = ['too_short', 'too_long', 'too_common', 'like_login', 'same']

/** Old and new password: the rules before typing, and what is wrong beside its field. */
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
    else focusFirstFault(form)
  }

  const refused = error.value
  const isOld = refused?.code === 'wrong'
  const isNew = refused !== null && ofNew.includes(refused.code)
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <PasswordField
        name="old"
        label={say('password-old')}
        autoComplete="current-password"
        fault={isOld ? say('password-old-wrong') : null}
      />
      <PasswordField
        name="new"
        label={say('password-next')}
        autoComplete="new-password"
        hint={say('password-rules')}
        fault={isNew ? refusalText(refused) : null}
      />
      <Refusal error={isOld || isNew ? null : refused} />
      {isDone.value && (
        <p class="success" role="status">
          {say('password-changed')}
        </p>
      )}
      <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
        {say('password-button')}
      </BusyButton>
    </form>
  )
}
