import { ownWords, protectText } from '../../privacy/protect-words.ts'
import { cut } from '../../kit/cut.ts'
import type { IncidentCard } from '../../conversation/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { IncidentRefusal, RefusalCode } from '../../incidents/refusal.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { AgentWork } from '../work.ts'
import type { MessageRefusal } from '../conversations/agent-messages.ts'
import { commandIncident, openIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import type { HandOver } from './hand-over-ports.ts'

/** Why a click was not carried out; the console has the sentences. */
export type AgentRefusal =
  | MessageRefusal
  | { readonly code: 'already_claimed'; readonly owner: string | null }
  /** A colleague's: only with a reason that they will read. */
  | { readonly code: 'reason_needed'; readonly owner: string | null }
  /** Somebody else was quicker. */
  | { readonly code: 'changed_meanwhile'; readonly owner: string | null; readonly what: string }
  | {
      readonly code:
        | Exclude<RefusalCode, 'already_claimed'>
        | 'conversation_unknown'
        | 'incident_unknown'
        | 'nobody_joined'
        | 'article_for_agents'
        | 'nobody_to_pass_to'
        | 'not_offered'
        | 'colleague_unknown'
        | 'major_unknown'
        | 'major_over'
        | 'not_the_approver'
        | 'name_missing'
        | 'user_note_unknown'
    }

/** Of commands that never ask who has it: only `claim` is refused because somebody does. */
export function otherThanClaimed({ code }: IncidentRefusal): AgentRefusal {
  if (code === 'already_claimed') throw new Error('refused as claimed, and it was no claim')
  return { code }
}

/**
 * "I take it". Of a hand-over it means joining the conversation; of a registered incident, being its assignee. Two
 * agents never get the same one: the conversation is locked, the second finds the first's name.
 */
export async function claimIncident(incidentId: string, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver?.incidentId === incidentId) {
    const joined = await join(handOver, incident, work)
    return joined.ok ? accept(null) : joined
  }
  const claimed = await take(incident, work)
  if (!claimed.ok) return claimed
  if (claimed.value.assigneeId !== incident.assigneeId) {
    const card = await incidentCard(work, claimed.value)
    await work.tell({ kind: 'incident_assigned', agentName: agent.name, incident: card })
  }
  return accept(null)
}

/**
 * From a colleague who has gone home, or is ill, or was disabled: somebody has to be able to go on. The history says
 * who took it from whom; the user learns the new name.
 */
export async function takeOver(incidentId: string, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const command = { type: 'assign', actor, assigneeId: agent.id, group: incident.group } as const
  const assigned = await commandIncident(work, incident, command)
  if (!assigned.ok) return refuse(otherThanClaimed(assigned.refusal))
  const card = await incidentCard(work, assigned.value.incident)
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver?.incidentId !== incidentId) {
    if (incident.assigneeId === agent.id) return accept(null)
    await work.tell({ kind: 'incident_assigned', agentName: agent.name, incident: card })
    return accept(null)
  }
  if (handOver.acceptedBy === agent.id) return accept(null)
  if (handOver.acceptedBy !== null) await unit.handOvers.end(handOver.id, 'agent', at)
  const mine = handOver.acceptedBy === null ? handOver : await handOverAnew(incidentId, work)
  await unit.handOvers.accept(mine.id, agent.id, at)
  await work.tell({ kind: 'agent_joined', agentName: agent.name, incident: await ofLine(card, incident.group, work) })
  return accept(null)
}

async function handOverAnew(incidentId: string, { unit, conversation, at }: AgentWork): Promise<HandOver> {
  const incident = await unit.incidents.lock(incidentId)
  const { generation } = conversation.state
  await unit.handOvers.ask(conversation.id, { incidentId, generation, group: incident?.group ?? null }, at)
  const asked = await unit.handOvers.current(conversation.id)
  if (asked === null) throw new Error('the hand-over just asked is not there')
  return asked
}

/** Any human message takes the chat: whoever writes first has joined. @returns the incident it is about. */
export async function ensureJoined(
  incidentId: string | null,
  words: string,
  work: AgentWork,
): Promise<Result<Incident, AgentRefusal>> {
  const { unit, conversation } = work
  const open = await unit.handOvers.current(conversation.id)
  // The talk is about another matter, and somebody else has it: this one is written about beside it.
  if (open !== null && incidentId !== null && incidentId !== open.incidentId) {
    const named = await unit.incidents.lock(incidentId)
    if (named === null || named.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
    if (open.acceptedBy !== null && open.acceptedBy !== work.agent.id && lifecycle[named.status].isOpen) {
      return await writeBeside(named, work)
    }
  }
  if (open !== null) {
    const incident = await unit.incidents.lock(open.incidentId)
    if (incident === null) throw new Error('a hand-over without its incident')
    return await join(open, incident, work)
  }
  const incident = await incidentToWriteAbout(incidentId, words, work)
  if (incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  return await join(await handOverAnew(incident.id, work), incident, work)
}

async function writeBeside(named: Incident, work: AgentWork): Promise<Result<Incident, AgentRefusal>> {
  const taken = await take(named, work)
  if (!taken.ok) return taken
  const card = await incidentCard(work, taken.value)
  await work.tell({ kind: 'agent_wrote', agentName: work.agent.name, incident: card })
  return taken
}

/** As long as a user's own description. */
const mostDescribed = 4_000

/** The incident named, the newest open one, or a new one: every talk with a person is registered. */
async function incidentToWriteAbout(incidentId: string | null, words: string, work: AgentWork): Promise<Incident> {
  const { unit, conversation, context, agent } = work
  const named = incidentId === null ? null : await unit.incidents.lock(incidentId)
  // One of the user's other messenger is written about there.
  const isOfChat = named?.conversationId === conversation.id
  if (named !== null && isOfChat && lifecycle[named.status].isOpen) return named
  const own = await unit.incidents.ofUser(conversation.userId, 20)
  const open = own.find((one) => lifecycle[one.status].isOpen && one.conversationId === conversation.id)
  if (open !== undefined) return open
  // A colleague writes first: it is about what they write.
  const asked = context.phrases.say(conversation.state.language, 'person-asked')
  const description = words.trim() === '' ? ownWords(asked) : protectText(cut(words, mostDescribed))
  const draft = {
    originEventId: `agent:${agent.id}:${context.newSeed()}`,
    description,
    category: null,
    impact: 3,
    urgency: 2,
  } as const
  return await openIncident(work, draft, { kind: 'agent', id: agent.id })
}

async function join(handOver: HandOver, incident: Incident, work: AgentWork): Promise<Result<Incident, AgentRefusal>> {
  const { unit, agent, at } = work
  if (handOver.acceptedBy === agent.id) return accept(incident)
  if (handOver.acceptedBy !== null) return refuse({ code: 'already_claimed', owner: handOver.acceptedByName })
  const taken = await take(incident, work)
  if (!taken.ok) return taken
  await unit.handOvers.accept(handOver.id, agent.id, at)
  const card = await incidentCard(work, taken.value)
  await work.tell({ kind: 'agent_joined', agentName: agent.name, incident: await ofLine(card, incident.group, work) })
  return taken
}

/**
 * The talk that ended with the solution of this instant goes on where that was a slip; who had only waited for one has it
 * now with whoever took their request. @returns false where there was none.
 */
export async function rejoin(incident: Incident, resolvedAt: Instant | null, work: AgentWork): Promise<boolean> {
  const { unit, conversation, agent, at } = work
  const last = await unit.handOvers.last(conversation.id)
  if (last?.incidentId !== incident.id || last.endedBy !== 'resolved' || last.endedAt !== resolvedAt) return false
  if (last.acceptedBy !== null && last.acceptedBy !== agent.id) return false
  const mine = await handOverAnew(incident.id, work)
  await unit.handOvers.accept(mine.id, agent.id, at)
  // What was owed before is owed still.
  if (last.acceptedBy !== null && last.owedSince === null) await unit.handOvers.answered(mine.id)
  const card = await incidentCard(work, incident)
  await work.tell({ kind: 'agent_joined', agentName: agent.name, incident: card, isAgain: true })
  return true
}

/** With the line of whoever comes: who helps out in another group's queue stays of their own. */
async function ofLine(card: IncidentCard, group: string | null, work: AgentWork): Promise<IncidentCard> {
  const { groups } = work.settings.lines
  if (groups.length === 0) return card
  const { agents } = await work.unit.desk.look()
  const login = agents.find(({ id }) => id === work.agent.id)?.login
  const own = groups.filter(({ members }) => login !== undefined && members.includes(login))
  const [first] = own
  if (first === undefined || own.some(({ id }) => id === group)) return card
  return { ...card, supportTier: first.tier }
}

async function take(incident: Incident, work: AgentWork): Promise<Result<Incident, AgentRefusal>> {
  const { unit, agent } = work
  if (!lifecycle[incident.status].isOpen) return accept(incident)
  const claimed = await commandIncident(work, incident, { type: 'claim', actor: { kind: 'agent', id: agent.id } })
  if (claimed.ok) return accept(claimed.value.incident)
  const { refusal } = claimed
  if (refusal.code !== 'already_claimed') return refuse({ code: refusal.code })
  const names = await unit.agents.names([refusal.ownerId])
  return refuse({ code: 'already_claimed', owner: names.get(refusal.ownerId) ?? null })
}
