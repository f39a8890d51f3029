import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { copyText } from '../../frame/commands/copy-text.ts'
import { say } from '../../words/say.ts'
import { me } from '../session.ts'

type Props = { readonly codes: readonly string[]; readonly onKept: () => void }

/** On the only occasion they are ever shown: going on is a word of its own. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const copied = useSignal<'no' | 'yes' | 'refused'>('no')
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const text = `${codes.join('\n')}\n`
  const copy = async () => {
    copied.value = (await copyText(text)) ? 'yes' : 'refused'
  }
  return (
    <div class="form recovery">
      <h2 tabIndex={-1} ref={heading}>
        {say('recovery-title')}
      </h2>
      <p>{say('recovery-why')}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void copy()}>
          {copied.value === 'yes' ? say('agents-copied') : say('agents-copy')}
        </button>
        <a
          class="button"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`frontline-${me.value?.login ?? ''}.txt`}
        >
          {say('recovery-download')}
        </a>
      </div>
      {copied.value === 'refused' && <p class="hint">{say('copy-by-hand')}</p>}
      <button type="button" class="button primary" onClick={onKept}>
        {say('recovery-kept')}
      </button>
    </div>
  )
}
