import { Temporal } from 'temporal-polyfill'
import { day, minute, type Instant } from '../../kit/time.ts'
import { minutesOf, weekdays, type Shift, type WorkingCalendar } from './working-calendar.ts'

/** Half-open: `from` is in, `until` is not. */
interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

interface OpenDay {
  /** Disjoint, ascending, inside one UTC day. */
  readonly stretches: readonly Stretch[]
  readonly openMs: number
}

const cacheLimit = 4_000
const cache = new WeakMap<WorkingCalendar, Map<number, OpenDay>>()

/**
 * The open time inside one UTC day (days since 1970). The desk is open whenever the clock on the wall shows a time
 * inside a shift: an hour that is skipped is not worked, an hour that comes twice is worked twice. UTC days rather than
 * local ones, because local ones overlap when a clock is turned back at midnight.
 */
export function openDay(calendar: WorkingCalendar, utcDay: number): OpenDay {
  let days = cache.get(calendar)
  if (days === undefined) cache.set(calendar, (days = new Map()))
  const known = days.get(utcDay)
  if (known !== undefined) return known
  const from = utcDay * day
  const found: Stretch[] = []
  for (const piece of steadyPieces(calendar.zone, from, from + day)) {
    const firstLocal = Math.floor((piece.from + piece.offsetMs) / day) - 1
    const lastLocal = Math.floor((piece.until - 1 + piece.offsetMs) / day)
    for (let local = firstLocal; local <= lastLocal; local += 1) found.push(...worked(calendar, local, piece))
  }
  const stretches = union(found)
  const openMs = stretches.reduce((sum, stretch) => sum + stretch.until - stretch.from, 0)
  if (days.size >= cacheLimit) days.clear()
  const result = { stretches, openMs }
  days.set(utcDay, result)
  return result
}

/** The stretches of the shifts that begin on one local date (days since 1970-01-01); empty on a date that the zone skipped. */
export function openOnLocalDate(calendar: WorkingCalendar, localDay: number): readonly Stretch[] {
  const pieces = steadyPieces(calendar.zone, (localDay - 1) * day, (localDay + 3) * day)
  return union(pieces.flatMap((piece) => worked(calendar, localDay, piece)))
}

/** ISO date of a count of days since 1970-01-01. */
export function isoDate(localDay: number): string {
  return Temporal.Instant.fromEpochMilliseconds(localDay * day)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString()
}

/** Days since 1970-01-01 of the date the wall calendar shows. */
export function localDayOf(zone: string, at: Instant): number {
  return Math.floor((at + offsetMs(zone, at)) / day)
}

interface Piece extends Stretch {
  readonly offsetMs: number
}

function worked(calendar: WorkingCalendar, localDay: number, piece: Piece): Stretch[] {
  const shift = localDay * day - piece.offsetMs
  const found: Stretch[] = []
  for (const { from, to } of shiftsOn(calendar, localDay)) {
    const begins = minutesOf(from) ?? 0
    const ends = minutesOf(to) ?? 0
    const stretch = {
      from: Math.max(piece.from, shift + begins * minute),
      until: Math.min(piece.until, shift + (ends <= begins ? ends + 1440 : ends) * minute),
    }
    if (stretch.from < stretch.until) found.push(stretch)
  }
  return found
}

function shiftsOn(calendar: WorkingCalendar, localDay: number): readonly Shift[] {
  const date = isoDate(localDay)
  const moved = calendar.movedDays[date]
  if (moved !== undefined) return moved
  if (calendar.holidays[date] !== undefined) return []
  // 1970-01-01 was a Thursday.
  const weekday = weekdays[(((localDay + 3) % 7) + 7) % 7]
  return weekday === undefined ? [] : calendar.week[weekday]
}

function union(stretches: Stretch[]): readonly Stretch[] {
  stretches.sort((a, b) => a.from - b.from)
  const merged: Stretch[] = []
  for (const stretch of stretches) {
    const last = merged.at(-1)
    if (last !== undefined && stretch.from <= last.until) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) }
    } else merged.push(stretch)
  }
  return merged
}

/** Cuts a range where the zone's offset changes. Day by day, because no zone changed twice within one since 1970. */
function steadyPieces(zone: string, from: Instant, until: Instant): Piece[] {
  const pieces: Piece[] = []
  for (let start = from; start < until; start += day) {
    const end = Math.min(start + day, until)
    const before = offsetMs(zone, start)
    const after = offsetMs(zone, end)
    if (before === after) {
      pieces.push({ from: start, until: end, offsetMs: before })
      continue
    }
    const change = changeBetween(zone, start, end, before)
    if (start < change) pieces.push({ from: start, until: change, offsetMs: before })
    if (change < end) pieces.push({ from: change, until: end, offsetMs: after })
  }
  return pieces
}

function changeBetween(zone: string, from: Instant, until: Instant, before: number): Instant {
  let low = from
  let high = until
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetMs(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}

function offsetMs(zone: string, at: Instant): number {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
}
