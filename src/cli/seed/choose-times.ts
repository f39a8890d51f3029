import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import { day, type Instant } from '../../kit/time.ts'
import type { Random } from './random.ts'

/** How long the past is that a seeded desk has. */
export const spanMs = 21 * day

/** How busy each hour of a working day is; the peaks are after the doors open and after lunch. */
const byHour = [
  0, 0, 0, 0, 0, 0, 0.02, 0.1, 0.45, 0.95, 1, 0.8, 0.5, 0.3, 0.75, 0.8, 0.6, 0.4, 0.15, 0.08, 0.06, 0.04, 0.02, 0,
]
const onDaysOff = 0.07

/** So many moments of the three weeks before `until`, in their order. */
export function chooseTimes(
  random: Random,
  count: number,
  until: Instant,
  calendar: WorkingCalendar,
): readonly Instant[] {
  const times: Instant[] = []
  while (times.length < count) {
    const at = until - Math.floor(random.next() * spanMs)
    if (random.isLucky(busyness(at, calendar))) times.push(at)
  }
  return times.toSorted((a, b) => a - b)
}

function busyness(at: Instant, { zone, holidays }: WorkingCalendar): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const isOff = local.dayOfWeek > 5 || holidays[local.toPlainDate().toString()] !== undefined
  return (byHour[local.hour] ?? 0) * (isOff ? onDaysOff : 1)
}
