import { ChangePasswordForm } from './change-password-form.tsx'
import { signOut } from './session.ts'
import { words } from '../words/words.ts'

/** All that is open while the password is one that somebody else has seen. */
export function ChangePasswordPage({ isForced }: { readonly isForced: boolean }) {
  const t = words.value
  return (
    <main class="door">
      <div class="card">
        <p class="brand">{t.product}</p>
        <h1>{t.password.title}</h1>
        {isForced && <p class="lead">{t.password.forced}</p>}
        <ChangePasswordForm />
      </div>
      <p class="door-languages">
        <button type="button" class="link" onClick={() => void signOut()}>
          {t.signOut}
        </button>
      </p>
    </main>
  )
}
