import type { TargetName } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'

/** An open incident and the promise that is due next. */
export type Due = {
  readonly id: string
  readonly number: number
  readonly conversationId: string
  readonly description: SafeText
  readonly priority: number
  readonly status: Status
  readonly target: TargetName
  readonly dueAt: Instant
  readonly group: string | null
  readonly assigneeName: SafeText | null
}

export type BoardNumbers = {
  readonly open: number
  readonly unassigned: number
  /** Past a promise that still stands. */
  readonly late: number
  /** Past one within the next hour. */
  readonly dueSoon: number
  readonly openedToday: number
  readonly resolvedToday: number
}

export interface BoardQueries {
  numbers(midnight: Instant, now: Instant): Promise<BoardNumbers>
  /** What breaks its promise next, and before it what has broken it, the latest of those last. */
  nextDue(limit: number, now: Instant): Promise<readonly Due[]>
}
