import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ApiError } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say, sayKind } from '../words/say.ts'
import { desk, ownLine, type Presence, setPresence } from './desk.ts'
import { allPresences, presenceHints, presenceNames } from './presence-kinds.ts'

/** Whether one is there for new work, and how much one has; in the frame, so that nobody forgets it. */
export function PresenceControl() {
  const isOpen = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen.value) return
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) isOpen.value = false
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      isOpen.value = false
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [isOpen.value])
  const own = desk.value
  if (own === null) return null
  const { presence } = own
  const { load, capacity } = ownLine.value ?? { load: 0, capacity: 0 }
  const loadWords = say('presence-load', { load, capacity })

  async function choose(next: Presence): Promise<void> {
    const answer = await setPresence(next)
    error.value = answer.ok ? null : answer.error
    if (answer.ok) isOpen.value = false
  }

  return (
    <div class="presence-box" ref={box}>
      <button
        type="button"
        class={`nav-item presence is-${presence}`}
        aria-expanded={isOpen.value}
        title={`${sayKind(presenceNames, presence)}: ${sayKind(presenceHints, presence)}. ${loadWords}`}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <span class="presence-dot" aria-hidden="true" />
        <span class="nav-word">{sayKind(presenceNames, presence)}</span>
        <span class="nav-word">
          {load}/{capacity}
        </span>
        <span class="visually-hidden">{` ${say('presence')}: ${sayKind(presenceNames, presence)}. ${loadWords}`}</span>
      </button>
      {isOpen.value && (
        <div class="menu presence-menu" role="group" aria-label={say('presence')}>
          {allPresences.map((one) => (
            <button
              key={one}
              type="button"
              class={`presence-choice is-${one}`}
              aria-pressed={presence === one}
              onClick={() => void choose(one)}
            >
              <span class="presence-dot" aria-hidden="true" />
              <span>
                {sayKind(presenceNames, one)}
                <small>{sayKind(presenceHints, one)}</small>
              </span>
            </button>
          ))}
          <p class="hint">{loadWords}</p>
          <Refusal error={error.value} />
        </div>
      )}
    </div>
  )
}
