import {
  checkCalendar,
  type Shift,
  weekdays,
  type WorkingCalendar,
} from '../../../src/incidents/clock/working-calendar.ts'

/** Numbers that are the same for the same seed (mulberry32). */
export type Random = {
  /** 0 to `most`, both included. */
  upTo(most: number): number
  pick<Item>(items: readonly Item[]): Item
  isLucky(chance: number): boolean
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return {
    upTo,
    pick: (items) => items[upTo(items.length - 1)] as (typeof items)[number],
    isLucky: (chance) => next() < chance,
  }
}

/** Days on which clocks did something memorable. */
const memorable: readonly (readonly [zone: string, date: string])[] = [
  // Half an hour of summer time.
  ['Australia/Lord_Howe', '2024-04-07'],
  ['Australia/Lord_Howe', '2026-10-04'],
  // A Friday that never was.
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Fakaofo', '2011-12-30'],
  // Summer time for ever, then winter time for ever.
  ['Europe/Moscow', '2011-03-27'],
  ['Europe/Moscow', '2014-10-26'],
  ['Asia/Yekaterinburg', '2014-10-26'],
  ['Europe/Kyiv', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  // Changes at midnight, or a minute after it.
  ['America/Havana', '2026-03-08'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Asuncion', '2023-03-26'],
  ['Asia/Beirut', '2026-03-29'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/St_Johns', '2010-11-07'],
  ['Asia/Tehran', '2022-03-22'],
  // Two hours, three quarters, a quarter's zone, and clocks that were set once.
  ['Antarctica/Troll', '2026-03-29'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Asia/Kathmandu', '2026-01-01'],
  ['Asia/Pyongyang', '2015-08-15'],
  ['America/Caracas', '2016-05-01'],
  ['Africa/Casablanca', '2026-02-15'],
]
const zones = Intl.supportedValuesOf('timeZone')
const day = 86_400_000

const two = (number: number) => String(number).padStart(2, '0')
const timeOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Shifts of one day: usual ones, odd ones, nights, and none. */
function shiftsOf(random: Random): readonly Shift[] {
  switch (random.upTo(7)) {
    case 0:
      return []
    case 1:
      return [{ from: '09:00', to: '18:00' }]
    case 2: {
      const lunch = 660 + random.upTo(120)
      const back = lunch + 15 + random.upTo(75)
      return [
        { from: timeOf(420 + random.upTo(180)), to: timeOf(lunch) },
        { from: timeOf(back), to: timeOf(back + 60 + random.upTo(400)) },
      ]
    }
    case 3:
      return [{ from: timeOf(1_200 + random.upTo(239)), to: timeOf(random.upTo(600)) }]
    case 4:
      return [{ from: timeOf(random.upTo(1_300)), to: '24:00' }]
    case 5:
      return random.isLucky(0.5)
        ? [{ from: '00:00', to: '24:00' }]
        : [
            { from: '00:00', to: timeOf(1 + random.upTo(300)) },
            { from: '22:00', to: '06:00' },
          ]
    default: {
      const times = new Set(Array.from({ length: 4 }, () => random.upTo(1_439)))
      const [a = 0, b = 1, c = 2, d = 3] = [...times].toSorted((one, other) => one - other)
      return random.isLucky(0.5) ? [{ from: timeOf(a), to: timeOf(b) }] : [shift(a, b), shift(c, d)]
    }
  }
}
const shift = (from: number, to: number): Shift => ({ from: timeOf(from), to: timeOf(to) })

export type Scene = {
  readonly calendar: WorkingCalendar
  /** A minute near which something happens. */
  readonly near: number
}

/** A calendar in any zone of the world, and a time, every other one where clocks were changed. */
export function randomScene(random: Random): Scene {
  const [zone, date] = random.isLucky(0.5) ? random.pick(memorable) : [random.pick(zones), anyDate(random)]
  const middle = Date.parse(`${date}T12:00Z`)
  return { calendar: randomCalendar(random, zone, middle), near: middle / 60_000 - 5 * 1_440 + random.upTo(7 * 1_440) }
}

function anyDate(random: Random): string {
  return new Date(Date.UTC(2000, 0, 1) + random.upTo(36 * 365) * day).toISOString().slice(0, 10)
}

export function randomCalendar(random: Random, zone: string, middle: number): WorkingCalendar {
  for (;;) {
    const dates = () =>
      Array.from({ length: random.upTo(4) }, () =>
        new Date(middle + (random.upTo(30) - 8) * day).toISOString().slice(0, 10),
      )
    const calendar: WorkingCalendar = {
      zone,
      week: Object.fromEntries(weekdays.map((name) => [name, shiftsOf(random)])) as unknown as WorkingCalendar['week'],
      holidays: Object.fromEntries(dates().map((date) => [date, 'holiday'])),
      movedDays: Object.fromEntries(dates().map((date) => [date, shiftsOf(random)])),
    }
    if (checkCalendar(calendar).length === 0) return calendar
  }
}

export const zoneOf = (random: Random): string => random.pick(zones)
