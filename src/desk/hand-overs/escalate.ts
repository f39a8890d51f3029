import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { commandIncident } from '../incidents/handle-incident.ts'
import type { AgentWork } from '../work.ts'
import { type AgentRefusal, otherThanClaimed } from './agent-joins.ts'
import { tellInCharge } from './bells/tell-desk.ts'

/** Calls those in charge (hierarchical escalation): the history has it, nothing moves, the user hears nothing of it. */
export async function escalate(
  wish: { readonly incidentId: string; readonly reason: SafeText },
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(wish.incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const command = { type: 'escalate_hierarchically', actor, reason: wish.reason } as const
  const escalated = await commandIncident(work, incident, command)
  if (!escalated.ok) return refuse(otherThanClaimed(escalated.refusal))
  const details = { by: agent.name, why: wish.reason }
  const told = await tellInCharge(work, escalated.value.incident, 'escalated', details, agent.id)
  return told > 0 ? accept(null) : refuse({ code: 'nobody_to_pass_to' })
}
