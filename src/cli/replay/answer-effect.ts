import { protectText } from '../../privacy/protect-words.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event, IncidentCard } from '../../conversation/event.ts'
import type { StoredConversation } from '../../database/conversations/stored-conversation.ts'
import { articleCard, searchPieces } from '../../desk/articles/article-card.ts'
import type { SettingsSnapshot } from '../../desk/desk-context.ts'
import { passageIn } from '../../desk/articles/find-inside.ts'
import { responseDueOf } from '../../desk/incidents/forecast.ts'
import { listedIncidents } from '../../desk/incidents/look-up.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import { decide } from '../../incidents/decide.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import { open } from '../../incidents/open.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import type { Language } from '../../kit/language.ts'
import { queueTold } from './queue-told.ts'
import { runSteps } from '../../kit/functions/run-steps.ts'
import type { Instant } from '../../kit/time.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import { type Occasion, saysPhrase } from './occasions.ts'
import type { Past } from './past.ts'
import { codeMade } from './people-events.ts'
import { type Cause, stored as fromRows } from './rebuilt.ts'

export type World = {
  readonly conversation: StoredConversation
  readonly past: Past
  readonly index: KnowledgeIndex
  readonly settings: SettingsSnapshot
  readonly personAsked: (language: Language) => string
}

type Moment = { readonly at: Instant; readonly language: Language; readonly occasion: Occasion | null }

const assumed = (event: Event, what: string): Cause => ({ event, assumed: what })
const articlesOfToday = "today's articles"
const whoServed = 'who served: whose it is now'
const servedBy = (card: IncidentCard | null): string | null => card?.assigneeName ?? null
const nothingStored = 'nothing of it stands in the rows'

/** The event that an effect is answered by: out of the rows where they tell it, else as it would be today. */
export function answerEffect(effect: Effect, world: World, moment: Moment): Cause | null {
  const { past, index, settings } = world
  const { at, language } = moment
  switch (effect.do) {
    case 'search': {
      const steps = searchPieces(index, effect.texts, { language, at, boldness: settings.boldness })
      const { question, result } = runSteps(steps)
      return assumed({ kind: 'found', isSettled: effect.isSettled, question, result }, articlesOfToday)
    }
    // Which major incidents were open then does not stand in the rows of a conversation.
    case 'find_major':
      return assumed({ kind: 'major_looked_for', major: null }, 'that no major incident was open')
    case 'join_major':
      return null
    case 'leave_major': {
      const left = past.incidentsAt(at).find(({ id }) => id === effect.incidentId)
      return left === undefined ? null : fromRows({ kind: 'major_left', incident: past.card(left, at) })
    }
    case 'find_article': {
      const article = index.article(effect.articleId, language, { audience: 'public', at })
      const card = article === null ? null : articleCard(article, index, language, at)
      return assumed({ kind: 'article_found', article: card, question: effect.question }, articlesOfToday)
    }
    case 'list_incidents':
      return fromRows({ kind: 'incidents_listed', incidents: ownAt(past, at) })
    case 'find_open':
    case 'find_last':
    case 'find_status':
      return fromRows(lookUp(effect, past, at))
    case 'look_inside': {
      const passage = passageIn(index, effect, language, at)
      const { question, otherwise, isSure } = effect
      return assumed({ kind: 'passage_found', passage, question, otherwise, isSure }, articlesOfToday)
    }
    case 'forecast': {
      const responseDueAt = responseDueOf(effect, { at, settings, conversation: world.conversation })
      return assumed({ kind: 'forecast_made', responseDueAt }, "today's rules")
    }
    case 'hear':
      return fromRows({ kind: 'text', text: effect.text })
    case 'find_incident': {
      const found = past
        .incidentsAt(at)
        .find(({ id, number }) =>
          effect.incidentId === undefined ? number === effect.number : id === effect.incidentId,
        )
      return found === undefined
        ? fromRows({ kind: 'incident_found', incident: null, own: ownAt(past, at) })
        : fromRows({ kind: 'incident_found', incident: past.card(found, at), own: [] })
    }
    case 'open_incident': {
      const registered = openedIn(moment, past)
      if (registered !== null) return fromRows({ kind: 'incident_opened', incident: registered })
      return assumed({ kind: 'incident_opened', incident: madeUp(effect, world, at) }, nothingStored)
    }
    case 'ask_hand_over':
      return askHandOver(effect, world, moment)
    case 'look_at_queue': {
      const queue = queueTold(moment.occasion)
      return queue === null ? null : fromRows({ kind: 'queue_seen', queue, isByTime: effect.isByTime })
    }
    case 'make_link_code':
      return codeMade(moment.occasion)
    // An agent's own chat is told of what stands elsewhere.
    case 'link_agent':
    case 'want_data':
    case 'look_before_forgetting':
    case 'forget_me':
    case 'look_at_links':
    case 'unlink':
    case 'tell_of_parting':
    case 'forget_phone':
    case 'look_at_page':
    case 'take_incident':
      return null
    case 'end_hand_over': {
      const ended = past.handOver(({ endedAt }) => endedAt === at)
      const running = ended ?? past.handOver((one) => one.askedAt <= at && (one.endedAt === null || one.endedAt > at))
      const card = running === undefined ? null : past.cardAt(running.incidentId, at)
      if (card === null) return null
      return { event: { kind: 'hand_over_ended', incident: card }, assumed: ended === undefined ? nothingStored : null }
    }
    case 'add_text':
      return effect.isQuiet ? null : carriedOut(effect, world, at)
    case 'withdraw_incident':
    case 'reopen_incident':
    case 'confirm_resolution':
    case 'rate_incident':
      return carriedOut(effect, world, at)
    case 'give_score': {
      const { of, incidentId, score, comment } = effect
      const agentName = of === 'nps' ? null : servedBy(past.cardAt(incidentId, at))
      return assumed({ kind: 'score_given', of, incidentId, score, comment, agentName }, whoServed)
    }
    case 'ask_nps': {
      const isAsked = moment.occasion !== null && saysPhrase(moment.occasion, 'ask-nps')
      return isAsked ? fromRows({ kind: 'nps_due', incidentId: effect.incidentId }) : null
    }
    case 'close_incident': {
      const closed = past.eventAt(effect.incidentId, at, ['closed'])
      const card = past.cardAt(effect.incidentId, at)
      return closed === undefined || card === null ? null : fromRows({ kind: 'incident_closed', incident: card })
    }
    case 'remind_resolution': {
      const incident = past.incidentAt(effect.incidentId, at)
      if (incident?.status !== 'resolved') return null
      return fromRows({ kind: 'resolution_reminded', incident: past.card(incident, at) })
    }
    case 'continue_incident': {
      const registered = openedIn(moment, past)
      if (registered !== null) return fromRows({ kind: 'incident_opened', incident: registered })
      const card = past.cardAt(effect.incidentId, at)
      return card === null ? null : fromRows({ kind: 'incident_reopened', incident: card, isTold: true })
    }
    case 'say':
    case 'look_for_news':
    case 'refresh_card':
    case 'end_snooze':
    case 'complain':
    case 'note_reply':
    case 'end_pending':
    case 'comment_rating':
    case 'give_reason':
    case 'thank_agent':
    case 'keep_wish':
    case 'wake':
    case 'forget_wake':
    case 'set_language':
    case 'set_announcements':
    case 'record_answer':
      return null
  }
}

/** What was merged goes on in another one of theirs. */
const listedAt = (past: Past, at: Instant) => past.incidentsAt(at).filter(({ mergedInto }) => mergedInto === null)

const ownAt = (past: Past, at: Instant): readonly IncidentCard[] =>
  listedAt(past, at)
    .slice(0, listedIncidents)
    .map((incident) => past.card(incident, at))

function lookUp(
  effect: Extract<Effect, { do: 'find_open' | 'find_last' | 'find_status' }>,
  past: Past,
  at: Instant,
): Event {
  const own = listedAt(past, at).slice(0, listedIncidents)
  const open = own.filter(({ status }) => lifecycle[status].isOpen).map((one) => past.card(one, at))
  const [only, ...others] = open
  if (effect.do === 'find_open') {
    return { kind: 'open_found', incidents: open, question: effect.question, media: effect.media ?? '' }
  }
  if (effect.do === 'find_last') {
    const [last] = own.toSorted((a, b) => b.openedAt - a.openedAt)
    return { kind: 'last_found', incident: last === undefined ? null : past.card(last, at) }
  }
  return only !== undefined && others.length === 0
    ? { kind: 'incident_found', incident: only, own: [] }
    : { kind: 'incidents_listed', incidents: open.length > 0 ? open : ownAt(past, at) }
}

/** The incident that this very message registered. */
function openedIn({ occasion, at }: Moment, past: Past): IncidentCard | null {
  const id = occasion?.rows.find(({ content }) => content['event'] === 'opened')?.incidentId ?? null
  return id === null ? null : past.cardAt(id, at)
}

type Registering = {
  readonly originEventId: string
  readonly description: string
  readonly category: string | null
  readonly impact: Impact
  readonly urgency: Urgency
}

/** What would be registered now, with a number that no incident has. */
function madeUp(draft: Registering, { conversation, past, settings }: World, at: Instant): IncidentCard {
  const { userId, id: conversationId, isVip } = conversation
  const { description, category, impact, urgency, originEventId } = draft
  const { incident } = open(
    {
      type: 'open',
      actor: { kind: 'user', id: userId },
      kind: 'incident',
      id: 'assumed',
      number: 0,
      userId,
      conversationId,
      originEventId,
      description: protectText(description),
      category,
      impact,
      urgency,
      isVip,
      isPriorityConfirmed: false,
      group: null,
    },
    at,
    settings.rules,
  )
  return past.card(incident, at)
}

function askHandOver(
  effect: Extract<Effect, { do: 'ask_hand_over' }>,
  world: World,
  { at, language, occasion }: Moment,
): Cause {
  const queue = queueTold(occasion) ?? { place: 1, waitMs: null, isAnyoneThere: false }
  const { past } = world
  const { isUrgent } = effect
  const isComplaint = effect.complaint !== null
  const asked = past.handOver(({ askedAt }) => askedAt === at)
  const running = asked ?? past.handOver((one) => one.askedAt < at && (one.endedAt === null || one.endedAt > at))
  const card = running === undefined ? null : past.cardAt(running.incidentId, at)
  if (card !== null)
    return fromRows({
      kind: 'hand_over_asked',
      isNew: asked !== undefined,
      isUrgent,
      isComplaint,
      incident: card,
      queue,
    })
  const description = effect.question === '' ? world.personAsked(language) : effect.question
  const incident = madeUp({ ...effect, description, impact: 3, urgency: 2 }, world, at)
  return assumed({ kind: 'hand_over_asked', isNew: true, isUrgent, isComplaint, incident, queue }, nothingStored)
}

type Wish = Extract<
  Effect,
  { do: 'add_text' | 'withdraw_incident' | 'reopen_incident' | 'confirm_resolution' | 'rate_incident' }
>
type Carried = { readonly command: IncidentCommand; readonly leaves: IncidentEvent['type'] }

function commandOf(wish: Wish, userId: string): Carried {
  const actor = { kind: 'user', id: userId } as const
  switch (wish.do) {
    case 'add_text':
      return { command: { type: 'add_text', actor, text: protectText(wish.text) }, leaves: 'text_added' }
    case 'withdraw_incident':
      return { command: { type: 'withdraw', actor, reason: null }, leaves: 'withdrawn' }
    case 'reopen_incident':
      return { command: { type: 'reopen', actor, reason: null }, leaves: 'reopened' }
    case 'confirm_resolution':
      return { command: { type: 'confirm_resolution', actor }, leaves: 'closed' }
    case 'rate_incident':
      return { command: { type: 'rate', actor, rating: wish.score, comment: null }, leaves: 'rated' }
  }
}

function doneOf(wish: Wish, incident: IncidentCard): Event {
  switch (wish.do) {
    case 'add_text':
      return { kind: 'text_added', incident, text: wish.text }
    case 'withdraw_incident':
      return { kind: 'incident_withdrawn', incident }
    case 'reopen_incident':
      return { kind: 'incident_reopened', incident, isTold: wish.isTold === true }
    case 'confirm_resolution':
      return { kind: 'resolution_confirmed', incident, isScored: wish.isScored === true }
    case 'rate_incident':
      return {
        kind: 'incident_rated',
        incidentId: wish.incidentId,
        score: wish.score,
        comment: wish.comment,
        agentName: servedBy(incident),
      }
  }
}

/** What the history shows was carried out; without a trace there, the rules of today say whether it was refused. */
function carriedOut(wish: Wish, { past, conversation, settings }: World, at: Instant): Cause {
  const before = past.incidentBefore(wish.incidentId, at)
  if (before === null) {
    return assumed({ kind: 'incident_refused', refusal: 'not_own_incident', incident: null }, nothingStored)
  }
  const { command, leaves } = commandOf(wish, conversation.userId)
  const after = past.cardAt(wish.incidentId, at)
  if (after !== null && past.eventAt(wish.incidentId, at, [leaves]) !== undefined) return fromRows(doneOf(wish, after))
  const card = past.card(before, at)
  const decision = decide(before, command, at, settings.rules)
  return decision.ok
    ? assumed(doneOf(wish, card), nothingStored)
    : assumed({ kind: 'incident_refused', refusal: decision.refusal.code, incident: card }, "today's rules")
}
