import type { api, BodyOf } from '../connection/api-client.ts'
import type { Incident } from '../../incidents/incident.ts'
import { formatNumber } from '../../incidents/number.ts'
import { dateTime } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import { categoryTitle } from './guard.ts'
import { pendings, statuses } from './incident-kinds.ts'
import { kindNames } from './whole/whole-kinds.ts'

type HistoryEvent = BodyOf<(typeof api.incidents)[':id']['history']['$get']>['events'][number]
type Names = Readonly<Record<string, string>>

/** From what to what, and why: as much as the event keeps, a line each. */
export function historyDetails(event: HistoryEvent, names: Names, now: number): readonly string[] {
  const changes = shownFields.flatMap(({ field, name, of }) => {
    const change = event.changes[field]
    if (change === undefined) return []
    return [
      say('guard-change', { name: name(), before: of(change.from, names, now), after: of(change.to, names, now) }),
    ]
  })
  return [...changes, ...wordsOf(event)].filter((line) => line !== '')
}

type Shown = {
  readonly field: keyof Incident
  readonly name: () => string
  readonly of: (value: unknown, names: Names, now: number) => string
}

const nothing = '–'
const person = (value: unknown, names: Names) => (value === null ? nothing : (names[String(value)] ?? nothing))
const moment = (value: unknown, _: Names, now: number) => (value === null ? nothing : dateTime(Number(value), now))

const shownFields: readonly Shown[] = [
  { field: 'status', name: () => say('panel-status'), of: (value) => sayKind(statuses, value as Incident['status']) },
  { field: 'priority', name: () => say('panel-priority'), of: (value) => `P${String(value)}` },
  { field: 'assigneeId', name: () => say('panel-assignee'), of: person },
  { field: 'group', name: () => say('panel-group'), of: (value) => (value === null ? nothing : String(value)) },
  { field: 'category', name: () => say('panel-category'), of: (value) => categoryTitle(value as string | null) },
  { field: 'kind', name: () => say('panel-kind'), of: (value) => sayKind(kindNames, value as Incident['kind']) },
  { field: 'tags', name: () => say('tags'), of: (value) => (value as readonly string[]).join(', ') || nothing },
  {
    field: 'pendingReason',
    name: () => say('panel-waits-for'),
    of: (value) => (value === null ? nothing : sayKind(pendings, value as NonNullable<Incident['pendingReason']>)),
  },
  { field: 'pendingUntil', name: () => say('panel-until'), of: moment },
  { field: 'snoozedUntil', name: () => say('snooze'), of: moment },
  { field: 'resolutionDueAt', name: () => say('panel-resolve-by'), of: moment },
]

/** What somebody wrote beside it, and which other incident it names. */
function wordsOf(event: HistoryEvent): readonly string[] {
  switch (event.type) {
    case 'resolved':
      return [event.text, ...((event.cause ?? '') === '' ? [] : [say('panel-cause', { cause: event.cause ?? '' })])]
    case 'text_added':
    case 'complained':
      return [event.text]
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
      return [event.title]
    case 'absorbed':
      return [`${formatNumber(event.source.number)}: ${event.description}`]
    case 'form_filled': {
      const change = event.changes.form
      const was = change?.from[event.field] ?? nothing
      return [say('guard-change', { name: event.field, before: was, after: change?.to[event.field] ?? nothing })]
    }
    default:
      return []
  }
}

/** The number of the other incident that a line is about. */
export function otherNumber(event: HistoryEvent): string {
  if ('into' in event) return formatNumber(event.into.number)
  if ('other' in event) return formatNumber(event.other.number)
  return 'source' in event ? formatNumber(event.source.number) : ''
}
