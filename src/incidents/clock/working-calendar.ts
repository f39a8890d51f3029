import { Temporal } from 'temporal-polyfill'

/**
 * Wall-clock times 'HH:MM', `from` inclusive, `to` exclusive. `to` may be '24:00'; a `to` at or before `from` is on
 * the next day ('22:00'-'06:00'), and such a shift belongs to the day it begins on, holidays included.
 */
export interface Shift {
  readonly from: string
  readonly to: string
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
type Weekday = (typeof weekdays)[number]

/** When work is done. Plain JSON: it is stored with the settings and sent to the console. */
export interface WorkingCalendar {
  /** IANA name, e.g. 'Europe/Moscow'. */
  readonly zone: string
  readonly week: Readonly<Record<Weekday, readonly Shift[]>>
  /** ISO date -> name; no shift begins on such a date. */
  readonly holidays: Readonly<Record<string, string>>
  /** ISO date -> its own shifts: moved working days, shortened eves. Stronger than a holiday and than the week. */
  readonly movedDays: Readonly<Record<string, readonly Shift[]>>
}

interface CalendarProblem {
  readonly code: 'unknown_zone' | 'bad_time' | 'bad_date' | 'empty_shift' | 'overlapping_shifts' | 'never_open'
  /** The weekday, date or zone it is about. */
  readonly where: string
}

const wholeDay: readonly Shift[] = [{ from: '00:00', to: '24:00' }]

/** Around the clock, every day: the calendar of the two highest priorities. */
export const alwaysOpen: WorkingCalendar = {
  zone: 'UTC',
  week: {
    monday: wholeDay,
    tuesday: wholeDay,
    wednesday: wholeDay,
    thursday: wholeDay,
    friday: wholeDay,
    saturday: wholeDay,
    sunday: wholeDay,
  },
  holidays: {},
  movedDays: {},
}

/** Minutes after midnight, 0 to 1440, or null when it is not a time of day. */
export function minutesOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time)
  if (match === null) return null
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2])
}

/** Everything wrong with a calendar; empty when it may be used. A calendar with problems must never be stored. */
export function checkCalendar(calendar: WorkingCalendar): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (!isZone(calendar.zone)) problems.push({ code: 'unknown_zone', where: calendar.zone })
  for (const weekday of weekdays) problems.push(...checkShifts(calendar.week[weekday], weekday))
  for (const [date, shifts] of Object.entries(calendar.movedDays)) problems.push(...checkShifts(shifts, date))
  for (const date of [...Object.keys(calendar.holidays), ...Object.keys(calendar.movedDays)]) {
    if (!isDate(date)) problems.push({ code: 'bad_date', where: date })
  }
  // Moved days run out; only a week with a shift in it goes on for ever.
  if (weekdays.every((weekday) => calendar.week[weekday].length === 0)) {
    problems.push({ code: 'never_open', where: 'week' })
  }
  return problems
}

function checkShifts(shifts: readonly Shift[], where: string): CalendarProblem[] {
  const ranges: { from: number; to: number }[] = []
  for (const shift of shifts) {
    const from = minutesOf(shift.from)
    const to = minutesOf(shift.to)
    if (from === null || to === null || from === 1440) return [{ code: 'bad_time', where }]
    if (from === to) return [{ code: 'empty_shift', where }]
    ranges.push({ from, to: to < from ? to + 1440 : to })
  }
  ranges.sort((a, b) => a.from - b.from)
  const overlaps = ranges.some((range, index) => range.from < (ranges[index - 1]?.to ?? 0))
  return overlaps ? [{ code: 'overlapping_shifts', where }] : []
}

/** Whether this is a zone of the IANA database. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function isDate(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false
  try {
    Temporal.PlainDate.from(date)
    return true
  } catch {
    return false
  }
}
