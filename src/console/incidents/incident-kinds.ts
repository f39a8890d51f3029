import type { ActorKind } from '../../incidents/command.ts'
import type { IncidentEventType } from '../../incidents/event.ts'
import type { PendingReason } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { Impact, Priority, Urgency } from '../../incidents/priority.ts'
import type { Row } from '../hand-overs/queue.ts'
import type { SentenceId } from '../words/say.ts'

type Turn = NonNullable<Row['turn']>

export const statuses = {
  new: 'status-new',
  assigned: 'status-assigned',
  in_progress: 'status-in-progress',
  pending: 'status-pending',
  resolved: 'status-resolved',
  closed: 'status-closed',
  cancelled: 'status-cancelled',
} satisfies Record<Status, SentenceId>

export const pendings = {
  user: 'pending-reason-user',
  supplier: 'pending-reason-supplier',
  change: 'pending-reason-change',
  major: 'pending-reason-major',
  approval: 'pending-reason-approval',
} satisfies Record<PendingReason, SentenceId>

/** Whose move it is. */
export const turns = {
  desk: 'turn-desk',
  agent: 'turn-agent',
  user: 'turn-user',
  other: 'turn-other',
} satisfies Record<Turn, SentenceId>

export const priorityNames = {
  1: 'priority-1',
  2: 'priority-2',
  3: 'priority-3',
  4: 'priority-4',
  5: 'priority-5',
} satisfies Record<Priority, SentenceId>

export const impactNames = { 1: 'impact-1', 2: 'impact-2', 3: 'impact-3' } satisfies Record<Impact, SentenceId>

export const urgencyNames = { 1: 'urgency-1', 2: 'urgency-2', 3: 'urgency-3' } satisfies Record<Urgency, SentenceId>

/** What happened to an incident. */
export const happenings = {
  opened: 'event-opened',
  claimed: 'event-claimed',
  assigned: 'event-assigned',
  started: 'event-started',
  pended: 'event-pended',
  resumed: 'event-resumed',
  resolved: 'event-resolved',
  closed: 'event-closed',
  reopened: 'event-reopened',
  resolution_undone: 'event-resolution-undone',
  withdrawn: 'event-withdrawn',
  cancelled: 'event-cancelled',
  text_added: 'event-text-added',
  first_response_recorded: 'event-first-response-recorded',
  impact_urgency_changed: 'event-impact-urgency-changed',
  category_changed: 'event-category-changed',
  escalated_functionally: 'event-escalated-functionally',
  escalated_hierarchically: 'event-escalated-hierarchically',
  complained: 'event-complained',
  promise_renewed: 'event-promise-renewed',
  deadline_warned: 'event-deadline-warned',
  deadline_breached: 'event-deadline-breached',
  rated: 'event-rated',
  joined_major: 'event-joined-major',
  left_major: 'event-left-major',
  merged: 'event-merged',
  absorbed: 'event-absorbed',
  split_off: 'event-split-off',
  linked: 'event-linked',
  unlinked: 'event-unlinked',
  tags_changed: 'event-tags-changed',
  form_filled: 'event-form-filled',
  kind_changed: 'event-kind-changed',
  snoozed: 'event-snoozed',
  approval_asked: 'event-approval-asked',
  approval_decided: 'event-approval-decided',
  step_changed: 'event-step-changed',
} satisfies Record<IncidentEventType, SentenceId>

/** By whom, where nobody's name is known. */
export const actors = {
  user: 'actor-user',
  agent: 'actor-agent',
  bot: 'actor-bot',
  clock: 'actor-clock',
} satisfies Record<ActorKind, SentenceId>
