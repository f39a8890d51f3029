import type { SafeText } from '../kit/safe-text.ts'
import type { Instant } from '../kit/time.ts'
import type { CountsTime } from './clock/sla-targets.ts'
import type { Status } from './lifecycle.ts'
import type { Impact, Priority, Urgency } from './priority.ts'

/** An unplanned interruption, or something pre-defined that a user asks for. */
export type IncidentKind = 'incident' | 'service_request'
/** 1 first line, 2 system owners, 3 developers. */
export type SupportTier = 1 | 2 | 3
/** Who or what is awaited while an incident is pending. `major`: the end of the major incident that it has joined. */
export type PendingReason = 'user' | 'supplier' | 'change' | 'approval' | 'major'

/** Those that an agent chooses; the others come with what they wait for. */
export const pendingReasons = ['user', 'supplier', 'change'] as const satisfies readonly PendingReason[]
export type ChosenPendingReason = (typeof pendingReasons)[number]

export type Approval = 'waiting' | 'granted' | 'denied'

/** The two promises: the first human answer, and the solution. */
export type TargetName = 'response' | 'resolution'

/** One registered request. Flat and JSON-safe: every field is one column. Instants are ms since 1970, durations ms. */
export interface Incident {
  readonly id: string
  /** Shown as INC-000123. */
  readonly number: number
  readonly kind: IncidentKind
  readonly userId: string
  readonly conversationId: string
  /** The event that began its draft. Unique: however often the confirmation arrives, there is one incident. */
  readonly originEventId: string
  readonly status: Status
  readonly impact: Impact
  readonly urgency: Urgency
  /** Always `priorityOf` of impact, urgency, isVip and isPriorityConfirmed. */
  readonly priority: Priority
  /** An agent stands by priority 1; without it a user's own answers reach 2 at most. */
  readonly isPriorityConfirmed: boolean
  readonly isVip: boolean
  readonly category: string | null
  readonly description: SafeText
  readonly assigneeId: string | null
  readonly group: string | null
  readonly supportTier: SupportTier
  readonly openedAt: Instant
  /** The first human answer; the bot's does not count. */
  readonly firstResponseAt: Instant | null
  readonly resolvedAt: Instant | null
  /** When it ended: closed or cancelled. */
  readonly closedAt: Instant | null
  readonly reopenedCount: number
  readonly pendingReason: PendingReason | null
  readonly pendingUntil: Instant | null
  /** The major incident that it waits for or ended with. An open one has it exactly as long as it waits for it. */
  readonly majorId: string | null
  /** The number of the newest update that its user had been told of when it joined: only later ones are owed. */
  readonly majorUpdate: number | null
  readonly resolutionText: SafeText | null
  readonly resolutionCode: string | null
  /** Why it happened, in words for the user; null: not known or not said. */
  readonly cause: SafeText | null
  /** In the order of the alphabet, each once. */
  readonly tags: readonly SafeText[]
  /** What its category's form asked, by the field's id. */
  readonly form: Readonly<Record<string, SafeText>>
  /** Out of its agent's sight until then; its clock runs on. */
  readonly snoozedUntil: Instant | null
  /** Where it goes on: another incident of the same conversation. */
  readonly mergedInto: string | null
  /** Whether somebody's consent is needed before anybody works on it, and what became of that; null: not needed. */
  readonly approval: Approval | null
  /** 1 to 5. */
  readonly rating: number | null
  readonly ratingComment: SafeText | null
  /** How somebody says they were served, by whom if one was on it, and when; null: nobody has complained. */
  readonly complaint: SafeText | null
  readonly complainedOf: string | null
  readonly complainedAt: Instant | null
  /** A colleague wrote first. */
  readonly isBegunByDesk: boolean
  /** Since when the SLA clock runs, by one calendar; null while it stands. */
  readonly clockRunningSince: Instant | null
  /** Used before `clockRunningSince`, in working time and around the clock: with both, a change of priority between
   * the two kinds of target keeps its deadline exact. */
  readonly clockWorkingMs: number
  readonly clockElapsedMs: number
  /** Null once met and while the clock stands (the deadline then moves with every moment). */
  readonly responseDueAt: Instant | null
  readonly resolutionDueAt: Instant | null
  /** The earlier of the two, for an index. */
  readonly nextDueAt: Instant | null
  /** Whether the target was met, fixed when it was decided; null while it is open. Reopening opens the resolution again. */
  readonly responseMet: boolean | null
  readonly resolutionMet: boolean | null
  /** What was promised, ms, and which time counts. Fixed when it is opened; anew only when priority, group, category or
   * VIP change, or when an agent asks for it: other settings leave it as it is. */
  readonly responseTargetMs: number
  readonly resolutionTargetMs: number
  readonly targetCounts: CountsTime
  /** When its bells rang; each rings once for a promise. */
  readonly responseWarnedAt: Instant | null
  readonly responseBreachedAt: Instant | null
  readonly resolutionWarnedAt: Instant | null
  readonly resolutionBreachedAt: Instant | null
  /** The earliest instant of what has not rung, given that the clock runs on; for an index. */
  readonly nextAlarmAt: Instant | null
  /** How often it went from one person or group to another. */
  readonly reassignmentCount: number
  /** Life spent in a queue: open, not pending, and nobody's. `queuedMs` is what came before `queuedSince`. */
  readonly queuedMs: number
  readonly queuedSince: Instant | null
  /** Grows by one with each event. */
  readonly version: number
}
