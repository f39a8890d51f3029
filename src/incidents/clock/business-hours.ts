import { day, type Instant } from '../../kit/time.ts'
import { isoDate, localDayOf, openDay, openOnLocalDate } from './open-stretches.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A calendar that stays shut this long is a broken one, and is reported instead of searched for ever. */
const longestClosureDays = 400

/**
 * The earliest instant by which `ms` working milliseconds have passed since `from`; `from` itself for zero or less.
 * Law: `workingBetween(c, a, addWorking(c, a, n)) === n`. Throws RangeError on a calendar that never opens
 * (`checkCalendar` refuses those).
 */
export function addWorking(calendar: WorkingCalendar, from: Instant, ms: number): Instant {
  if (!(ms > 0)) return from
  let left = ms
  let closedDays = 0
  for (let utcDay = Math.floor(from / day); closedDays < longestClosureDays; utcDay += 1) {
    const { stretches, openMs } = openDay(calendar, utcDay)
    closedDays = openMs === 0 ? closedDays + 1 : 0
    if (utcDay * day >= from && left > openMs) {
      left -= openMs
      continue
    }
    for (const stretch of stretches) {
      const start = Math.max(stretch.from, from)
      const length = stretch.until - start
      if (length <= 0) continue
      if (left <= length) return start + left
      left -= length
    }
  }
  throw new RangeError(`the calendar of ${calendar.zone} never opens`)
}

/** Working milliseconds in [a, b); 0 when b is not after a. */
export function workingBetween(calendar: WorkingCalendar, a: Instant, b: Instant): number {
  let sum = 0
  for (let utcDay = Math.floor(a / day); utcDay * day < b; utcDay += 1) {
    const { stretches, openMs } = openDay(calendar, utcDay)
    if (utcDay * day >= a && (utcDay + 1) * day <= b) sum += openMs
    else for (const stretch of stretches) sum += Math.max(0, Math.min(stretch.until, b) - Math.max(stretch.from, a))
  }
  return sum
}

/** Whether work is done at this instant. */
export function isOpen(calendar: WorkingCalendar, at: Instant): boolean {
  return openDay(calendar, Math.floor(at / day)).stretches.some(({ from, until }) => from <= at && at < until)
}

interface Opening {
  /** The asked instant itself when it is open. */
  readonly at: Instant
  /** Names of the holidays passed while waiting, for "we are back on ... because of ..."; each once, in order. */
  readonly holidayNames: readonly string[]
}

/** When work resumes. Throws RangeError on a calendar that never opens. */
export function nextOpening(calendar: WorkingCalendar, at: Instant): Opening {
  if (isOpen(calendar, at)) return { at, holidayNames: [] }
  const opens = firstOpenFrom(calendar, at)
  const names = new Set<string>()
  const lastDay = localDayOf(calendar.zone, opens)
  for (let localDay = localDayOf(calendar.zone, at); localDay <= lastDay; localDay += 1) {
    const date = isoDate(localDay)
    const name = calendar.holidays[date]
    if (name !== undefined && calendar.movedDays[date] === undefined) names.add(name)
  }
  return { at: opens, holidayNames: [...names] }
}

/**
 * The end of the last shift of the n-th working day after the day of `from` ("within 5 working days"). A working day
 * is a date on which a shift begins. Throws RangeError on a calendar that never opens.
 */
export const endOfWorkingDay = (calendar: WorkingCalendar, from: Instant, workingDays: number): Instant =>
  workingDaysAfter(calendar, from, workingDays).at(-1)?.until ?? from

/** When each of the next n working days begins, beginning with the one after the day of `from`. Throws the same. */
export const nextWorkingMornings = (
  calendar: WorkingCalendar,
  from: Instant,
  workingDays: number,
): readonly Instant[] => workingDaysAfter(calendar, from, workingDays).map((day) => day.from)

/** From the beginning of its first shift to the end of its last one. */
type WorkingDay = { readonly from: Instant; readonly until: Instant }

function workingDaysAfter(calendar: WorkingCalendar, from: Instant, workingDays: number): readonly WorkingDay[] {
  const days: WorkingDay[] = []
  let localDay = localDayOf(calendar.zone, from)
  for (let closed = 0; days.length < workingDays; ) {
    localDay += 1
    const shifts = openOnLocalDate(calendar, localDay)
    const [first, last] = [shifts[0], shifts.at(-1)]
    if (first === undefined || last === undefined) closed += 1
    else {
      closed = 0
      days.push({ from: first.from, until: last.until })
    }
    if (closed > longestClosureDays) throw new RangeError(`the calendar of ${calendar.zone} never opens`)
  }
  return days
}

function firstOpenFrom(calendar: WorkingCalendar, at: Instant): Instant {
  const firstDay = Math.floor(at / day)
  for (let utcDay = firstDay; utcDay < firstDay + longestClosureDays; utcDay += 1) {
    const next = openDay(calendar, utcDay).stretches.find(({ from }) => from >= at)
    if (next !== undefined) return next.from
  }
  throw new RangeError(`the calendar of ${calendar.zone} never opens`)
}
