import { byLanguage, type Language } from '../../kit/language.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { AgentWork } from '../work.ts'
import { commandIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import { type AgentRefusal, otherThanClaimed } from './agent-joins.ts'
import { peopleFor } from './desk-people.ts'
import { enqueue } from './enqueue.ts'
import { queueOf } from './look-at-queue.ts'

/** To whom: a group (functional escalation when its tier is higher, a return when it is lower), or one colleague. */
export type PassOn = {
  readonly incidentId: string
  readonly group: string | null
  readonly agentId: string | null
  /** The user reads it, and whoever gets it. */
  readonly reason: SafeText
}

type Target = {
  readonly group: string | null
  readonly tier: 1 | 2 | 3
  readonly title: Readonly<Record<Language, string>>
  /** The colleague it is meant for. */
  readonly agentId: string | null
}

/** Gives an incident, and the talk about it, to others. The user hears to whom and why, and need not tell it again. */
export async function passOn(wish: PassOn, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const incident = await unit.incidents.lock(wish.incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (wish.reason.trim() === '') return refuse({ code: 'text_missing' })
  if (!lifecycle[incident.status].isOpen) return refuse({ code: 'not_allowed_in_status' })
  const to = await targetOf(wish, incident, work)
  if (to === null) return refuse({ code: 'nobody_to_pass_to' })
  const actor = { kind: 'agent', id: agent.id } as const
  const escalate = {
    type: 'escalate_functionally',
    actor,
    supportTier: to.tier,
    group: to.group ?? '',
    reason: wish.reason,
  } as const
  const handOver = await unit.handOvers.current(conversation.id)
  const isTalk = handOver?.incidentId === incident.id
  // Without a talk a colleague simply has it; in a talk they are asked first, and have it when they accept.
  const assignee = isTalk ? null : to.agentId
  const assign = { type: 'assign', actor, assigneeId: assignee, group: to.group, reason: wish.reason } as const
  // A colleague of another group takes it into the queue of theirs, with its tier.
  const isToGroup = to.group !== null && (wish.group !== null || to.group !== incident.group)
  const changed = await commandIncident(work, incident, isToGroup ? escalate : assign)
  if (!changed.ok) return refuse(otherThanClaimed(changed.refusal))
  // What is escalated to a group is nobody's there: without a talk the colleague has it at once.
  const isTheirs = isToGroup && assignee !== null
  const given = isTheirs ? await commandIncident(work, changed.value.incident, assign) : changed
  if (!given.ok) return refuse(otherThanClaimed(given.refusal))
  const passed = given.value.incident
  if (isTalk) {
    await unit.handOvers.end(handOver.id, 'passed_on', at)
    // They have waited before, and were in good hands: whoever has only come does not go before them.
    const missedBy = to.agentId === agent.id ? [] : [agent.id]
    await enqueue(work, passed, { isReturned: true, lastAgentId: to.agentId, missedBy })
  }
  // A talk is offered to them one by one; without one nothing else tells them.
  const told = to.agentId !== null ? [to.agentId] : isTalk ? [] : await membersOf(passed.group, work)
  await unit.notices.tell(told, {
    kind: 'passed_to_you',
    incidentId: passed.id,
    conversationId: conversation.id,
    details: { by: agent.name, why: wish.reason },
    at,
  })
  await work.tell({
    kind: 'passed_on',
    agentName: agent.name,
    to: to.title,
    isToPerson: to.agentId !== null,
    reason: wish.reason,
    incident: await incidentCard(work, passed),
    queue: isTalk ? await queueOf(work) : null,
  })
  return accept(null)
}

async function membersOf(group: string | null, { unit, settings, agent }: AgentWork): Promise<readonly string[]> {
  const { agents } = await unit.desk.look()
  return peopleFor(group, agents, settings).members.filter((id) => id !== agent.id)
}

async function targetOf(
  wish: PassOn,
  incident: { readonly group: string | null; readonly supportTier: 1 | 2 | 3 },
  work: AgentWork,
): Promise<Target | null> {
  const { unit, settings } = work
  if (wish.group !== null) {
    const group = settings.lines.groups.find(({ id }) => id === wish.group)
    return group === undefined ? null : { group: group.id, tier: group.tier, title: group.title, agentId: null }
  }
  const { agents } = await unit.desk.look()
  const colleague = agents.find(({ id, isDisabled }) => id === wish.agentId && !isDisabled)
  if (colleague === undefined || colleague.id === work.agent.id) return null
  // A colleague of another line takes it into their own queue.
  const groups = settings.lines.groups.filter(({ members }) => members.includes(colleague.login))
  const isOfTheSame = peopleFor(incident.group, agents, settings).members.includes(colleague.id)
  const own = isOfTheSame ? undefined : groups[0]
  return {
    group: own?.id ?? incident.group,
    tier: own?.tier ?? incident.supportTier,
    title: byLanguage(() => colleague.name),
    agentId: colleague.id,
  }
}
