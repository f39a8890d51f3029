import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { formatNumber } from '../../incidents/number.ts'
import { second } from '../../kit/time.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, conversation } from '../conversations/conversation.ts'
import { wantFocus } from '../conversations/reply/composer.ts'
import { refusalText } from '../frame/refusal.tsx'
import { bindCommands } from '../frame/commands/commands.ts'
import { isTyping } from '../frame/keys.ts'
import { route } from '../frame/route.ts'
import { keepText } from './forms/kept-text.ts'
import { type Resolved, resolved } from './resolved.ts'
import { say } from '../words/say.ts'

/** Long enough to see that it was the wrong one. */
const shownMs = 12 * second

/** For some seconds after a resolve, wherever the agent has gone meanwhile. */
export function UndoBar() {
  const error = useSignal<ApiError | null>(null)
  const isHeld = useSignal(false)
  const of = resolved.value
  useEffect(() => {
    error.value = null
    isHeld.value = false
  }, [of])
  useEffect(() => {
    if (of === null) return
    // Whoever has come to it by keys is about to press it.
    if (isHeld.value) return
    const timer = setTimeout(() => {
      if (resolved.peek() === of) resolved.value = null
    }, shownMs)
    return () => clearTimeout(timer)
  }, [of, isHeld.value])
  const status = conversation.value?.incidents.find(({ id }) => id === of?.incidentId)?.status
  // On a page of its own it would lie over something else; or somebody has opened it again by another way.
  const shown = route.value.page !== 'queue' || (status !== undefined && lifecycle[status].isOpen) ? null : of
  // Pressed twice in a hurry it is one wish; the second would be refused.
  const isGoing = useRef(false)
  async function undo({ incidentId, conversationId, text, cause }: Resolved): Promise<void> {
    if (isGoing.current) return
    isGoing.current = true
    const answer = await act({ kind: 'undo_resolve', incidentId }, conversationId)
    isGoing.current = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    keepText('resolve', incidentId, text)
    keepText('cause', incidentId, cause)
    resolved.value = null
    // The button that was pressed is gone.
    wantFocus(conversationId)
  }
  useEffect(() => {
    if (shown === null) return
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      // In a field it takes back what was typed.
      if (!isUndo || isTyping(event.target) || event.defaultPrevented) return
      event.preventDefault()
      void undo(shown)
    }
    addEventListener('keydown', onKey)
    const unbind = bindCommands(() => [
      { id: 'undo-resolve', title: say('undo-resolve'), keys: 'Ctrl+Z', run: () => void undo(shown) },
    ])
    return () => {
      removeEventListener('keydown', onKey)
      unbind()
    }
  }, [shown])
  if (shown === null) return null
  return (
    <div
      class="undo-bar"
      role="status"
      onFocusIn={() => (isHeld.value = true)}
      onFocusOut={() => (isHeld.value = false)}
    >
      <span>{say('undo-resolved', { number: formatNumber(shown.number) })}</span>
      <button type="button" class="button" aria-keyshortcuts="Control+Z" onClick={() => void undo(shown)}>
        {say('undo-resolve')} <kbd aria-hidden="true">Ctrl+Z</kbd>
      </button>
      {error.value !== null && <span class="refusal">{refusalText(error.value)}</span>}
    </div>
  )
}
