import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { AgentWork } from '../work.ts'
import type { AgentRefusal } from './agent-joins.ts'

/** Asks a colleague to look; the words stay in the transcript as a note, and the user hears nothing of it. */
export async function invite(
  wish: { readonly incidentId: string; readonly agentId: string; readonly text: SafeText },
  { unit, conversation, agent, at }: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const incident = await unit.incidents.lock(wish.incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (wish.text.trim() === '') return refuse({ code: 'text_missing' })
  const { agents } = await unit.desk.look()
  const colleague = agents.find(({ id, isDisabled }) => id === wish.agentId && !isDisabled)
  if (colleague === undefined || colleague.id === agent.id) return refuse({ code: 'colleague_unknown' })
  unit.messages.add(conversation, {
    author: 'agent',
    kind: 'note',
    text: wish.text,
    at,
    agentId: agent.id,
    incidentId: incident.id,
  })
  await unit.notices.tell([colleague.id], {
    kind: 'invited',
    incidentId: incident.id,
    conversationId: conversation.id,
    details: { by: agent.name, why: wish.text },
    at,
  })
  return accept(null)
}
