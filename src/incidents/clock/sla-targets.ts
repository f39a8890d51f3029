import { hour, minute } from '../../kit/time.ts'
import type { Priority } from '../priority.ts'

/** Which time counts: every minute, or only those of the working calendar. */
export type CountsTime = 'around_the_clock' | 'working_hours'

interface SlaTarget {
  /** To the first human answer, ms. */
  readonly responseMs: number
  /** To resolving, ms. */
  readonly resolutionMs: number
  /** Around the clock only where somebody is on call, see `promiseFor`. */
  readonly counts: CountsTime
}

export type SlaTargets = Readonly<Record<Priority, SlaTarget>>

/** What a desk promises that has set nothing else. */
export const defaultTargets: SlaTargets = {
  1: { responseMs: 15 * minute, resolutionMs: 4 * hour, counts: 'around_the_clock' },
  2: { responseMs: 30 * minute, resolutionMs: 8 * hour, counts: 'around_the_clock' },
  3: { responseMs: 1 * hour, resolutionMs: 8 * hour, counts: 'working_hours' },
  4: { responseMs: 4 * hour, resolutionMs: 24 * hour, counts: 'working_hours' },
  5: { responseMs: 8 * hour, resolutionMs: 40 * hour, counts: 'working_hours' },
}
