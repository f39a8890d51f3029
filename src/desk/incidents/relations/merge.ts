import type { Incident } from '../../../incidents/incident.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { type AgentRefusal, otherThanClaimed } from '../../hand-overs/agent-joins.ts'
import type { AgentWork } from '../../work.ts'
import { toldByMove } from '../../hand-overs/told-by-move.ts'
import { commandIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'

export type Merge = {
  readonly incidentId: string
  /** The number that is typed by whoever merges. */
  readonly into: number
}

/**
 * Two incidents of one conversation become one. What was said about the first, its files, its checklist and the talk about
 * it, its links and its major incident belong to the second from now on; its own history stays where it is and names the
 * other.
 */
export async function merge({ incidentId, into }: Merge, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const found = await unit.incidents.byNumber(into)
  if (found === null) return refuse({ code: 'incident_unknown' })
  const source = await unit.incidents.lock(incidentId)
  const target = await unit.incidents.lock(found.id)
  if (source === null || target === null || source.conversationId !== conversation.id) {
    return refuse({ code: 'incident_unknown' })
  }
  const actor = { kind: 'agent', id: agent.id } as const
  const merged = await commandIncident(work, source, { type: 'merge', actor, into: target })
  if (!merged.ok) return refuse(otherThanClaimed(merged.refusal))
  const absorbed = await commandIncident(work, target, { type: 'absorb', actor, source })
  if (!absorbed.ok) return refuse(otherThanClaimed(absorbed.refusal))
  unit.messages.moveAll(conversation, source.id, target.id)
  await unit.requests.moveAll(source.id, target.id)
  for (const wait of ['pend', 'snooze']) unit.timers.forget(conversation.id, `${wait}:${source.id}`)
  await unit.incidents.moveLinks(source.id, target.id)
  const joined = await withOwner(source, await withMajor(source, absorbed.value.incident, work), work)
  if (target.assigneeId !== null && target.assigneeId !== agent.id) {
    const details = { by: agent.name, what: 'merge' }
    const notice = { kind: 'changed_by_colleague', incidentId: target.id, conversationId: conversation.id, details, at }
    await unit.notices.tell([target.assigneeId], { ...notice, kind: 'changed_by_colleague' })
  }
  const [from, card] = [await incidentCard(work, merged.value.incident), await incidentCard(work, joined)]
  await work.tell({ kind: 'incidents_merged', from, into: card })
  if (joined.pendingReason === 'major') await toldByMove(joined.id, work)
  return accept(null)
}

/** Its user was promised news of the outage, and goes on to hear them. */
async function withMajor(source: Incident, target: Incident, work: AgentWork): Promise<Incident> {
  const { majorId } = source
  if (majorId === null || source.pendingReason !== 'major' || target.majorId !== null) return target
  const major = await work.unit.majors.lockToJoin(majorId)
  if (major === null || major.endedAt !== null) return target
  const actor = { kind: 'agent', id: work.agent.id } as const
  const update = source.majorUpdate ?? major.updates
  const joined = await commandIncident(work, target, { type: 'join_major', actor, majorId, update })
  return joined.ok ? joined.value.incident : target
}

/** Whoever talks with the user has it; else whoever had one of the two. */
async function withOwner(source: Incident, target: Incident, work: AgentWork): Promise<Incident> {
  const { unit, conversation } = work
  const talk = await unit.handOvers.current(conversation.id)
  if (talk !== null && talk.incidentId === source.id) await unit.handOvers.moveTo(talk.id, target.id)
  const isAbout = talk !== null && (talk.incidentId === source.id || talk.incidentId === target.id)
  const owner = (isAbout ? talk.acceptedBy : null) ?? target.assigneeId ?? source.assigneeId
  if (owner === target.assigneeId) return target
  const actor = { kind: 'agent', id: work.agent.id } as const
  const wish = { type: 'assign', actor, assigneeId: owner, group: target.group } as const
  const assigned = await commandIncident(work, target, wish)
  return assigned.ok ? assigned.value.incident : target
}
