import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { focusFirstFault } from '../field.tsx'
import { CodeField } from './code-field.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Shown = { readonly secret: string; readonly uri: string }

/** The picture for the phone, the first code as its proof, then the recovery codes. */
export function SetUpTotp({ onDone }: { readonly onDone: () => void }) {
  const shown = useSignal<Shown | null>(null)
  const codes = useSignal<readonly string[] | null>(null)
  const broken = useSignal<ApiError | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void ask(api.totp.begin.$post()).then((answer) => {
      if (answer.ok) shown.value = answer.value
      else broken.value = answer.error
    })
  }, [])
  useLayoutEffect(() => input.current?.focus(), [shown.value])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    isBusy.value = true
    const code = String(new FormData(form).get('code'))
    const answer = await ask(api.totp.confirm.$post({ json: { code } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return focusFirstFault(form)
    // The secret has done its work: from here on it is in the phone only.
    shown.value = null
    codes.value = answer.value.codes
  }

  if (codes.value !== null) return <RecoveryCodes codes={codes.value} onKept={onDone} />
  if (shown.value === null) return broken.value === null ? <span class="bone" /> : <Refusal error={broken.value} />
  const { secret, uri } = shown.value
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <ol class="steps">
        <li>{say('totp-app')}</li>
        <li>
          {say('totp-scan')}
          <QrCode text={uri} label={say('totp-qr')} />
          <p class="hint">{say('totp-by-hand')}</p>
          <code class="secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
          <a class="link" href={uri}>
            {say('totp-open-app')}
          </a>
        </li>
        <li>
          <CodeField error={error.value} input={input} />
        </li>
      </ol>
      <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
        {say('totp-confirm')}
      </BusyButton>
    </form>
  )
}
