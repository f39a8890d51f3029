import type { SafeText } from '../kit/safe-text.ts'
import type { Instant } from '../kit/time.ts'
import type { Actor, Numbered, StepChange } from './command.ts'
import type { Incident, PendingReason, TargetName } from './incident.ts'
import type { SeenRelation } from './relations/relation.ts'

export interface Change<Value> {
  readonly from: Value
  readonly to: Value
}

/** Every field that became different, with both values. Applying the `to` side is all that `evolve` does. */
export type Changes = { readonly [Field in keyof Incident]?: Change<Incident[Field]> }

type Fact<Type extends string, Details = unknown> = {
  readonly type: Type
  readonly at: Instant
  readonly actor: Actor
  readonly changes: Changes
} & Readonly<Details>

/** The whole incident as it began; `changes` is empty, there was nothing to change from. */
export type OpenedEvent = Fact<'opened', { incident: Incident }>

/** What has happened, written as it is to the append-only history: who, when, from, to, why. JSON-safe. */
export type IncidentEvent =
  | OpenedEvent
  | Fact<'claimed'>
  | Fact<'assigned', { reason?: SafeText }>
  | Fact<'started'>
  | Fact<'pended', { reason: PendingReason; until: Instant | null }>
  /** `user_replied`: text from the user ended the waiting for the user. */
  | Fact<'resumed', { cause: 'asked' | 'user_replied' | 'date_reached' | 'merged' | 'approved' }>
  | Fact<'resolved', { text: SafeText; code: string | null; cause?: SafeText | null }>
  | Fact<'closed', { cause: 'confirmed' | 'silence' }>
  | Fact<'reopened', { reason: SafeText | null }>
  /** It was a slip and is no reopening. */
  | Fact<'resolution_undone'>
  | Fact<'withdrawn', { reason: SafeText | null }>
  | Fact<'cancelled', { reason: SafeText }>
  | Fact<'text_added', { text: SafeText }>
  | Fact<'first_response_recorded'>
  | Fact<'impact_urgency_changed'>
  | Fact<'category_changed'>
  | Fact<'escalated_functionally', { reason: SafeText }>
  | Fact<'escalated_hierarchically', { reason: SafeText }>
  | Fact<'complained', { text: SafeText }>
  /** What is promised from now on was asked for, by the rules of now. */
  | Fact<'promise_renewed'>
  | Fact<'merged', { into: Numbered }>
  /** With the words in which the other one was described. */
  | Fact<'absorbed', { source: Numbered; description: SafeText }>
  | Fact<'split_off', { into: Numbered; messages: readonly number[] }>
  | Fact<'linked', { relation: SeenRelation; other: Numbered }>
  | Fact<'unlinked', { relation: SeenRelation; other: Numbered }>
  | Fact<'tags_changed'>
  | Fact<'form_filled', { field: string }>
  | Fact<'kind_changed'>
  /** `until` null: it is in sight again. */
  | Fact<'snoozed', { until: Instant | null }>
  | Fact<'approval_asked', { approverId: string | null }>
  | Fact<'approval_decided', { isGranted: boolean; reason: SafeText | null }>
  | Fact<'step_changed', StepChange>
  /** So much of a promise is used up that it is at risk; and all of it. */
  | Fact<'deadline_warned', { target: TargetName }>
  | Fact<'deadline_breached', { target: TargetName }>
  | Fact<'rated', { rating: number; comment: SafeText | null }>
  | Fact<'joined_major', { majorId: string }>
  | Fact<'left_major', { majorId: string }>

export type IncidentEventType = IncidentEvent['type']
