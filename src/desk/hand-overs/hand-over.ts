import { ownWords, protectText } from '../../privacy/protect-words.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { tidyMatter } from '../../conversation/incidents/tidy-matter.ts'
import { commandIncident, openIncident } from '../incidents/handle-incident.ts'
import { enqueue } from './enqueue.ts'
import { queueOf } from './look-at-queue.ts'
import { tellInCharge } from './bells/tell-desk.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import type { Work } from '../work.ts'

/**
 * Opens a hand-over. It always carries an incident, opened with defaults where there is none: every request is registered.
 * Danger lifts it, and a complaint stays on it as a mark.
 */
export async function askHandOver(effect: Extract<Effect, { do: 'ask_hand_over' }>, work: Work): Promise<Event> {
  const { unit, conversation } = work
  const { isUrgent, complaint } = effect
  const existing = await unit.handOvers.current(conversation.id)
  let incident = existing === null ? await incidentFor(effect, work) : await unit.incidents.lock(existing.incidentId)
  if (incident === null) throw new Error('a hand-over without its incident')
  if (isUrgent) incident = await lift(incident, work)
  if (complaint !== null) incident = await complain(incident, complaint, work)
  if (existing === null) await enqueue(work, incident)
  unit.messages.assign(conversation, effect.files, incident.id)
  return {
    kind: 'hand_over_asked',
    isNew: existing === null,
    isUrgent,
    isComplaint: complaint !== null,
    incident: await incidentCard(work, incident),
    queue: await queueOf(work),
  }
}

/** The one that is meant, the only one that is open where no other matter was named, or a new one. */
async function incidentFor(effect: Extract<Effect, { do: 'ask_hand_over' }>, work: Work): Promise<Incident> {
  const { unit, context, conversation } = work
  const named = effect.incidentId === undefined ? null : await unit.incidents.lock(effect.incidentId)
  // One of the user's other messenger is talked about there: a talk and its incident are of one chat.
  const isOfChat = named?.userId === conversation.userId && named.conversationId === conversation.id
  if (named !== null && isOfChat && lifecycle[named.status].isOpen) return named
  const known = effect.question === '' ? await onlyOpenIncident(work) : null
  if (known !== null) return known
  const { description, impact = 3, urgency = 2 } = tidyMatter(effect.question)
  const words = description === '' ? (effect.complaint ?? '') : description
  const draft = {
    originEventId: effect.originEventId,
    description:
      words === '' ? ownWords(context.phrases.say(conversation.state.language, 'person-asked')) : protectText(words),
    category: effect.category,
    impact,
    urgency,
  } as const
  return await openIncident(work, draft, { kind: 'user', id: conversation.userId })
}

/** As far as a user's own words can lift it. */
async function lift(incident: Incident, work: Work): Promise<Incident> {
  const impact = incident.impact === 1 ? 1 : 2
  const command = { type: 'change_impact_urgency', actor: bot, impact, urgency: 1, isPriorityConfirmed: false } as const
  const lifted = await commandIncident(work, incident, command)
  return lifted.ok ? lifted.value.incident : incident
}

const bot = { kind: 'bot', id: null } as const

/** Leaves the words on the incident. */
export async function complain(incident: Incident, text: string, work: Work): Promise<Incident> {
  const actor = { kind: 'user', id: work.conversation.userId } as const
  // The first may have been but a call for somebody higher; the story comes after it.
  const all = incident.complaint === null ? text : `${incident.complaint}\n${text}`
  const marked = await commandIncident(work, incident, { type: 'complain', actor, text: protectText(all) })
  if (!marked.ok) return incident
  const { complainedOf } = marked.value.incident
  const words = { why: protectText(text) }
  const about = { userId: incident.userId, conversationId: incident.conversationId, incidentId: incident.id }
  await work.unit.feedback.complain(about, protectText(text), complainedOf, work.at)
  await tellInCharge(work, marked.value.incident, 'complained', words, complainedOf)
  return marked.value.incident
}

/** Somebody who asks for a person without a word of a new matter means the one they have open, if it is just one. */
async function onlyOpenIncident({ unit, conversation }: Work): Promise<Incident | null> {
  const own = await unit.incidents.ofUser(conversation.userId, 20)
  const open = own.filter(
    (incident) => lifecycle[incident.status].isOpen && incident.conversationId === conversation.id,
  )
  return open.length === 1 ? (open[0] ?? null) : null
}

/** The user leaves the queue or the talk; the incident stays in work. */
export async function endHandOver(work: Work): Promise<Event | null> {
  const { unit, conversation, at } = work
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver === null) return null
  await unit.handOvers.end(handOver.id, 'user', at)
  const incident = await unit.incidents.lock(handOver.incidentId)
  if (incident === null) return null
  return { kind: 'hand_over_ended', incident: await incidentCard(work, incident) }
}
