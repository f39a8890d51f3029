import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Answer, api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { useIsHere } from '../../connection/use-is-here.ts'
import { useRefresh } from '../../connection/use-refresh.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { focusFirstFault } from '../field.tsx'
import { loadMe } from '../session.ts'
import { CodeField } from './code-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUpTotp } from './set-up.tsx'

type State = BodyOf<typeof api.totp.$get>

/** What can be done to it where it is on: each asks for a code first. */
type Wish = 'codes' | 'off' | 'other_phone'

const wishNames = {
  codes: 'recovery-renew',
  off: 'totp-off',
  other_phone: 'totp-other-phone',
} satisfies Record<Wish, SentenceId>

/** What follows. */
const wishWords = {
  codes: 'recovery-renew-what',
  off: 'totp-off-what',
  other_phone: 'totp-other-phone-what',
} satisfies Record<Wish, SentenceId>

/** The second step of one's own account. */
export function SecondStepSection() {
  const state = useSignal<State | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isSettingUp = useSignal(false)
  const wish = useSignal<Wish | null>(null)
  const codes = useSignal<readonly string[] | null>(null)

  const isHere = useIsHere()
  const put = (answer: Answer<State>) => {
    error.value = answer.ok ? null : answer.error
    if (answer.ok) state.value = answer.value
  }

  async function load(): Promise<void> {
    const answer = await askUntilThere(() => ask(api.totp.$get()), isHere, put)
    if (isHere()) put(answer)
  }
  // A sign-in elsewhere may have used up a code.
  useRefresh(() => void load())

  const done = () => {
    isSettingUp.value = false
    wish.value = null
    codes.value = null
    void load()
    void loadMe()
  }

  const shown = state.value
  const leaving = shown?.isRequired === true ? 'other_phone' : 'off'
  return (
    <section class="account-part">
      <h2>{say('totp-title')}</h2>
      <Refusal error={error.value} />
      {shown !== null && codes.value === null && !isSettingUp.value && (
        <p>{shown.isOn ? say('totp-is-on', { count: shown.codesLeft }) : say('totp-is-off')}</p>
      )}
      {codes.value !== null && <RecoveryCodes codes={codes.value} onKept={done} />}
      {isSettingUp.value && <SetUpTotp onDone={done} />}
      {shown?.isOn === false && !isSettingUp.value && (
        <button type="button" class="button" onClick={() => (isSettingUp.value = true)}>
          {say('totp-set-up')}
        </button>
      )}
      {shown?.isOn === true && wish.value === null && codes.value === null && (
        <div class="buttons">
          <button type="button" class="button" onClick={() => (wish.value = 'codes')}>
            {say('recovery-renew')}
          </button>
          <button type="button" class="button" onClick={() => (wish.value = leaving)}>
            {sayKind(wishNames, leaving)}
          </button>
        </div>
      )}
      {wish.value !== null && codes.value === null && (
        <WishForm
          wish={wish.value}
          onLeave={() => (wish.value = null)}
          onCodes={(made) => (codes.value = made)}
          onOff={done}
        />
      )}
    </section>
  )
}

type WishProps = {
  readonly wish: Wish
  readonly onLeave: () => void
  readonly onCodes: (codes: readonly string[]) => void
  readonly onOff: () => void
}

function WishForm({ wish, onLeave, onCodes, onOff }: WishProps) {
  const error = useSignal<ApiError | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const json = { code: String(new FormData(form).get('code')) }
    if (wish === 'codes') {
      const answer = await ask(api.totp.codes.$post({ json }))
      error.value = answer.ok ? null : answer.error
      if (answer.ok) onCodes(answer.value.codes)
      else focusFirstFault(form)
    } else {
      const answer = await ask(api.totp.off.$post({ json }))
      error.value = answer.ok ? null : answer.error
      if (answer.ok) onOff()
      else focusFirstFault(form)
    }
  }

  return (
    <form class="form asks" onSubmit={(event) => void submit(event)}>
      <p>{sayKind(wishWords, wish)}</p>
      <CodeField error={error.value} input={input} takesRecovery />
      <div class="buttons">
        <button type="submit" class={wish === 'codes' ? 'button primary' : 'button danger'}>
          {sayKind(wishNames, wish)}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {say('leave-as-is')}
        </button>
      </div>
    </form>
  )
}
