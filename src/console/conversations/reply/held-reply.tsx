import { useSignal } from '@preact/signals'
import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { act } from '../conversation.ts'

type Props = {
  readonly owner: string
  readonly incidentId: string | null
  readonly hasText: boolean
  readonly onNote: () => void
}

/** A colleague has taken the conversation while a reply was being typed: what happened, and what can be done. */
export function HeldReply({ owner, incidentId, hasText, onNote }: Props) {
  const error = useSignal<ApiError | null>(null)
  async function takeOver(id: string): Promise<void> {
    const answer = await act({ kind: 'take_over', incidentId: id })
    error.value = answer.ok ? null : answer.error
  }
  return (
    <div class="held" role="status">
      <span class="hint">{hasText ? say('reply-held', { owner }) : say('reply-held-empty', { owner })}</span>
      <span class="buttons">
        {hasText && (
          <button type="button" class="button small" onClick={onNote}>
            {say('reply-held-note')}
          </button>
        )}
        {incidentId !== null && (
          <button type="button" class="button small" onClick={() => void takeOver(incidentId)}>
            {say('reply-held-take')}
          </button>
        )}
      </span>
      <Refusal error={error.value} />
    </div>
  )
}
