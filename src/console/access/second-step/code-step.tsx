import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ApiError } from '../../connection/api-client.ts'
import { say } from '../../words/say.ts'
import { focusFirstFault } from '../field.tsx'
import { giveCode } from '../session.ts'
import { CodeField } from './code-field.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

/** After the password. Too late, and it goes back there with the reason. */
export function CodeStep({ onBack }: { readonly onBack: (refused: ApiError | null) => void }) {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    isBusy.value = true
    const answer = await giveCode(String(new FormData(form).get('code')))
    isBusy.value = false
    if (answer.ok) return
    if (answer.error.code === 'too_late_for_code') return onBack(answer.error)
    error.value = answer.error
    focusFirstFault(form)
    input.current?.select()
  }

  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <h1>{say('totp-step-title')}</h1>
      <CodeField error={error.value} input={input} takesRecovery />
      <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
        {say('sign-in-button')}
      </BusyButton>
      <p class="hint">{say('totp-lost')}</p>
      <button type="button" class="link" onClick={() => onBack(null)}>
        {say('totp-other-account')}
      </button>
    </form>
  )
}
