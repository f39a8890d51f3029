import { lifecycle } from '../incidents/lifecycle.ts'
import {
  aboutClosing,
  incidentClosed,
  incidentReopened,
  incidentResolved,
  leaveAgentOf,
  resolutionConfirmed,
  resolutionReminded,
  wokeForIncident,
} from './incidents/closing.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import { dampen } from './reading/damping.ts'
import type { Event, IncidentCard } from './event.ts'
import type { Facts } from './facts.ts'
import { hearCommand, start } from './commands.ts'
import { agentJoined, askForPerson, givenBack, handOverAsked, handOverEnded } from './hand-overs/hand-over.ts'
import { agentLinked, pageAnswered, paged, wokeForPage } from './hand-overs/page.ts'
import { agentLeft, lookingFurther, passedOn } from './hand-overs/passed-on.ts'
import { queueSeen, waitOver, wokeWhileWaiting } from './hand-overs/wait.ts'
import { agentWrote } from './hand-overs/agent-wrote.ts'
import { npsDue, scored } from './feedback/rating.ts'
import { feedbackAnswered } from './feedback/wish.ts'
import { hearEdit } from './hear-edit.ts'
import { hearText } from './hear.ts'
import { openFound } from './incidents/belongs.ts'
import { majorJoined, majorLookedFor, majorLeft, majorOver, majorTold } from './incidents/known-fault.ts'
import {
  incidentFound,
  incidentRefused,
  incidentsListed,
  incidentWithdrawn,
  lastFound,
  textAdded,
} from './incidents/my-incidents.ts'
import { approvalDecided } from './incidents/approval.ts'
import { followUpOpened, incidentSplit, incidentsMerged } from './incidents/relations.ts'
import {
  linkCodeMade,
  linked,
  linkRefused,
  linksFound,
  noticeUndelivered,
  proofForgotten,
  unlinked,
  wokeForParting,
} from './people/linking.ts'
import { dataReady, dataWanted, forgetting, forgettingLookedAt } from './people/own-data.ts'
import { phoneShared } from './people/phone.ts'
import { blocked, unblocked } from './people/block.ts'
import { meetFlood } from './reading/flood.ts'
import { press } from './press.ts'
import { passageFound } from './questions/follow-up.ts'
import { quietKey } from './questions/pause.ts'
import { found, settleQuestion } from './questions/question.ts'
import { showArticle } from './questions/show-article.ts'
import { fileLost, fileTooLarge, receiveMedia } from './receive-media.ts'
import { forecastMade, incidentOpened } from './incidents/registering.ts'
import type { State } from './state.ts'
import { incidentValues } from './phrases/telling.ts'
import { andThen, by, closePrompt, personButton, say, type Turn, turn } from './turn.ts'

/**
 * The bot as a pure function: what it knows, what has happened, what it does about it. The same arguments always
 * give the same turn; nothing here throws, whatever a person writes or presses.
 */
export function step(state: State, event: Event, facts: Facts): Turn {
  const decided = decide(state, event, facts)
  const named = decided.rule === '' ? by(event.kind.replaceAll('_', '-'), decided) : decided
  return dampen(waitOver(state, named), facts)
}

/** What a person does in the chat. */
const isInput: Partial<Record<Event['kind'], true>> = { text: true, choice: true, command: true, media: true }

function decide(before: State, event: Event, facts: Facts): Turn {
  const { state, turn: flooded } =
    isInput[event.kind] === true ? meetFlood(before, facts) : { state: before, turn: null }
  if (flooded !== null) return by('flood', flooded)
  switch (event.kind) {
    case 'started':
      return by('started', start(state, facts, event.payload ?? '', event.isAnswered))
    case 'text':
      return hearText(state, facts, event.text)
    case 'command':
      return hearCommand(state, facts, event.name, event.argument)
    case 'choice':
      return state.doing.at === 'gone' ? by('gone', turn(state)) : press(state, facts, event.choiceId)
    case 'media':
      return receiveMedia(state, facts, event)
    case 'file_too_large':
      return fileTooLarge(state, event)
    case 'file_lost':
      return fileLost(state, event.media)
    case 'edited':
      return hearEdit(state, facts, event)
    case 'secret_masked':
      return tellOfSecret(state, facts, event)
    case 'group_entered':
      return leaveGroup(state)
    case 'processing_failed':
      return somethingBroke(state, facts)
    case 'found':
      return found(state, facts, event)
    case 'article_found':
      return showArticle(state, facts, event.article, event.question)
    case 'incidents_listed':
      return incidentsListed(state, facts, event.incidents)
    case 'incident_found':
      return incidentFound(state, facts, event)
    case 'incident_opened':
      return incidentOpened(state, facts, event)
    case 'hand_over_asked':
      return handOverAsked(state, facts, event)
    case 'queue_seen':
      return queueSeen(state, facts, event)
    case 'agent_left':
      return agentLeft(state, facts, event)
    case 'looking_further':
      return lookingFurther(state, facts, event)
    case 'passed_on':
      return passedOn(state, facts, event)
    case 'paged':
      return paged(state, facts, event.page)
    case 'page_answered':
      return pageAnswered(state, event)
    case 'agent_linked':
      return agentLinked(state, event)
    case 'phone_shared':
      return phoneShared(state, event)
    case 'data_wanted':
      return dataWanted(state)
    case 'data_ready':
      return dataReady(state, event)
    case 'forgetting_looked_at':
      return forgettingLookedAt(state, facts, event)
    case 'forgetting':
      return forgetting(state)
    case 'link_code_made':
      return linkCodeMade(state, event)
    case 'linked':
      return linked(state, event)
    case 'link_refused':
      return linkRefused(state, facts, event)
    case 'links_found':
      return linksFound(state, facts, event)
    case 'unlinked':
      return unlinked(state, event)
    case 'proof_forgotten':
      return proofForgotten(state)
    case 'notice_undelivered':
      return noticeUndelivered(state, event)
    case 'hand_over_ended':
      return handOverEnded(state, facts, event)
    case 'text_added':
      return textAdded(state, facts, event)
    case 'open_found':
      return openFound(state, facts, event)
    case 'last_found':
      return lastFound(state, facts, event.incident)
    case 'forecast_made':
      return forecastMade(state, facts, event)
    case 'passage_found':
      return passageFound(state, facts, event)
    case 'agent_wrote':
      return agentWrote(state, event)
    case 'incidents_merged':
      return incidentsMerged(state, facts, event)
    case 'blocked':
      return blocked(state, facts, event)
    case 'unblocked':
      return unblocked(state)
    case 'incident_split':
      return incidentSplit(state, facts, event)
    case 'approval_decided':
      return approvalDecided(state, facts, event)
    case 'follow_up_opened':
      return followUpOpened(state, facts, event)
    case 'incident_withdrawn':
      return incidentWithdrawn(leaveAgentOf(state, event.incident.id), facts, event.incident)
    case 'incident_reopened':
      return incidentReopened(state, facts, event)
    case 'resolution_confirmed':
      return resolutionConfirmed(state, facts, event)
    case 'resolution_reminded':
      return resolutionReminded(state, facts, event.incident)
    case 'incident_rated':
    case 'score_given':
      return scored(state, facts, event)
    case 'nps_due':
      return npsDue(state, facts, event.incidentId)
    case 'feedback_answered':
      return feedbackAnswered(state, event)
    case 'incident_refused':
      return incidentRefused(state, facts, event)
    case 'woke':
      return event.key === quietKey
        ? by('quiet', settleQuestion(state))
        : (wokeWhileWaiting(state, event.key) ??
            wokeForPage(event.key, state) ??
            wokeForParting(event.key, state) ??
            wokeForIncident(state, event.key) ??
            turn(state))
    case 'agent_joined':
      return agentJoined(state, facts, event)
    case 'given_back':
      return givenBack(state, event)
    case 'incident_assigned':
    case 'status_changed':
    case 'priority_changed':
      return tellOfChange(state, facts, event)
    case 'incident_resolved':
      return incidentResolved(state, facts, event)
    case 'no_news':
      return turn(state, say('no-news', incidentValues(event.incident, state, facts), { isNotice: true }))
    case 'major_looked_for':
      return majorLookedFor(state, facts, event)
    case 'major_joined':
      return majorJoined(state, facts, event)
    case 'major_over':
      return majorOver(state, facts, event)
    case 'major_told':
      return majorTold(state, facts, event)
    case 'major_left':
      return majorLeft(state, facts, event)
    case 'incident_closed':
      return incidentClosed(state, facts, event.incident)
  }
}

function tellOfSecret(state: State, facts: Facts, event: Extract<Event, { kind: 'secret_masked' }>): Turn {
  const kind = secretKind(event.kinds)
  const isDeleted = facts.canDelete && event.messageExternalIds.length > 0
  const { phone } = facts.settings
  const values = {
    kind,
    isDeleted: isDeleted ? 'yes' : 'no',
    hasPhone: phone === null ? 'no' : 'yes',
    phone: phone ?? '',
  }
  // Whoever has given a code away needs a person, and no search for words.
  const buttons = kind === 'code' ? [personButton] : []
  return turn(
    state,
    say('secret', values, { isNotice: true, deletes: isDeleted ? event.messageExternalIds : [], buttons }),
  )
}

/** The text lies in the transcript; a hand-over makes sure that a person reads it. */
function somethingBroke(state: State, facts: Facts): Turn {
  const told = turn(state, say('broke', {}, { isNotice: true }))
  const isWithPeople = ['waiting', 'with_agent', 'gone'].includes(state.doing.at)
  return isWithPeople ? told : andThen(told, (next) => askForPerson(next, facts))
}

const asksUser = ({ kind, incident }: Change): boolean =>
  kind === 'status_changed' && incident.status === 'pending' && incident.pendingReason === 'user'

/** The next words are the answer the agent is waiting for. */
const listenFor = ({ state, ...told }: Turn, { id: incidentId, number }: IncidentCard): Turn => ({
  ...told,
  state: { ...closePrompt(state), doing: { at: 'adding', incidentId, number } },
})

/** By which word the phrase `secret` tells of it; a test looks for each of them in every language. */
export const secretWords = {
  card: 'card',
  cvv: 'code',
  code: 'code',
  password: 'password',
  passport: 'passport',
  snils: 'snils',
  inn: 'inn',
  account: 'account',
  key: 'key',
} as const satisfies Record<FindingKind, string>

const documents = new Set(['passport', 'snils', 'inn', 'account'])

/** What was hidden, in one word for the phrase to choose by; of a card is spoken only where there was one, or a code. */
function secretKind(kinds: readonly FindingKind[]): string {
  const named = new Set(kinds.map((kind) => secretWords[kind]))
  if (named.size === 1) return [...named][0] ?? 'several'
  if ([...named].every((word) => documents.has(word))) return 'documents'
  if (!named.has('card') && !named.has('code')) return 'secrets'
  // What goes with a card: any other kind beside it makes them several.
  const isCardWithCode = [...named].every((word) => ['card', 'code', 'password'].includes(word)) && named.has('card')
  return isCardWithCode ? 'card_and_code' : 'several'
}

function leaveGroup(state: State): Turn {
  if (state.doing.at === 'gone') return turn(state)
  return turn({ ...state, doing: { at: 'gone' } }, say('group', {}, { isNotice: true, leaves: true }))
}

type Change = Extract<Event, { kind: 'incident_assigned' | 'status_changed' | 'priority_changed' }>

function tellOfChange(state: State, facts: Facts, event: Change): Turn {
  const isCancelled = event.kind === 'status_changed' && event.incident.status === 'cancelled'
  const { id: incidentId, status } = event.incident
  const freed = isCancelled ? leaveAgentOf(state, incidentId) : state
  // Whether all is well is asked of what is solved; an undone solution takes its question along.
  const asked = lifecycle[status].isOpen ? closePrompt(freed, aboutClosing(incidentId)) : freed
  const values = {
    ...incidentValues(event.incident, state, facts),
    ...('agentName' in event ? { agent: event.agentName } : {}),
    reason: 'reason' in event ? event.reason : '',
  }
  const isSlip = event.kind === 'status_changed' && event.isSlip === true
  const phrase = isSlip ? 'resolution-undone' : event.kind.replaceAll('_', '-')
  const told = turn(asked, say(phrase, values, { isNotice: true }))
  return asksUser(event) && asked.doing.at === 'idle' ? listenFor(told, event.incident) : told
}
