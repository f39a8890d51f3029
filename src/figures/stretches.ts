import { Temporal } from 'temporal-polyfill'
import { day, type Instant } from '../kit/time.ts'

/** What one point of a curve stands for. */
export type Unit = 'hour' | 'day' | 'week' | 'month'

/** Fine enough to see, few enough to be drawn. */
export const unitFor = (from: Instant, until: Instant): Unit => {
  const days = (until - from) / day
  if (days <= 2) return 'hour'
  if (days <= 100) return 'day'
  return days <= 750 ? 'week' : 'month'
}

const steps: Readonly<Record<Unit, Temporal.DurationLike>> = {
  hour: { hours: 1 },
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
}

/**
 * Where the stretches of a period begin and end on the wall calendar of a zone: `from`, each new hour, day, Monday or
 * month in between, `until`. Two instants at least; ascending.
 */
export function edgesOf(from: Instant, until: Instant, unit: Unit, zone: string): readonly Instant[] {
  const edges = [from]
  let next = startOf(Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone), unit)
  for (;;) {
    next = next.add(steps[unit])
    const at = next.epochMilliseconds
    if (at >= until) break
    if (at > from) edges.push(at)
  }
  return [...edges, until]
}

function startOf(at: Temporal.ZonedDateTime, unit: Unit): Temporal.ZonedDateTime {
  if (unit === 'hour') return at.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  const today = at.startOfDay()
  if (unit === 'week') return today.subtract({ days: today.dayOfWeek - 1 })
  return unit === 'month' ? today.with({ day: 1 }) : today
}
