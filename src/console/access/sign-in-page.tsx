import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { aboutLanguage, languages } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { PasswordField } from './password-field.tsx'
import { Refusal } from '../frame/refusal.tsx'
import type { ApiError } from '../connection/api-client.ts'
import { chooseLanguage, signIn } from './session.ts'
import { say } from '../words/say.ts'

export function SignInPage() {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const login = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    login.current?.focus()
    document.title = say('product')
  }, [say('product')])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    isBusy.value = true
    const answer = await signIn(String(data.get('login')), String(data.get('password')))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
  }

  return (
    <main class="door">
      <form class="card form" onSubmit={(event) => void submit(event)}>
        <p class="brand">{say('product')}</p>
        <h1>{say('sign-in-title')}</h1>
        <div class="field">
          <label for={id}>{say('sign-in-login')}</label>
          <input
            id={id}
            ref={login}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellcheck={false}
            required
          />
        </div>
        <PasswordField name="password" label={say('sign-in-password')} autoComplete="current-password" />
        <Refusal error={error.value} />
        <button type="submit" class="button primary" disabled={isBusy.value}>
          {say('sign-in-button')}
        </button>
        <p class="hint">{say('sign-in-hint')}</p>
      </form>
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
