import { useLayoutEffect, useRef } from 'preact/hooks'
import { ChangePasswordForm } from './change-password-form.tsx'
import { signOut } from './session.ts'
import { say } from '../words/say.ts'

/** All that is open while the password is one that somebody else has seen. */
export function ChangePasswordPage({ isForced }: { readonly isForced: boolean }) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => card.current?.querySelector('input')?.focus(), [])
  return (
    <main class="door">
      <div class="card" ref={card}>
        <p class="brand">{say('product')}</p>
        <h1>{say('password-title')}</h1>
        {isForced && <p class="lead">{say('password-forced')}</p>}
        <ChangePasswordForm />
      </div>
      <p class="door-languages">
        <button type="button" class="link" onClick={() => void signOut()}>
          {say('sign-out')}
        </button>
      </p>
    </main>
  )
}
