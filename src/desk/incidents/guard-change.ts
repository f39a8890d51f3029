import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { actionPolicy } from '../access/action-policy.ts'
import type { AgentAction } from '../conversations/agent-actions.ts'
import type { AgentRefusal } from '../hand-overs/agent-joins.ts'
import type { AgentWork } from '../work.ts'

/** What stands beside a change that two people may make at once. */
export type Guarded = {
  /** The version of the incident on the screen of whoever clicks; left out: not looked at. */
  readonly seenVersion?: number | null
  /** Of a colleague's incident: for the colleague to read. */
  readonly why?: SafeText | null
}

type Change = { readonly kind: AgentAction['kind']; readonly incidentId: string } & Guarded

/**
 * A change that a colleague may not want, or may be making at this moment. Somebody else's later change is shown first,
 * never overwritten; a colleague's incident is changed only with a reason, which they are told.
 */
export async function guarded(
  { kind, incidentId, seenVersion, why }: Change,
  work: AgentWork,
  carryOut: () => Promise<Result<null, AgentRefusal>>,
): Promise<Result<null, AgentRefusal>> {
  const { unit, agent, conversation, at } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (seenVersion !== undefined && seenVersion !== null && seenVersion < incident.version) {
    const later = await unit.incidents.changesAfter(incidentId, seenVersion, agent.id)
    if (later !== null) return refuse({ code: 'changed_meanwhile', owner: later.byName, what: later.what })
  }
  const owner = incident.assigneeId
  const isColleagues = owner !== null && owner !== agent.id && lifecycle[incident.status].isOpen
  const reason = why ?? null
  if (isColleagues && actionPolicy[kind] === 'with_reason' && (reason === null || reason.trim() === '')) {
    const names = await unit.agents.names([owner])
    return refuse({ code: 'reason_needed', owner: names.get(owner) ?? null })
  }
  const done = await carryOut()
  if (!done.ok || !isColleagues) return done
  const details = { by: agent.name, what: kind, ...(reason === null ? {} : { why: reason }) }
  const notice = { kind: 'changed_by_colleague', incidentId, conversationId: conversation.id, details, at } as const
  await unit.notices.tell([owner], notice)
  return accept(null)
}
