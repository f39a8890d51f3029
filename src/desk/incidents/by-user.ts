import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import type { Incident } from '../../incidents/incident.ts'
import { protectText } from '../../privacy/protect-words.ts'
import type { Work } from '../work.ts'
import { commandIncident } from './handle-incident.ts'
import { incidentCard, incidentCards } from './incident-card.ts'
import { listedIncidents } from './look-up.ts'
import { tellOfRating } from './tell-of-rating.ts'

/** Only ever one of this user's own: another's number is told exactly like one that does not exist. */
export async function findIncident(effect: Extract<Effect, { do: 'find_incident' }>, work: Work): Promise<Event> {
  const { unit, conversation } = work
  const incident =
    effect.incidentId !== undefined
      ? await ownIncident(effect.incidentId, work)
      : await ownByNumber(effect.number ?? 0, work)
  if (incident !== null) {
    return { kind: 'incident_found', incident: await incidentCard(work, incident), own: [] }
  }
  const own = await unit.incidents.ofUser(conversation.userId, listedIncidents)
  return { kind: 'incident_found', incident: null, own: await incidentCards(work, own) }
}

async function ownByNumber(number: number, work: Work): Promise<Incident | null> {
  const found = await work.unit.incidents.ofUserByNumber(work.conversation.userId, number)
  return found === null || found.mergedInto === null ? found : await ownIncident(found.mergedInto, work)
}

/** One that was merged into another is that other one, for whoever still knows it by its old number. */
export async function ownIncident(id: string, work: Work): Promise<Incident | null> {
  const incident = await work.unit.incidents.lock(id)
  if (incident?.userId !== work.conversation.userId) return null
  return incident.mergedInto === null ? incident : await ownIncident(incident.mergedInto, work)
}

type UserCommand = IncidentCommand extends infer Command
  ? Command extends IncidentCommand
    ? Omit<Command, 'actor'>
    : never
  : never
type Answer = 'major_left' | 'text_added' | 'incident_withdrawn' | 'incident_reopened' | 'resolution_confirmed'

/** What a user wants of one of their own; told with `answer`, or why not. */
export async function commandByUser(
  incidentId: string,
  wish: UserCommand,
  answer: Answer,
  work: Work,
  text = '',
): Promise<Event> {
  const { conversation } = work
  const incident = await ownIncident(incidentId, work)
  if (incident === null) return { kind: 'incident_refused', refusal: 'not_own_incident', incident: null }
  const actor = { kind: 'user', id: conversation.userId } as const
  const done = await commandIncident(work, incident, { ...wish, actor } as IncidentCommand)
  const after = done.ok ? done.value.incident : incident
  const card = await incidentCard(work, after)
  if (!done.ok) return { kind: 'incident_refused', refusal: done.refusal.code, incident: card }
  if (answer === 'incident_withdrawn') await endHandOverOf(after.id, work)
  if (answer === 'text_added') return { kind: answer, incident: card, text }
  return answer === 'incident_reopened'
    ? { kind: answer, incident: card, isTold: false }
    : { kind: answer, incident: card }
}

async function endHandOverOf(incidentId: string, { unit, conversation, at }: Work): Promise<void> {
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver?.incidentId === incidentId) await unit.handOvers.end(handOver.id, 'cancelled', at)
}

/** Only what waits for the user, or sleeps, changes by their words; the words themselves are in the transcript already. */
export async function noteReply(incidentId: string, text: string, work: Work): Promise<void> {
  const { conversation } = work
  const incident = await ownIncident(incidentId, work)
  const waits = incident?.status === 'pending' && incident.pendingReason === 'user'
  if (incident === null || !(waits || incident.snoozedUntil !== null)) return
  const actor = { kind: 'user', id: conversation.userId } as const
  await commandIncident(work, incident, { type: 'add_text', actor, text: protectText(text) })
}

/** Words beside a score, kept where the score is. */
export async function commentRating(
  { incidentId, comment, of = 'csat' }: Extract<Effect, { do: 'comment_rating' }>,
  work: Work,
): Promise<void> {
  const { unit, conversation } = work
  const incident = await ownIncident(incidentId, work)
  if (incident === null) return
  await unit.feedback.comment(incident.id, of, protectText(comment))
  if (of !== 'csat' || incident.rating === null) return
  const actor = { kind: 'user', id: conversation.userId } as const
  await commandIncident(work, incident, { type: 'rate', actor, rating: incident.rating, comment: protectText(comment) })
  await tellOfRating(incidentId, { score: incident.rating, comment }, work)
}
