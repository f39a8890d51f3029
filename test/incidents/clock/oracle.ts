import type { Shift, WorkingCalendar } from '../../../src/incidents/clock/working-calendar.ts'

/**
 * The clock, written once more by somebody who trusts nobody: it walks minute by minute over UTC, asks the platform's
 * formatter what the clock on the wall shows, and looks whether that is inside a shift. No Temporal, no intervals, none
 * of our functions. Everything is in whole minutes since 1970.
 */
export type Oracle = {
  isOpen(minute: number): boolean
  /** Open minutes in [from, until). */
  between(from: number, until: number): number
  /** The end of the n-th open minute from `from` on. */
  add(from: number, minutes: number): number
}

const minutesOfDay = 1_440
const daysOfWeek = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
/** Whoever walks further than this has lost the way. */
const longestWalk = 200 * minutesOfDay

export function makeOracle(calendar: WorkingCalendar): Oracle {
  const days = new Map<number, Uint8Array>()
  const shiftsOf = makeShifts(calendar)

  /** Of each minute of a UTC day, whether it is open. */
  function openMinutes(utcDay: number): Uint8Array {
    const known = days.get(utcDay)
    if (known !== undefined) return known
    const open = new Uint8Array(minutesOfDay)
    const offsets = offsetsOf(calendar.zone, utcDay)
    let date = Number.NaN
    let today: Shifts = []
    let yesterday: Shifts = []
    for (let minute = 0; minute < minutesOfDay; minute += 1) {
      const utc = utcDay * minutesOfDay + minute
      const wall = utc + (offsets[minute] ?? 0)
      if (Math.floor(wall / minutesOfDay) !== date) {
        date = Math.floor(wall / minutesOfDay)
        today = shiftsOf(date)
        yesterday = shiftsOf(date - 1)
      }
      const time = wall - date * minutesOfDay
      for (const [from, to] of today) if (time >= from && time < to) open[minute] = 1
      // A shift belongs to the day it begins on and may end on the next.
      for (const [, to] of yesterday) if (time + minutesOfDay < to) open[minute] = 1
    }
    days.set(utcDay, open)
    return open
  }

  const isOpen = (minute: number): boolean => {
    const day = Math.floor(minute / minutesOfDay)
    return openMinutes(day)[minute - day * minutesOfDay] === 1
  }
  return {
    isOpen,
    between: (from, until) => {
      let count = 0
      for (let minute = from; minute < until; minute += 1) if (isOpen(minute)) count += 1
      return count
    },
    add: (from, minutes) => {
      let left = minutes
      let minute = from
      while (left > 0) {
        if (isOpen(minute)) left -= 1
        minute += 1
        if (minute - from > longestWalk) throw new Error(`${calendar.zone} does not open`)
      }
      return minute
    },
  }
}

/** Around the clock. */
export const everyMinute: Oracle = {
  isOpen: () => true,
  between: (from, until) => Math.max(0, until - from),
  add: (from, minutes) => from + Math.max(0, minutes),
}

/** From and to of the shifts that begin on a date, in minutes of that date; an end on the next day is beyond 1440. */
type Shifts = readonly (readonly [from: number, to: number])[]

function makeShifts({ week, holidays, movedDays }: WorkingCalendar) {
  const byDate = new Map<number, Shifts>()
  const read = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const listed = (date: Date): readonly Shift[] => {
    const iso = date.toISOString().slice(0, 10)
    const moved = movedDays[iso]
    if (moved !== undefined) return moved
    return iso in holidays ? [] : week[daysOfWeek[date.getUTCDay()] ?? 'sunday']
  }
  return (date: number): Shifts => {
    const found =
      byDate.get(date) ??
      listed(new Date(date * minutesOfDay * 60_000)).map(({ from, to }): readonly [number, number] =>
        read(to) <= read(from) ? [read(from), read(to) + minutesOfDay] : [read(from), read(to)],
      )
    byDate.set(date, found)
    return found
  }
}

const known = new Map<string, Int16Array>()
const mostKnown = 5_000

/** How far the wall is ahead of UTC at each minute of a UTC day: asked each hour, and each minute where that differs. */
function offsetsOf(zone: string, utcDay: number): Int16Array {
  const key = `${zone} ${utcDay}`
  const found = known.get(key)
  if (found !== undefined) return found
  const offsets = new Int16Array(minutesOfDay)
  const hours = Array.from({ length: 25 }, (_, hour) => askOffset(zone, utcDay * minutesOfDay + hour * 60))
  for (let minute = 0; minute < minutesOfDay; minute += 1) {
    const before = hours[Math.floor(minute / 60)] ?? 0
    const isSteady = before === hours[Math.floor(minute / 60) + 1]
    offsets[minute] = isSteady ? before : askOffset(zone, utcDay * minutesOfDay + minute)
  }
  if (known.size >= mostKnown) known.clear()
  known.set(key, offsets)
  return offsets
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function askOffset(zone: string, minute: number): number {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    // Swedish writes ISO dates.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(zone, formatter)
  }
  const shown = formatter.format(minute * 60_000)
  return Date.parse(`${shown.replace(' ', 'T')}:00Z`) / 60_000 - minute
}
