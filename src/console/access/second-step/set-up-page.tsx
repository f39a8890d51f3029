import { useEffect } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { loadMe, signOut } from '../session.ts'
import { SetUpTotp } from './set-up.tsx'

/** All that is open to whoever has to have the second step and has not. */
export function SetUpPage() {
  useEffect(() => {
    document.title = say('product')
  }, [say('product')])
  return (
    <main class="door">
      <div class="card wide">
        <p class="brand">{say('product')}</p>
        <h1>{say('totp-title')}</h1>
        <p class="lead">{say('totp-required')}</p>
        <SetUpTotp onDone={() => void loadMe()} />
      </div>
      <p class="door-languages">
        <button type="button" class="link" onClick={() => void signOut()}>
          {say('sign-out')}
        </button>
      </p>
    </main>
  )
}
