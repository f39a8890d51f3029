import type { SafeText } from '../kit/safe-text.ts'
import type { Instant } from '../kit/time.ts'
import type { ChosenPendingReason, Incident, IncidentKind, SupportTier } from './incident.ts'
import type { Impact, Urgency } from './priority.ts'
import type { SeenRelation } from './relations/relation.ts'

export type ActorKind = 'user' | 'agent' | 'bot' | 'clock'

/** Who did it. `id` is the user's or the agent's; null for the bot and the clock. */
export interface Actor {
  readonly kind: ActorKind
  readonly id: string | null
}

/** Registers a new incident; handled by `open`, not by `decide`, since there is nothing yet to decide about. */
export interface OpenCommand {
  readonly type: 'open'
  readonly actor: Actor
  readonly id: string
  readonly number: number
  readonly kind: IncidentKind
  readonly userId: string
  readonly conversationId: string
  readonly originEventId: string
  readonly impact: Impact
  readonly urgency: Urgency
  /** Honoured only from an agent. */
  readonly isPriorityConfirmed: boolean
  readonly isVip: boolean
  readonly category: string | null
  readonly description: SafeText
  readonly group: string | null
  /** A colleague registers what the user has said. */
  readonly isOfUser?: boolean
  /** What the form of its category has asked already. */
  readonly form?: Readonly<Record<string, SafeText>>
}

type By<Type extends string, Details = unknown> = { readonly type: Type; readonly actor: Actor } & Readonly<Details>

/** Until when it is put off, and why. */
type Hold = { readonly reason: ChosenPendingReason; readonly until: Instant | null }

/** How it stood before it was solved: begun or not, put off, out of its owner's sight. */
export type Before = { readonly wasBegun: boolean; readonly hold: Hold | null; readonly snoozedUntil: Instant | null }

/** Another incident, as it is told of. */
export type Numbered = { readonly id: string; readonly number: number }

export type StepChange = {
  readonly what: 'added' | 'done' | 'undone' | 'removed'
  readonly title: SafeText
  readonly stepAssigneeId: string | null
}

/** What may be asked of an existing incident. */
export type IncidentCommand =
  | By<'claim'>
  /** Both null puts it back into the queue. */
  | By<'assign', { assigneeId: string | null; group: string | null; reason?: SafeText }>
  | By<'start'>
  | By<'pend', { reason: ChosenPendingReason; until: Instant | null }>
  | By<'resume'>
  /** `text` goes to the user. */
  | By<'resolve', { text: SafeText; code: string | null; cause?: SafeText | null }>
  | By<'confirm_resolution'>
  | By<'reopen', { reason: SafeText | null }>
  /** Solved by mistake: as if it had not been, for whoever solved it and only just now; it stands as it did. */
  | By<'undo_resolve', Before>
  | By<'close'>
  | By<'withdraw', { reason: SafeText | null }>
  | By<'cancel', { reason: SafeText }>
  | By<'add_text', { text: SafeText }>
  | By<'record_first_response'>
  | By<'change_impact_urgency', { impact: Impact; urgency: Urgency; isPriorityConfirmed: boolean }>
  | By<'change_category', { category: string | null }>
  | By<'escalate_functionally', { supportTier: SupportTier; group: string; reason: SafeText }>
  | By<'escalate_hierarchically', { reason: SafeText }>
  /** About how one was served; of the agent who is on it, if anybody is. */
  | By<'complain', { text: SafeText }>
  /** Promises anew by the rules of now. */
  | By<'renew_promise'>
  /** It goes on in another one of the same conversation. */
  | By<'merge', { into: Incident }>
  /** The other side of a merge: what was promised there is promised here from now on. */
  | By<'absorb', { source: Incident }>
  /** Some of its messages are about another matter, which has an incident of its own from now on. */
  | By<'split_off', { into: Numbered; messages: readonly number[] }>
  | By<'link', { relation: SeenRelation; other: Numbered }>
  | By<'unlink', { relation: SeenRelation; other: Numbered }>
  | By<'change_tags', { add: readonly SafeText[]; remove: readonly SafeText[] }>
  /** Null takes the answer back. */
  | By<'fill_form', { field: string; value: SafeText | null }>
  | By<'change_kind', { kind: IncidentKind }>
  /** Null: it is in sight again. */
  | By<'snooze', { until: Instant | null }>
  /** Nobody works on it until somebody has consented; the clock stands meanwhile. */
  | By<'ask_approval', { approverId: string | null }>
  | By<'decide_approval', { isGranted: boolean; reason: SafeText | null }>
  /** Of its checklist, which is kept beside it. */
  | By<'change_step', StepChange>
  /** Rings what is due of warnings and breaches. */
  | By<'ring'>
  | By<'rate', { rating: number; comment: SafeText | null }>
  /** Waits for a major incident from now on. `update`: the newest update its user is told of with that. */
  | By<'join_major', { majorId: string; update: number }>
  /** Is an incident of its own again. */
  | By<'leave_major'>

export type CommandType = IncidentCommand['type']

/** Who may give which command. Users moreover only on incidents of their own. */
export const allowedActors: Readonly<Record<CommandType, readonly ActorKind[]>> = {
  claim: ['agent'],
  assign: ['agent', 'bot'],
  start: ['agent'],
  pend: ['agent'],
  resume: ['agent', 'clock'],
  /** The bot: with the major incident it waited for. */
  resolve: ['agent', 'bot'],
  confirm_resolution: ['user'],
  reopen: ['user', 'agent'],
  undo_resolve: ['agent'],
  close: ['clock'],
  withdraw: ['user'],
  cancel: ['agent'],
  add_text: ['user', 'agent'],
  record_first_response: ['agent'],
  change_impact_urgency: ['agent', 'bot'],
  change_category: ['agent'],
  escalate_functionally: ['agent'],
  escalate_hierarchically: ['user', 'agent', 'clock'],
  complain: ['user'],
  renew_promise: ['agent'],
  merge: ['agent'],
  absorb: ['agent'],
  split_off: ['agent'],
  link: ['user', 'agent'],
  unlink: ['agent'],
  change_tags: ['agent'],
  fill_form: ['user', 'agent'],
  change_kind: ['agent'],
  snooze: ['agent', 'clock'],
  ask_approval: ['agent', 'bot'],
  decide_approval: ['agent'],
  change_step: ['agent', 'bot'],
  ring: ['clock'],
  rate: ['user'],
  join_major: ['user', 'agent'],
  leave_major: ['user', 'agent'],
}
