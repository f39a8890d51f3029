import type { IncidentEvent, IncidentEventType } from '../../incidents/event.ts'
import type { Instant } from '../../kit/time.ts'
import type { IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { datedMoment } from '../phrases/dates.ts'
import { incidentValues, timeTelling } from '../phrases/telling.ts'
import type { State } from '../state.ts'

/** What happened to an incident, as its user may know it. */
type TimeLineItem = {
  readonly what: IncidentEventType | 'approval_granted' | 'approval_denied'
  readonly at: Instant
  /** Who has it from then on, or did it; null: nobody of the desk. */
  readonly agentName: string | null
  /** What it waits for, when it waits from then on. */
  readonly waitsFor: string | null
}

/** Which happenings are the user's business; a new one does not compile until that is decided. */
const isTold = {
  opened: true,
  claimed: true,
  assigned: true,
  started: true,
  pended: true,
  resumed: true,
  resolved: true,
  closed: true,
  reopened: true,
  resolution_undone: true,
  withdrawn: true,
  cancelled: true,
  merged: true,
  escalated_functionally: true,
  impact_urgency_changed: true,
  approval_asked: true,
  approval_decided: true,
  joined_major: true,
  left_major: true,
  absorbed: false,
  category_changed: false,
  complained: false,
  deadline_breached: false,
  deadline_warned: false,
  escalated_hierarchically: false,
  first_response_recorded: false,
  form_filled: false,
  kind_changed: false,
  linked: false,
  promise_renewed: false,
  rated: false,
  snoozed: false,
  split_off: false,
  step_changed: false,
  tags_changed: false,
  text_added: false,
  unlinked: false,
} as const satisfies Record<IncidentEventType, boolean>

export function timeLineItem(event: IncidentEvent, agentName: string | null): TimeLineItem | null {
  if (!isTold[event.type]) return null
  // Consent was given, and nobody has begun yet.
  if (event.type === 'resumed' && event.cause === 'approved') return null
  // A change of urgency that leaves the priority says nothing to the user.
  if (event.type === 'impact_urgency_changed' && event.changes.priority === undefined) return null
  const decided = event.type === 'approval_decided' ? (event.isGranted ? 'approval_granted' : 'approval_denied') : null
  const waitsFor = event.type === 'pended' ? event.reason : null
  return { what: decided ?? event.type, at: event.at, agentName, waitsFor }
}

/** So many of the last; the first, when it was registered, is always there. */
const mostShown = 8

type Known = Pick<Facts, 'at' | 'settings' | 'phrases' | 'person'>

/** The words of the card: number, status, by when, and the time line. */
export function statusCard(state: State, facts: Known, incident: IncidentCard, items: readonly TimeLineItem[]): string {
  const { phrases } = facts
  const telling = timeTelling(state, facts)
  const shown = items.length <= mostShown ? items : [...items.slice(0, 1), ...items.slice(1 - mostShown)]
  const lines = shown.map(({ what, at, agentName, waitsFor }) =>
    phrases.say(state.language, 'card-line', {
      time: datedMoment(at, telling),
      what,
      hasAgent: agentName === null ? 'no' : 'yes',
      agent: agentName ?? '',
      waitsFor: waitsFor ?? '',
    }),
  )
  const usual = incidentValues(incident, state, facts)
  const dueAt = incident.firstResponseAt === null ? incident.responseDueAt : incident.resolutionDueAt
  // It is read on other days too.
  const due = dueAt === null ? '' : datedMoment(dueAt, telling)
  const isCut = shown.length < items.length
  const told = isCut ? [...lines.slice(0, 1), '…', ...lines.slice(1)] : lines
  // Merged is no cancelling to its user.
  const status = items.at(-1)?.what === 'merged' ? 'merged' : incident.status
  const values = { ...usual, status, due, lines: told.join('\n') }
  return phrases.say(state.language, 'card', values).trim()
}
