import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Ending } from '../../http/api.ts'
import { aboutLanguage, languages } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { Field } from './field.tsx'
import { PasswordField } from './password-field.tsx'
import { Refusal } from '../frame/refusal.tsx'
import type { ApiError } from '../connection/api-client.ts'
import { CodeStep } from './second-step/code-step.tsx'
import { chooseLanguage, endedWhy, signIn } from './session.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

/** Why a page finds itself at the door. */
const endings = {
  expired: 'ended-expired',
  ended_elsewhere: 'ended-elsewhere',
  ended_by_admin: 'ended-by-admin',
  disabled: 'ended-disabled',
  role_changed: 'ended-role-changed',
  password_changed: 'ended-password-changed',
  password_reset: 'ended-password-reset',
  totp_changed: 'ended-totp-changed',
} satisfies Record<Ending, SentenceId>

/** The door: the password, then the code of whoever has one. */
export function SignInPage() {
  const isCodeAsked = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  useEffect(() => {
    document.title = say('product')
  }, [say('product')])
  const why = endedWhy.value

  return (
    <main class="door">
      <div class="card">
        <p class="brand">{say('product')}</p>
        {why !== null && !isCodeAsked.value && (
          <p class="ended" role="status">
            {sayKind(endings, why)} {say('ended-kept')}
          </p>
        )}
        {isCodeAsked.value ? (
          <CodeStep
            onBack={(refused) => {
              error.value = refused
              isCodeAsked.value = false
            }}
          />
        ) : (
          <PasswordStep error={error} onCode={() => (isCodeAsked.value = true)} />
        )}
      </div>
      <p class="door-languages">
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            class="link"
            lang={one}
            aria-pressed={language.value === one}
            onClick={() => void chooseLanguage(one)}
          >
            {aboutLanguage[one].name}
          </button>
        ))}
      </p>
    </main>
  )
}

type StepProps = { readonly error: { value: ApiError | null }; readonly onCode: () => void }

function PasswordStep({ error, onCode }: StepProps) {
  const isBusy = useSignal(false)
  const login = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => login.current?.focus(), [])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    isBusy.value = true
    const answer = await signIn(String(data.get('login')), String(data.get('password')))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok && answer.value.step === 'totp') onCode()
  }

  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <h1>{say('sign-in-title')}</h1>
      <Field label={say('sign-in-login')}>
        {(wiring) => (
          <input
            {...wiring}
            ref={login}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellcheck={false}
            required
          />
        )}
      </Field>
      <PasswordField name="password" label={say('sign-in-password')} autoComplete="current-password" />
      <Refusal error={error.value} />
      <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
        {say('sign-in-button')}
      </BusyButton>
      <p class="hint">{say('sign-in-hint')}</p>
    </form>
  )
}
