import { longest } from '../../messaging/lengths.ts'
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../frame/icon.tsx'
import { sendFile, sendText } from './chat-state.ts'
import { say, type SentenceId } from '../words/chat/say.ts'

const commandNames = {
  menu: 'command-menu',
  incidents: 'command-incidents',
  person: 'command-person',
  cancel: 'command-cancel',
} as const satisfies Record<string, SentenceId>
const commands = Object.keys(commandNames) as (keyof typeof commandNames)[]

/** Where the visitor writes. Enter sends, as in every messenger; Shift+Enter begins a new line. */
export function MessageBox({ isOff }: { readonly isOff: boolean }) {
  const text = useSignal('')
  const isMenuOpen = useSignal(false)
  const trouble = useSignal('')
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text.value])

  function send(words: string): void {
    const said = words.trim()
    if (said === '') return
    if (said.length > longest.visitorTexts) {
      trouble.value = say('text-too-long', { used: said.length, limit: longest.visitorTexts })
      return
    }
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
                <code>/{command}</code> {say(commandNames[command])}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="round"
        aria-label={say('menu')}
        title={say('menu')}
        aria-expanded={isMenuOpen.value}
        disabled={isOff}
        onClick={() => (isMenuOpen.value = !isMenuOpen.value)}
      >
        /
      </button>
      <label class="round attach-file" title={say('attach')}>
        <Icon name="clip" />
        <input
          type="file"
          class="visually-hidden"
          aria-label={say('attach')}
          disabled={isOff}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file === undefined) return
            void sendFile(file).then((refused) => {
              trouble.value =
                refused === null ? '' : refused === 'file_too_large' ? say('file-too-large') : say('file-not-sent')
            })
          }}
        />
      </label>
      <textarea
        ref={box}
        rows={1}
        value={text.value}
        disabled={isOff}
        placeholder={say('placeholder')}
        aria-label={say('placeholder')}
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
      <button type="submit" class="round primary" aria-label={say('send')} title={say('send')} disabled={isOff}>
        <Icon name="send" />
      </button>
    </form>
  )
}
