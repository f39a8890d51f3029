import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../../incidents/number.ts'
import { api, ask } from '../../connection/api-client.ts'
import { say } from '../../words/say.ts'
import { conversationHref, go } from '../route.ts'
import { type Command, commands, isPaletteOpen, matching } from './commands.ts'

const mostFound = 6
const searchAfterMs = 150

/** `Ctrl+K`: everything that can be done at this moment, and every conversation, by typing some of its words. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null)
  const typed = useSignal('')
  const found = useSignal<readonly Command[]>([])
  const at = useSignal(0)
  const isOpen = isPaletteOpen.value

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyK'
      if (!isOurs) return
      event.preventDefault()
      isPaletteOpen.value = !isPaletteOpen.value
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close()
      return
    }
    typed.value = ''
    found.value = []
    at.value = 0
    dialog.current?.showModal()
  }, [isOpen])
  useEffect(() => {
    at.value = 0
    const text = typed.value.trim()
    found.value = []
    if (text.length < 2) return
    const timer = setTimeout(() => void search(text), searchAfterMs)
    return () => clearTimeout(timer)
  }, [typed.value])

  async function search(text: string): Promise<void> {
    const answer = await ask(api.queue.$get({ query: { view: 'all', search: text, filter: '{}' } }))
    if (!answer.ok || text !== typed.value.trim()) return
    found.value = answer.value.rows.slice(0, mostFound).map(({ conversationId, incidentId, number, userName }) => ({
      id: `conversation-${conversationId}-${incidentId}`,
      title: [number === null ? null : formatNumber(number), userName ?? say('nameless')].filter(Boolean).join(' · '),
      run: () => go(conversationHref(conversationId, incidentId)),
    }))
  }

  if (!isOpen) return <dialog ref={dialog} class="palette" aria-label={say('palette')} />
  const shown = [...matching(commands.value, typed.value), ...found.value]
  const current = shown[Math.min(at.value, shown.length - 1)]
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    isPaletteOpen.value = false
    // The focus is back where it was before the command moves it.
    dialog.current?.close()
    command.run()
  }
  return (
    <dialog ref={dialog} class="palette" aria-label={say('palette')} onClose={() => (isPaletteOpen.value = false)}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `command-${current.id}`}
        aria-label={say('palette')}
        placeholder={say('palette-placeholder')}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) {
            event.preventDefault()
            at.value = (Math.min(at.value, shown.length - 1) + step + shown.length) % Math.max(1, shown.length)
          } else if (event.key === 'Enter') {
            event.preventDefault()
            run(current)
          }
        }}
      />
      <ul id="palette-list" role="listbox" aria-label={say('palette')}>
        {shown.map((command) => (
          <li
            key={command.id}
            id={`command-${command.id}`}
            role="option"
            aria-selected={command === current}
            ref={(element) => {
              if (command === current) element?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => run(command)}
          >
            <span>{command.title}</span>
            {command.keys !== undefined && <kbd>{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p class="hint" role="status">
          {say('palette-nothing')}
        </p>
      )}
    </dialog>
  )
}
