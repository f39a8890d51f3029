import { day, type Instant } from '../../../kit/time.ts'
import { UsageError } from './command.ts'

/** `2026-11-01` or `30d`; 30 days without it. */
export function sinceOf(given: string | undefined, now: Instant): Instant {
  if (given === undefined) return now - 30 * day
  const days = /^(\d{1,4})d$/.exec(given)?.[1]
  if (days !== undefined) return now - Number(days) * day
  const at = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(given) : Number.NaN
  if (Number.isNaN(at)) throw new UsageError('--since is a date like 2026-11-01 or a number of days like 30d.')
  return at
}
