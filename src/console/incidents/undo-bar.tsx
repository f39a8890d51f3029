import { signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { formatNumber } from '../../incidents/number.ts'
import { second } from '../../kit/time.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, conversation } from '../conversations/conversation.ts'
import { wantFocus } from '../conversations/reply/composer.ts'
import { refusalText } from '../frame/refusal.tsx'
import { route } from '../frame/route.ts'
import { say } from '../words/say.ts'

type Resolved = { readonly conversationId: string; readonly incidentId: string; readonly number: number }

/** Long enough to see that it was the wrong one. */
const shownMs = 12 * second

const resolved = signal<Resolved | null>(null)

/** Says that an incident was resolved, with the way back beside it. */
export function offerUndo(of: Resolved): void {
  resolved.value = of
}

/** For some seconds after a resolve, wherever the agent has gone meanwhile. */
export function UndoBar() {
  const error = useSignal<ApiError | null>(null)
  const of = resolved.value
  useEffect(() => {
    if (of === null) return
    error.value = null
    const timer = setTimeout(() => {
      if (resolved.peek() === of) resolved.value = null
    }, shownMs)
    return () => clearTimeout(timer)
  }, [of])
  // On a page of its own it would lie over something else.
  if (of === null || route.value.page !== 'queue') return null
  // Somebody has opened it again by another way.
  const status = conversation.value?.incidents.find(({ id }) => id === of.incidentId)?.status
  if (status !== undefined && lifecycle[status].isOpen) return null
  async function undo({ incidentId, conversationId }: Resolved): Promise<void> {
    const answer = await act({ kind: 'undo_resolve', incidentId }, conversationId)
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    resolved.value = null
    // The button that was pressed is gone.
    wantFocus(conversationId)
  }
  return (
    <div class="undo-bar" role="status">
      <span>{say('undo-resolved', { number: formatNumber(of.number) })}</span>
      <button type="button" class="button" onClick={() => void undo(of)}>
        {say('undo-resolve')}
      </button>
      {error.value !== null && <span class="refusal">{refusalText(error.value)}</span>}
    </div>
  )
}
