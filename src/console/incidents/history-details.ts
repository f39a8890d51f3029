import type { api, BodyOf } from '../connection/api-client.ts'
import type { Incident, TargetName } from '../../incidents/incident.ts'
import { formatNumber } from '../../incidents/number.ts'
import { dateTime } from '../time/format-time.ts'
import { language } from '../frame/language.ts'
import { desk } from '../hand-overs/desk.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { categoryTitle } from './guard.ts'
import { impactNames, pendings, statuses, urgencyNames } from './incident-kinds.ts'
import { codeTitle } from './whole/code-title.ts'
import { kindNames, seenNames } from './whole/whole-kinds.ts'

type HistoryEvent = BodyOf<(typeof api.incidents)[':id']['history']['$get']>['events'][number]
type Names = Readonly<Record<string, string>>

/** From what to what, and why: as much as the event keeps, a line each. */
export function historyDetails(event: HistoryEvent, names: Names, now: number): readonly string[] {
  const changed = Object.keys(event.changes) as (keyof Incident)[]
  const changes = changed
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .flatMap((field) => {
      const change = event.changes[field]
      if (!isNamed(field) || change === undefined) return []
      // Met, or its clock stands: the event says so by itself.
      if (change.to === null && deadlines.includes(field)) return []
      const of = shownFields[field]
      const [before, after] = [of(change.from, names, now), of(change.to, names, now)]
      return before === after ? [] : [say('guard-change', { name: sayKind(fieldNames, field), before, after })]
    })
  return [...changes, ...wordsOf(event, names, now)].filter((line) => line !== '')
}

const deadlines: readonly (keyof Incident)[] = ['responseDueAt', 'resolutionDueAt']

type Shown = (value: unknown, names: Names, now: number) => string
type Named = keyof typeof fieldNames

const fieldNames = {
  status: 'panel-status',
  priority: 'panel-priority',
  impact: 'history-impact',
  urgency: 'history-urgency',
  isPriorityConfirmed: 'history-confirmed',
  isVip: 'history-vip',
  assigneeId: 'panel-assignee',
  group: 'panel-group',
  supportTier: 'history-tier',
  category: 'panel-category',
  kind: 'panel-kind',
  tags: 'tags',
  pendingReason: 'panel-waits-for',
  pendingUntil: 'history-until',
  snoozedUntil: 'history-snoozed',
  resolutionDueAt: 'panel-resolve-by',
  responseDueAt: 'panel-respond-by',
  description: 'history-description',
  resolutionCode: 'history-code',
} as const satisfies Record<string, SentenceId>

const nothing = '–'
const person = (value: unknown, names: Names) => (value === null ? nothing : (names[String(value)] ?? nothing))
const moment = (value: unknown, _: Names, now: number) => (value === null ? nothing : dateTime(Number(value), now))
const groupTitle = (value: unknown) =>
  value === null ? nothing : (desk.value?.groups.find(({ id }) => id === value)?.title[language.value] ?? String(value))

/**
 * Every field of an incident: how a change of it is told, or that the event's own words or another field already say it.
 * A new field does not compile until it is decided.
 */
const shownFields: Readonly<Record<Named, Shown> & Record<Exclude<keyof Incident, Named>, 'with_the_rest'>> = {
  status: (value) => sayKind(statuses, value as Incident['status']),
  priority: (value) => `P${String(value)}`,
  impact: (value) => sayKind(impactNames, value as Incident['impact']),
  urgency: (value) => sayKind(urgencyNames, value as Incident['urgency']),
  isPriorityConfirmed: (value) => (value === true ? say('yes') : say('no')),
  isVip: (value) => (value === true ? say('yes') : say('no')),
  assigneeId: person,
  group: groupTitle,
  supportTier: String,
  category: (value) => categoryTitle(value as string | null),
  kind: (value) => sayKind(kindNames, value as Incident['kind']),
  tags: (value) => (value as readonly string[]).join(', ') || nothing,
  pendingReason: (value) =>
    value === null ? nothing : sayKind(pendings, value as NonNullable<Incident['pendingReason']>),
  pendingUntil: moment,
  snoozedUntil: moment,
  resolutionDueAt: moment,
  responseDueAt: moment,
  description: String,
  resolutionCode: (value) => (value === null ? nothing : codeTitle(String(value))),
  // Said by the event itself, in its own words.
  approval: 'with_the_rest',
  cause: 'with_the_rest',
  complainedAt: 'with_the_rest',
  complainedOf: 'with_the_rest',
  complaint: 'with_the_rest',
  closedAt: 'with_the_rest',
  firstResponseAt: 'with_the_rest',
  form: 'with_the_rest',
  majorId: 'with_the_rest',
  majorUpdate: 'with_the_rest',
  mergedInto: 'with_the_rest',
  openedAt: 'with_the_rest',
  rating: 'with_the_rest',
  ratingComment: 'with_the_rest',
  resolutionText: 'with_the_rest',
  resolvedAt: 'with_the_rest',
  // How the clock comes to its deadlines, which are shown; the stretches below the history tell it.
  clockElapsedMs: 'with_the_rest',
  clockRunningSince: 'with_the_rest',
  clockWorkingMs: 'with_the_rest',
  nextAlarmAt: 'with_the_rest',
  nextDueAt: 'with_the_rest',
  resolutionBreachedAt: 'with_the_rest',
  resolutionMet: 'with_the_rest',
  resolutionTargetMs: 'with_the_rest',
  resolutionWarnedAt: 'with_the_rest',
  responseBreachedAt: 'with_the_rest',
  responseMet: 'with_the_rest',
  responseTargetMs: 'with_the_rest',
  responseWarnedAt: 'with_the_rest',
  targetCounts: 'with_the_rest',
  // What is counted for figures and for telling changes apart.
  queuedMs: 'with_the_rest',
  queuedSince: 'with_the_rest',
  reassignmentCount: 'with_the_rest',
  reopenedCount: 'with_the_rest',
  version: 'with_the_rest',
  // Never change.
  conversationId: 'with_the_rest',
  id: 'with_the_rest',
  isBegunByDesk: 'with_the_rest',
  number: 'with_the_rest',
  originEventId: 'with_the_rest',
  userId: 'with_the_rest',
}
const order = Object.keys(shownFields)
const isNamed = (field: keyof Incident): field is Named => Object.hasOwn(fieldNames, field)

type ResumeCause = Extract<HistoryEvent, { type: 'resumed' }>['cause']
type CloseCause = Extract<HistoryEvent, { type: 'closed' }>['cause']
type StepChanged = Extract<HistoryEvent, { type: 'step_changed' }>['what']

const resumeCauses = {
  asked: 'history-resumed-asked',
  user_replied: 'history-resumed-user-replied',
  date_reached: 'history-resumed-date-reached',
  merged: 'history-resumed-merged',
  approved: 'history-resumed-approved',
} satisfies Record<ResumeCause, SentenceId>

const closeCauses = {
  confirmed: 'history-closed-confirmed',
  silence: 'history-closed-silence',
} satisfies Record<CloseCause, SentenceId>

const targets = {
  response: 'panel-respond-by',
  resolution: 'panel-resolve-by',
} satisfies Record<TargetName, SentenceId>

const stepChanges = {
  added: 'history-step-added',
  done: 'history-step-done',
  undone: 'history-step-undone',
  removed: 'history-step-removed',
} satisfies Record<StepChanged, SentenceId>

/** What somebody wrote beside it, and which other incident it names. */
function wordsOf(event: HistoryEvent, names: Names, now: number): readonly string[] {
  switch (event.type) {
    case 'resolved':
      return [event.text, ...((event.cause ?? '') === '' ? [] : [say('panel-cause', { cause: event.cause ?? '' })])]
    case 'text_added':
    case 'complained':
      return [event.text]
    case 'assigned':
    case 'reopened':
    case 'withdrawn':
    case 'cancelled':
    case 'escalated_functionally':
    case 'escalated_hierarchically':
    case 'approval_decided':
      return [event.reason ?? '']
    case 'rated':
      return [`${event.rating} / 5`, event.comment ?? '']
    case 'step_changed':
      return [sayKind(stepChanges, event.what, { title: event.title, who: person(event.stepAssigneeId, names) })]
    case 'absorbed':
      return [`${formatNumber(event.source.number)}: ${event.description}`]
    case 'form_filled': {
      const change = event.changes.form
      const was = change?.from[event.field] ?? nothing
      return [say('guard-change', { name: event.field, before: was, after: change?.to[event.field] ?? nothing })]
    }
    case 'resumed':
      return [sayKind(resumeCauses, event.cause)]
    case 'closed':
      return [sayKind(closeCauses, event.cause)]
    case 'deadline_warned':
    case 'deadline_breached':
      return [sayKind(targets, event.target)]
    case 'approval_asked':
      return [event.approverId === null ? '' : say('history-approver', { who: person(event.approverId, names) })]
    case 'linked':
    case 'unlinked':
      return [`${sayKind(seenNames, event.relation)} ${formatNumber(event.other.number)}`]
    case 'split_off':
      return [say('history-split-messages', { count: event.messages.length })]
    case 'pended':
    case 'snoozed':
      // Until when stands in the fields that changed; without an end nothing changed there.
      return event.until === null && event.type === 'pended' ? [say('history-no-end')] : []
    case 'opened':
      return [
        `P${event.incident.priority}, ${categoryTitle(event.incident.category)}`,
        event.incident.resolutionDueAt === null
          ? ''
          : `${say('panel-resolve-by')} ${dateTime(event.incident.resolutionDueAt, now)}`,
      ]
    // What happened is its name and its fields.
    case 'claimed':
    case 'started':
    case 'first_response_recorded':
    case 'impact_urgency_changed':
    case 'category_changed':
    case 'promise_renewed':
    case 'merged':
    case 'tags_changed':
    case 'kind_changed':
    case 'joined_major':
    case 'left_major':
    case 'resolution_undone':
      return []
  }
}

/** The number of the other incident that a line is about. */
export function otherNumber(event: HistoryEvent): string {
  if ('into' in event) return formatNumber(event.into.number)
  if ('other' in event) return formatNumber(event.other.number)
  return 'source' in event ? formatNumber(event.source.number) : ''
}
