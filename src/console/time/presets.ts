import { day, hour, type Instant } from '../../kit/time.ts'
import { instantOf } from './instant-of.ts'

export type Preset = 'in-an-hour' | 'today' | 'tomorrow' | 'monday'

/** The calendar day in the zone, as `2026-11-30`. */
const dayIn = (zone: string, at: Instant): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)

/** The same so many days later; a calendar day has no hours that a change of the clocks could swallow. */
const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/**
 * The moments that people put things off to, each in the desk's zone and ahead of `now`: in an hour, today at 18:00 while
 * that lies ahead, tomorrow at 9:00, next Monday at 9:00 where that is not tomorrow.
 */
export function presetsAt(now: Instant, zone: string): readonly { readonly preset: Preset; readonly at: Instant }[] {
  const today = dayIn(zone, now)
  const untilMonday = (8 - weekdayOf(today)) % 7 || 7
  const moments: readonly (readonly [Preset, Instant | null])[] = [
    ['in-an-hour', now + hour],
    ['today', instantOf(`${today}T18:00`, zone)],
    ['tomorrow', instantOf(`${daysAfter(today, 1)}T09:00`, zone)],
    ['monday', untilMonday === 1 ? null : instantOf(`${daysAfter(today, untilMonday)}T09:00`, zone)],
  ]
  return moments.flatMap(([preset, at]) => (at === null || at <= now ? [] : [{ preset, at }]))
}
