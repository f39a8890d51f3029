import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../frame/icon.tsx'
import { sendFile, sendText } from './chat-state.ts'
import { chatWords } from '../words/chat-words.ts'

const longest = 4_000
const commands = ['menu', 'incidents', 'person', 'cancel'] as const

/** Where the visitor writes. Enter sends, as in every messenger; Shift+Enter begins a new line. */
export function MessageBox({ isOff }: { readonly isOff: boolean }) {
  const text = useSignal('')
  const isMenuOpen = useSignal(false)
  const trouble = useSignal('')
  const box = useRef<HTMLTextAreaElement>(null)
  const t = chatWords.value
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text.value])

  function send(words: string): void {
    const said = words.trim()
    if (said === '') return
    text.value = ''
    isMenuOpen.value = false
    void sendText(said)
    box.current?.focus()
  }

  return (
    <form
      class="message-box"
      onSubmit={(event) => {
        event.preventDefault()
        send(text.value)
      }}
    >
      {trouble.value !== '' && (
        <p class="refusal" role="alert">
          {trouble.value}
        </p>
      )}
      {isMenuOpen.value && (
        <ul class="commands">
          {commands.map((command) => (
            <li key={command}>
              <button type="button" onClick={() => send(`/${command}`)}>
                <code>/{command}</code> {t.commands[command]}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="round"
        aria-label={t.menu}
        title={t.menu}
        aria-expanded={isMenuOpen.value}
        disabled={isOff}
        onClick={() => (isMenuOpen.value = !isMenuOpen.value)}
      >
        /
      </button>
      <label class="round attach-file" title={t.attach}>
        <Icon name="clip" />
        <input
          type="file"
          class="visually-hidden"
          aria-label={t.attach}
          disabled={isOff}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file === undefined) return
            void sendFile(file).then((refused) => {
              trouble.value = refused === null ? '' : refused === 'file_too_large' ? t.fileTooLarge : t.fileNotSent
            })
          }}
        />
      </label>
      <textarea
        ref={box}
        rows={1}
        maxLength={longest}
        value={text.value}
        disabled={isOff}
        placeholder={t.placeholder}
        aria-label={t.placeholder}
        onInput={(event) => {
          text.value = event.currentTarget.value
          trouble.value = ''
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') isMenuOpen.value = false
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          send(text.value)
        }}
      />
      <button type="submit" class="round primary" aria-label={t.send} title={t.send} disabled={isOff}>
        <Icon name="send" />
      </button>
    </form>
  )
}
