import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { minute } from '../../kit/time.ts'
import { copyText } from '../frame/commands/copy-text.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly name: string
  readonly password: string
  /** False: the account is there, but joining its groups was refused. */
  readonly isInGroups: boolean
  readonly onClose: () => void
}

/** Copied, it has arrived somewhere; forgotten on a screen, it is a leak. */
const afterCopyMs = 2 * minute
const inAnyCaseMs = 10 * minute

/** A new password on the only occasion it is ever shown. It goes by itself, and nothing on the page knows it then. */
export function OncePassword({ name, password, isInGroups, onClose }: Props) {
  const state = useSignal<'shown' | 'copied' | 'refused' | 'gone'>('shown')
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  useEffect(() => {
    const timer = setTimeout(() => (state.value = 'gone'), state.value === 'copied' ? afterCopyMs : inAnyCaseMs)
    return () => clearTimeout(timer)
  }, [state.value === 'copied'])

  async function copy(): Promise<void> {
    state.value = (await copyText(password)) ? 'copied' : 'refused'
  }

  return (
    <div class="once" role="status" tabIndex={-1} ref={box}>
      {!isInGroups && <p class="refusal">{say('agents-not-in-groups')}</p>}
      {state.value === 'gone' ? (
        <p>{say('agents-password-gone', { name })}</p>
      ) : (
        <>
          <p>{say('agents-password-for', { name })}</p>
          <code>{password}</code>
          <p class="hint">{state.value === 'copied' ? say('agents-password-copied') : say('agents-password-once')}</p>
          {state.value === 'refused' && <p class="hint">{say('copy-by-hand')}</p>}
        </>
      )}
      <div class="buttons">
        {state.value !== 'gone' && (
          <button type="button" class="button" onClick={() => void copy()}>
            {state.value === 'copied' ? say('agents-copied') : say('agents-copy')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
