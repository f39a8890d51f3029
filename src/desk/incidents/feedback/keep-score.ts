import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import { isNpsDue, type ScoreKind } from '../../../conversation/feedback/which-question.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { Work } from '../../work.ts'
import { tellOfRating } from '../tell-of-rating.ts'

/** Whoever solved it served, also where it was a colleague's. */
export const servedBy = async ({ unit }: Work, incident: Incident): Promise<string | null> =>
  (await unit.incidents.resolverOf(incident.id)) ?? incident.assigneeId

/** Keeps a score, and the words that came with it. @returns the name of whoever may be thanked for it. */
export async function keepScore(
  work: Work,
  incident: Incident,
  given: { readonly kind: ScoreKind; readonly score: number; readonly comment: string },
): Promise<string | null> {
  const { unit, conversation, at } = work
  const { kind, score, comment } = given
  const agentId = kind === 'nps' ? null : await servedBy(work, incident)
  const about = { userId: conversation.userId, conversationId: conversation.id, incidentId: incident.id }
  await unit.feedback.score(about, { kind, score, agentId }, at)
  if (comment !== '') await unit.feedback.comment(incident.id, kind, protectText(comment))
  if (agentId === null) return null
  return (await unit.agents.names([agentId])).get(agentId) ?? null
}

/** How easy it was, or whether the desk would be recommended; the incident itself has only how well it was done. */
export async function giveScore(
  { of, incidentId, score, comment }: Extract<Effect, { do: 'give_score' }>,
  work: Work,
  incident: Incident | null,
): Promise<Event | null> {
  if (incident === null) return null
  const agentName = await keepScore(work, incident, { kind: of, score, comment })
  if (of === 'ces') await tellOfRating(incident.id, { score, comment }, work)
  return { kind: 'score_given', of, incidentId, score, comment, agentName }
}

/** The user counts as asked from now on, over all of their chats. */
export async function askNps(incidentId: string, work: Work): Promise<Event | null> {
  const { unit, conversation, settings, at } = work
  const askedAt = await unit.feedback.npsAskedAt(conversation.userId)
  if (!isNpsDue(askedAt, at, settings.feedback.npsEveryDays)) return null
  await unit.feedback.noteNpsAsked(conversation.userId, at)
  return { kind: 'nps_due', incidentId }
}
