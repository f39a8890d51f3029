import type { Actor } from '../../../incidents/command.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { otherEnd, type Relation } from '../../../incidents/relations/relation.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { type AgentRefusal, otherThanClaimed } from '../../hand-overs/agent-joins.ts'
import type { AgentWork, Work } from '../../work.ts'
import { commandIncident } from '../handle-incident.ts'

/** Says how one incident stands to another, and writes it into its history. The other one's page shows it too. */
export async function link(
  incident: Incident,
  relation: Relation,
  other: Incident,
  work: Work & { readonly agent?: AgentWork['agent'] },
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const actor: Actor = agent === undefined ? { kind: 'user', id: conversation.userId } : { kind: 'agent', id: agent.id }
  const isNew = await unit.incidents.addLink({ fromId: incident.id, toId: other.id, relation }, at)
  if (!isNew) return accept(null)
  const told = { id: other.id, number: other.number }
  const done = await commandIncident(work, incident, { type: 'link', actor, relation, other: told })
  return done.ok ? accept(null) : refuse(otherThanClaimed(done.refusal))
}

export type LinkWish = {
  readonly incidentId: string
  readonly relation: Relation
  /** The number that is typed by whoever links. */
  readonly other: number
}

/** An agent links, or takes a link back; the other one may be of another user. */
export async function changeLink(
  { incidentId, relation, other: number }: LinkWish,
  isWanted: boolean,
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(incidentId)
  const other = await unit.incidents.byNumber(number)
  if (incident === null || other === null || incident.conversationId !== conversation.id) {
    return refuse({ code: 'incident_unknown' })
  }
  if (incident.id === other.id) return refuse({ code: 'same_incident' })
  if (isWanted) return await link(incident, relation, other, work)
  const told = { id: other.id, number: other.number }
  const ends = [
    { fromId: incident.id, toId: other.id, seen: relation },
    { fromId: other.id, toId: incident.id, seen: otherEnd[relation] },
  ]
  for (const { fromId, toId, seen } of ends) {
    if (!(await unit.incidents.removeLink({ fromId, toId, relation }))) continue
    const actor = { kind: 'agent', id: agent.id } as const
    const done = await commandIncident(work, incident, { type: 'unlink', actor, relation: seen, other: told })
    return done.ok ? accept(null) : refuse(otherThanClaimed(done.refusal))
  }
  return accept(null)
}
