import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import type { Work } from '../../work.ts'

/** What an agent's own chat is told of an incident; nothing when it needs nobody any more and nobody asked. */
export async function lookAtPage(
  { incidentId, isAnswer }: Extract<Effect, { do: 'look_at_page' }>,
  { unit, conversation, at }: Work,
): Promise<Event | null> {
  const page = await unit.notices.pageOf(incidentId)
  const { agents } = await unit.desk.look()
  const reader = await unit.notices.agentOfChat(conversation.id)
  if (page === null || reader === null || !agents.some(({ id, isDisabled }) => id === reader && !isDisabled))
    return null
  const { id, number, priority, why, beganAt, isAnswered, ownerId, ownerName } = page
  const incident = { id, number, priority }
  if (isAnswer) return { kind: 'page_answered', incident, isMine: ownerId === reader, owner: ownerName }
  if (isAnswered) return null
  return { kind: 'paged', page: { ...incident, why, waitingMs: Math.max(0, at - beganAt) } }
}
