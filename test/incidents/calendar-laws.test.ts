import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorking, isOpen, nextOpening, workingBetween } from '../../src/incidents/clock/business-hours.ts'
import { weekdays, type Shift, type WorkingCalendar } from '../../src/incidents/clock/working-calendar.ts'
import { day, hour, minute, type Instant } from '../../src/kit/time.ts'
import { in_ } from './examples.ts'

/** Days on which each zone's clock changed, and a quiet one. */
const places: readonly (readonly [zone: string, dates: readonly string[]])[] = [
  ['Europe/Berlin', ['2026-03-29', '2026-10-25']],
  ['America/New_York', ['2026-03-08', '2026-11-01']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
  ['Europe/Moscow', ['2011-03-27', '2014-10-26', '2026-07-01']],
  ['Africa/Casablanca', ['2026-02-15', '2026-03-22']],
  ['Pacific/Apia', ['2011-12-30', '2011-04-02']],
  ['America/St_Johns', ['2010-11-07', '2011-03-13']],
]

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
})
const shift: fc.Arbitrary<Shift> = fc
  .record({ from: time, to: fc.oneof(time, fc.constant('24:00')) })
  .filter(({ from, to }) => from !== to)
const shifts = fc.array(shift, { maxLength: 3 })
const place = fc
  .constantFrom(...places)
  .chain(([zone, dates]) => fc.record({ zone: fc.constant(zone), date: fc.constantFrom(...dates) }))
const scene = place.chain(({ zone, date }) => {
  const noon = in_(zone, `${date}T12:00`)
  return fc.record({
    calendar: fc.record({
      zone: fc.constant(zone),
      week: fc.record(
        Object.fromEntries(weekdays.map((name) => [name, shifts])) as Record<(typeof weekdays)[number], typeof shifts>,
      ),
      holidays: fc.constantFrom<Record<string, string>>({}, { [date]: 'holiday' }),
      movedDays: shifts.map((own) => (own.length === 2 ? { [date]: own } : ({} as Record<string, Shift[]>))),
    }) as fc.Arbitrary<WorkingCalendar>,
    at: fc.integer({ min: -2 * day, max: 2 * day }).map((shiftMs) => noon + shiftMs),
  })
})
const openable = scene.filter(({ calendar }) => weekdays.some((name) => calendar.week[name].length > 0))

test('adding working time and measuring it agree', () => {
  fc.assert(
    fc.property(openable, fc.integer({ min: 0, max: 30 * hour }), ({ calendar, at }, length) => {
      const end = addWorking(calendar, at, length)
      expect(workingBetween(calendar, at, end)).toBe(length)
      if (length > 0) expect(workingBetween(calendar, at, end - 1)).toBe(length - 1)
    }),
    { numRuns: 60 },
  )
})

test('more work never ends earlier, a later start never ends earlier, and time is additive', () => {
  fc.assert(
    fc.property(openable, fc.nat(20 * hour), fc.nat(10 * hour), ({ calendar, at }, length, more) => {
      expect(addWorking(calendar, at, length + more)).toBeGreaterThanOrEqual(addWorking(calendar, at, length))
      expect(addWorking(calendar, at + more, length)).toBeGreaterThanOrEqual(addWorking(calendar, at, length))
      const between = at + more
      const end = between + length
      expect(workingBetween(calendar, at, between) + workingBetween(calendar, between, end)).toBe(
        workingBetween(calendar, at, end),
      )
    }),
    { numRuns: 60 },
  )
})

test('a pause never brings a deadline forward', () => {
  fc.assert(
    fc.property(
      openable,
      fc.nat(20 * hour),
      fc.nat(12 * hour),
      fc.nat(12 * hour),
      ({ calendar, at }, length, until, pause) => {
        const used = Math.min(length, workingBetween(calendar, at, at + until))
        const paused = addWorking(calendar, at + until + pause, length - used)
        expect(paused).toBeGreaterThanOrEqual(addWorking(calendar, at, length))
      },
    ),
    { numRuns: 60 },
  )
})

test('the next opening is open, and nothing before it is', () => {
  fc.assert(
    fc.property(openable, ({ calendar, at }) => {
      const opens = nextOpening(calendar, at).at
      expect(isOpen(calendar, opens)).toBe(true)
      expect(workingBetween(calendar, at, opens)).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('an oracle that looks at the clock on the wall every minute agrees', () => {
  fc.assert(
    fc.property(scene, ({ calendar, at }) => {
      const from = Math.floor(at / minute) * minute
      const isOpenOnTheWall = oracle(calendar)
      let counted = 0
      for (let now = from; now < from + 30 * hour; now += 5 * minute) {
        const expected = isOpenOnTheWall(now)
        if (isOpen(calendar, now) !== expected) expect([now, isOpen(calendar, now)]).toEqual([now, expected])
      }
      for (let now = from; now < from + 3 * hour; now += minute) counted += isOpenOnTheWall(now) ? minute : 0
      expect(workingBetween(calendar, from, from + 3 * hour)).toBe(counted)
    }),
    { numRuns: 60 },
  )
})

/** Written another way on purpose: the formatter of the platform instead of Temporal, no intervals, no cache. */
function oracle(calendar: WorkingCalendar): (at: Instant) => boolean {
  const wall = formatter(calendar.zone)
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const shiftsOf = (date: string): readonly Shift[] => {
    if (calendar.movedDays[date]) return calendar.movedDays[date]
    if (calendar.holidays[date]) return []
    const sundayFirst = new Date(`${date}T00:00Z`).getUTCDay()
    return calendar.week[weekdays[(sundayFirst + 6) % 7] ?? 'monday']
  }
  const known = new Map<string, (readonly [number, number])[]>()
  const ranges = (date: string): (readonly [number, number])[] => {
    const found = known.get(date) ?? shiftsOf(date).map(({ from, to }) => [minutes(from), minutes(to)] as const)
    known.set(date, found)
    return found
  }
  return (at) => {
    const [date = '', clock = ''] = wall.format(at).split(' ')
    const now = minutes(clock)
    const yesterday = new Date(Date.parse(`${date}T00:00Z`) - day).toISOString().slice(0, 10)
    return (
      ranges(date).some(([from, to]) => now >= from && (to <= from || now < to)) ||
      ranges(yesterday).some(([from, to]) => to <= from && now < to)
    )
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string): Intl.DateTimeFormat {
  // Swedish writes ISO dates.
  const known =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  formatters.set(zone, known)
  return known
}
