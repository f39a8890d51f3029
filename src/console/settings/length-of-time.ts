import { parseDuration } from '../../incidents/clock/duration.ts'
import { hoursAndMinutes, duration } from '../time/format-time.ts'
import { hour } from '../../kit/time.ts'

/** `1h 30m` as people read it; hours never become days: whose would they be? */
export function lengthOfTime(text: unknown): string {
  const ms = typeof text === 'string' ? parseDuration(text) : null
  if (ms === null) return typeof text === 'string' ? text : ''
  return ms < hour ? duration(ms) : hoursAndMinutes(ms)
}
