import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../kit/time.ts'

/** A week of the wall calendar, Monday to Sunday. */
export type FinishedWeek = {
  /** Its Monday, as ISO 8601 writes a date. */
  readonly monday: string
  readonly from: Instant
  /** Not part of it. */
  readonly until: Instant
}

/** The last week that is over by then in a zone; across a change of clocks it is an hour longer or shorter. */
export function finishedWeekAt(at: Instant, zone: string): FinishedWeek {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay()
  const until = today.subtract({ days: today.dayOfWeek - 1 })
  const from = until.subtract({ weeks: 1 })
  return {
    monday: from.toPlainDate().toString(),
    from: from.epochMilliseconds,
    until: until.startOfDay().epochMilliseconds,
  }
}
