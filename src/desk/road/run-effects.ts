import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import type { Incident } from '../../incidents/incident.ts'
import { articleCard, searchPieces } from '../articles/article-card.ts'
import { confirmationsOf } from '../articles/confirmation.ts'
import { commandIncident, openIncident } from '../incidents/handle-incident.ts'
import { askHandOver, endHandOver } from '../hand-overs/hand-over.ts'
import { incidentCard, incidentCards } from '../incidents/incident-card.ts'
import { readingOf } from '../articles/reading.ts'
import type { Surroundings } from './surroundings.ts'
import { whyOf } from '../articles/why.ts'
import { writeSaid } from './write-message.ts'

/** So many of a user's own are looked through. */
export const listedIncidents = 20

/** Carries out one effect. What asks or brings something about answers with the event that follows from it. */
export async function runEffect(effect: Effect, around: Surroundings): Promise<Event | null> {
  const { unit, context, settings, conversation, at } = around
  const { language } = conversation.state
  switch (effect.do) {
    case 'say':
      writeSaid(unit, context, conversation, effect, at, settings, around.explanation.why)
      around.explanation.why = null
      return null
    case 'search': {
      const options = { language, at, boldness: settings.boldness }
      const { question, result, outcome } = await context.inSlices(
        searchPieces(context.knowledge(), effect.texts, options),
      )
      const isShown = context.limitsOf(conversation.channel).showsWhy === true
      around.explanation.why = isShown ? whyOf(outcome) : null
      return { kind: 'found', isSettled: effect.isSettled, question, result }
    }
    case 'find_article': {
      const index = context.knowledge()
      const article = index.article(effect.articleId, language, { audience: 'public', at })
      const card = article === null ? null : articleCard(article, index, language, at)
      return { kind: 'article_found', article: card, question: effect.question }
    }
    case 'list_incidents': {
      const own = await unit.incidentsOfUser(conversation.userId, listedIncidents)
      return { kind: 'incidents_listed', incidents: await incidentCards(unit, own, at, settings.rules) }
    }
    case 'find_incident':
      return await findIncident(effect, around)
    case 'open_incident': {
      const actor = { kind: 'user', id: conversation.userId } as const
      const incident = await openIncident(unit, conversation, effect, actor, at, settings)
      return { kind: 'incident_opened', incident: await incidentCard(unit, incident, at, settings.rules) }
    }
    case 'ask_hand_over':
      return await askHandOver(effect, around)
    case 'end_hand_over':
      return await endHandOver(around)
    case 'add_text':
      return await command(effect.incidentId, { type: 'add_text', text: effect.text }, 'text_added', around)
    case 'note_reply':
      await noteReply(effect.incidentId, effect.text, around)
      return null
    case 'withdraw_incident':
      return await command(effect.incidentId, { type: 'withdraw', reason: null }, 'incident_withdrawn', around)
    case 'reopen_incident':
      return await command(effect.incidentId, { type: 'reopen', reason: null }, 'incident_reopened', around)
    case 'confirm_resolution':
      return await command(effect.incidentId, { type: 'confirm_resolution' }, 'resolution_confirmed', around)
    case 'rate_incident': {
      const rated = await command(
        effect.incidentId,
        { type: 'rate', rating: effect.score, comment: null },
        'text_added',
        around,
      )
      if (rated.kind === 'incident_refused') return rated
      return { kind: 'incident_rated', incidentId: effect.incidentId, score: effect.score }
    }
    case 'comment_rating':
      await commentRating(effect.incidentId, effect.comment, around)
      return null
    case 'close_incident': {
      const incident = await unit.lockIncident(effect.incidentId)
      if (incident === null) return null
      const closed = await commandIncident(unit, conversation, incident, { type: 'close', actor: clock }, at, settings)
      if (!closed.ok) {
        // The calendar has changed meanwhile: closing waits for the day it says now.
        if (closed.refusal.code === 'too_early')
          unit.setTimer(conversation.id, `close:${effect.incidentId}`, closed.refusal.until)
        return null
      }
      return { kind: 'incident_closed', incident: await incidentCard(unit, closed.value.incident, at, settings.rules) }
    }
    case 'end_pending': {
      const incident = await unit.lockIncident(effect.incidentId)
      const until = incident?.pendingUntil ?? null
      if (incident === null || until === null || until > at) return null
      await commandIncident(unit, conversation, incident, { type: 'resume', actor: clock }, at, settings)
      return null
    }
    case 'remind_resolution': {
      const incident = await unit.lockIncident(effect.incidentId)
      if (incident?.status !== 'resolved') return null
      return { kind: 'resolution_reminded', incident: await incidentCard(unit, incident, at, settings.rules) }
    }
    case 'wake':
      unit.setTimer(conversation.id, effect.key, effect.at)
      return null
    case 'forget_wake':
      unit.forgetTimer(conversation.id, effect.key)
      return null
    case 'set_language':
      unit.setLanguage(conversation.userId, effect.language)
      return null
    case 'set_announcements':
      unit.announcements.setWanted(conversation.userId, effect.areWanted ? null : at)
      return null
    case 'record_answer': {
      const { question, outcome, articleId } = effect
      // A link to an article that is gone: nobody has asked anything.
      if (outcome === 'nothing' && question.trim() === '') return null
      unit.recordAnswer({ conversationId: conversation.id, at, language, question, outcome, articleId })
      const hasHelped = outcome === 'helped'
      if (articleId === null || !(hasHelped || outcome === 'not_helped')) return null
      const voter = `user:${conversation.userId}`
      const said = { language, articleId, question, source: 'user', voter, hasHelped } as const
      const learned = await context.inSlices(confirmationsOf(said, readingOf(context.knowledge(), { language, at })))
      for (const confirmation of learned) unit.confirm(confirmation)
      return null
    }
  }
}

const clock = { kind: 'clock', id: null } as const

/** Only ever one of this user's own: another's number is told exactly like one that does not exist. */
async function findIncident(effect: Extract<Effect, { do: 'find_incident' }>, around: Surroundings): Promise<Event> {
  const { unit, conversation, at, settings } = around
  const incident =
    effect.incidentId !== undefined
      ? await ownIncident(effect.incidentId, around)
      : await unit.incidentOfUserByNumber(conversation.userId, effect.number ?? 0)
  if (incident !== null) {
    return { kind: 'incident_found', incident: await incidentCard(unit, incident, at, settings.rules), own: [] }
  }
  const own = await unit.incidentsOfUser(conversation.userId, listedIncidents)
  return { kind: 'incident_found', incident: null, own: await incidentCards(unit, own, at, settings.rules) }
}

async function ownIncident(id: string, { unit, conversation }: Surroundings): Promise<Incident | null> {
  const incident = await unit.lockIncident(id)
  return incident?.userId === conversation.userId ? incident : null
}

type UserCommand = IncidentCommand extends infer Command
  ? Command extends IncidentCommand
    ? Omit<Command, 'actor'>
    : never
  : never
type Answer = 'text_added' | 'incident_withdrawn' | 'incident_reopened' | 'resolution_confirmed'

async function command(incidentId: string, wish: UserCommand, answer: Answer, around: Surroundings): Promise<Event> {
  const { unit, conversation, at, settings } = around
  const incident = await ownIncident(incidentId, around)
  if (incident === null) return { kind: 'incident_refused', refusal: 'not_own_incident', incident: null }
  const actor = { kind: 'user', id: conversation.userId } as const
  const done = await commandIncident(unit, conversation, incident, { ...wish, actor } as IncidentCommand, at, settings)
  const after = done.ok ? done.value.incident : incident
  const card = await incidentCard(unit, after, at, settings.rules)
  if (!done.ok) return { kind: 'incident_refused', refusal: done.refusal.code, incident: card }
  if (answer === 'incident_withdrawn') await endHandOverOf(incidentId, around)
  return { kind: answer, incident: card }
}

async function endHandOverOf(incidentId: string, { unit, conversation, at }: Surroundings): Promise<void> {
  const handOver = await unit.openHandOver(conversation.id)
  if (handOver?.incidentId === incidentId) await unit.endHandOver(handOver.id, 'cancelled', at)
}

/** Only what waits for the user changes by their words; the words themselves are in the transcript already. */
async function noteReply(incidentId: string, text: string, around: Surroundings): Promise<void> {
  const { unit, conversation, at, settings } = around
  const incident = await ownIncident(incidentId, around)
  if (incident?.status !== 'pending' || incident.pendingReason !== 'user') return
  const actor = { kind: 'user', id: conversation.userId } as const
  await commandIncident(unit, conversation, incident, { type: 'add_text', actor, text }, at, settings)
}

async function commentRating(incidentId: string, comment: string, around: Surroundings): Promise<void> {
  const { unit, conversation, at, settings } = around
  const incident = await ownIncident(incidentId, around)
  if (incident === null || incident.rating === null) return
  const actor = { kind: 'user', id: conversation.userId } as const
  await commandIncident(
    unit,
    conversation,
    incident,
    { type: 'rate', actor, rating: incident.rating, comment },
    at,
    settings,
  )
}
