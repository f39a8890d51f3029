import { useEffect, useRef } from 'preact/hooks'
import { articleWords } from '../words/article-words.ts'
import { isHelpOpen } from './keys.ts'
import { words } from '../words/words.ts'

/** The list of keys, over the page. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = isHelpOpen.value
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const t = words.value.keys
  const keys: readonly (readonly [string, string])[] = [
    ['J', t.next],
    ['K', t.previous],
    ['Enter', t.open],
    ['C', t.claim],
    ['R', t.reply],
    ['N', t.note],
    ['A', articleWords.value.key],
    ['Ctrl + Enter', t.send],
    ['/', t.search],
    ['Esc', t.back],
    ['?', t.help],
  ]
  return (
    <dialog class="help" ref={dialog} aria-labelledby="keys-title" onClose={() => (isHelpOpen.value = false)}>
      <h2 id="keys-title">{t.title}</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {words.value.close}
        </button>
      </form>
    </dialog>
  )
}
