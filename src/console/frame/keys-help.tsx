import { useEffect, useRef } from 'preact/hooks'
import { isHelpOpen } from './keys.ts'
import { say } from '../words/say.ts'

/** The list of keys, over the page. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = isHelpOpen.value
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const keys: readonly (readonly [string, string])[] = [
    ['J', say('keys-next')],
    ['K', say('keys-previous')],
    ['Enter', say('keys-open')],
    ['X', say('keys-choose')],
    ['Shift + X', say('keys-choose-to')],
    ['C', say('keys-claim')],
    ['Y', say('keys-accept')],
    ['R', say('keys-reply')],
    ['N', say('keys-note')],
    ['U', say('keys-unread')],
    ['E', say('keys-resolve')],
    ['Ctrl + Z', say('keys-undo')],
    ['G', say('keys-pass-on')],
    ['P', say('keys-pend')],
    ['A', say('article-key')],
    ['/', say('keys-canned')],
    ['@', say('keys-mention')],
    ['Ctrl + Enter', say('keys-send')],
    ['Ctrl + K', say('palette')],
    ['/', say('keys-search')],
    ['Esc', say('keys-back')],
    ['?', say('keys-help')],
  ]
  return (
    <dialog class="help" ref={dialog} aria-labelledby="keys-title" onClose={() => (isHelpOpen.value = false)}>
      <h2 id="keys-title">{say('keys-title')}</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {say('close')}
        </button>
      </form>
    </dialog>
  )
}
