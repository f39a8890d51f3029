import { day, type Instant } from '../../kit/time.ts'
import { serverNow } from '../time/clock.ts'
import { clockTime, dayName, shortDate } from '../time/format-time.ts'
import { say } from '../words/say.ts'

/** What a point of a curve stands for: `14:00`, `21 ноября`, `неделя с 16.11`. */
export function stretchName(at: Instant, unit: 'hour' | 'day' | 'week' | 'month'): string {
  const now = serverNow()
  if (unit === 'hour') return `${dayName(at, now)}, ${clockTime(at)}`
  if (unit === 'day') return dayName(at, now)
  // Never as a time of today.
  const date = shortDate(at, now + 2 * day)
  return unit === 'week' ? say('figures-week-of', { date }) : say('figures-month-of', { date })
}

/** The same below an axis, as short as can be. */
export const axisName = (at: Instant, unit: 'hour' | 'day' | 'week' | 'month'): string =>
  unit === 'hour' ? clockTime(at) : shortDate(at, serverNow() + 2 * day)
