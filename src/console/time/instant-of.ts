import type { Instant } from '../../kit/time.ts'

/** How far the zone's wall clock is ahead of UTC at this instant, ms. */
function offsetMs(zone: string, at: Instant): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute')) - at
}

/** What a `datetime-local` field says, read in the desk's zone like every other time on the page. */
export function instantOf(local: string, zone: string): Instant {
  const asUtc = Date.parse(`${local}Z`)
  const guess = asUtc - offsetMs(zone, asUtc)
  // Near a change of the clocks the offset there differs from the offset where the guess began.
  return asUtc - offsetMs(zone, guess)
}

/** The other way round: what a `datetime-local` field shows of it. */
export const localOf = (at: Instant, zone: string): string =>
  new Date(at + offsetMs(zone, at)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
