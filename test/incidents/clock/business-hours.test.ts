import { expect, test } from 'vitest'
import {
  addWorking,
  endOfWorkingDay,
  isOpen,
  nextOpening,
  workingBetween,
} from '../../../src/incidents/clock/business-hours.ts'
import { defaultCalendar } from '../../../src/incidents/clock/default-calendar.ts'
import {
  alwaysOpen,
  checkCalendar,
  type Shift,
  type WorkingCalendar,
} from '../../../src/incidents/clock/working-calendar.ts'
import { day, hour, minute } from '../../../src/kit/time.ts'
import { in_, moscow } from '../examples.ts'

const daily = (zone: string, ...shifts: Shift[]): WorkingCalendar => ({
  zone,
  week: {
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  },
  holidays: {},
  movedDays: {},
})

test('the lunch break does not count', () => {
  expect(addWorking(defaultCalendar, moscow('2026-03-17T12:30'), hour)).toBe(moscow('2026-03-17T14:30'))
})

test('eight working hours from Friday afternoon end on Monday', () => {
  expect(addWorking(defaultCalendar, moscow('2026-03-20T16:00'), 8 * hour)).toBe(moscow('2026-03-23T16:00'))
})

test('time that ends with a shift ends there, not at the next opening', () => {
  expect(addWorking(defaultCalendar, moscow('2026-03-20T16:00'), 2 * hour)).toBe(moscow('2026-03-20T18:00'))
})

test('a request on a holiday is counted from the next opening, and the holiday is named', () => {
  const may = moscow('2026-04-30T20:00')
  expect(nextOpening(defaultCalendar, may)).toEqual({
    at: moscow('2026-05-04T09:00'),
    holidayNames: ['Праздник Весны и Труда'],
  })
  expect(addWorking(defaultCalendar, may, hour)).toBe(moscow('2026-05-04T10:00'))
})

test('the New Year holidays are one name, said once', () => {
  const opening = nextOpening(defaultCalendar, moscow('2026-12-30T18:00'))
  expect(opening).toEqual({
    at: moscow('2027-01-11T09:00'),
    holidayNames: ['Новогодние каникулы', 'Рождество Христово'],
  })
})

test('while it is open the next opening is now', () => {
  const at = moscow('2026-03-17T10:00')
  expect(nextOpening(defaultCalendar, at)).toEqual({ at, holidayNames: [] })
})

test('the eve of a holiday is an hour shorter', () => {
  expect(isOpen(defaultCalendar, moscow('2026-06-11T16:59'))).toBe(true)
  expect(isOpen(defaultCalendar, moscow('2026-06-11T17:00'))).toBe(false)
})

test('a moved working day is stronger than the weekend and than a holiday', () => {
  const calendar = { ...defaultCalendar, movedDays: { '2026-03-21': [{ from: '10:00', to: '12:00' }] } }
  expect(workingBetween(calendar, moscow('2026-03-21T00:00'), moscow('2026-03-22T00:00'))).toBe(2 * hour)
})

test('an hour that comes twice is worked twice, one that is skipped is not worked', () => {
  const nights = daily('Europe/Berlin', { from: '22:00', to: '06:00' })
  expect(
    workingBetween(nights, in_('Europe/Berlin', '2026-10-24T12:00'), in_('Europe/Berlin', '2026-10-25T12:00')),
  ).toBe(9 * hour)
  expect(
    workingBetween(nights, in_('Europe/Berlin', '2026-03-28T12:00'), in_('Europe/Berlin', '2026-03-29T12:00')),
  ).toBe(7 * hour)
})

test('a shift inside a skipped hour does not exist that day', () => {
  const early = daily('Europe/Berlin', { from: '02:00', to: '03:00' })
  const from = in_('Europe/Berlin', '2026-03-29T00:00')
  expect(workingBetween(early, from, from + 20 * hour)).toBe(0)
  expect(nextOpening(early, from).at).toBe(in_('Europe/Berlin', '2026-03-30T02:00'))
})

test('Lord Howe moves by half an hour only', () => {
  const whole = daily('Australia/Lord_Howe', { from: '00:00', to: '24:00' })
  const from = in_('Australia/Lord_Howe', '2026-04-05T00:00')
  expect(workingBetween(whole, from, in_('Australia/Lord_Howe', '2026-04-06T00:00'))).toBe(24.5 * hour)
})

test('the Friday that Samoa skipped is no working day', () => {
  const office = daily('Pacific/Apia', { from: '09:00', to: '17:00' })
  const thursday = in_('Pacific/Apia', '2011-12-29T16:00')
  expect(addWorking(office, thursday, 2 * hour)).toBe(in_('Pacific/Apia', '2011-12-31T10:00'))
  expect(endOfWorkingDay(office, thursday, 1)).toBe(in_('Pacific/Apia', '2011-12-31T17:00'))
})

test('around the clock, working time is time', () => {
  const at = moscow('2026-12-31T23:00')
  expect(addWorking(alwaysOpen, at, 4 * hour)).toBe(at + 4 * hour)
  expect(workingBetween(alwaysOpen, at + 3, at + 40 * day)).toBe(40 * day - 3)
})

test('five working days end with the fifth working day', () => {
  expect(endOfWorkingDay(defaultCalendar, moscow('2026-03-17T10:00'), 5)).toBe(moscow('2026-03-24T18:00'))
  expect(endOfWorkingDay(defaultCalendar, moscow('2026-03-21T10:00'), 1)).toBe(moscow('2026-03-23T18:00'))
  expect(endOfWorkingDay(defaultCalendar, moscow('2026-03-17T10:00'), 0)).toBe(moscow('2026-03-17T10:00'))
})

test('an end before the beginning is no working time, and no time to add changes nothing', () => {
  const at = moscow('2026-03-17T10:00')
  expect(workingBetween(defaultCalendar, at, at - day)).toBe(0)
  expect(addWorking(defaultCalendar, at, 0)).toBe(at)
  expect(addWorking(defaultCalendar, at, -minute)).toBe(at)
})

test('the default calendars are sound', () => {
  expect(checkCalendar(defaultCalendar)).toEqual([])
  expect(checkCalendar(alwaysOpen)).toEqual([])
})

test.each([
  [{ zone: 'Mars/Olympus' }, 'unknown_zone'],
  [{ holidays: { '2026-02-30': 'x' } }, 'bad_date'],
  [{ movedDays: { '2026-02-03': [{ from: '9:00', to: '10:00' }] } }, 'bad_time'],
  [{ movedDays: { '2026-02-03': [{ from: '09:00', to: '09:00' }] } }, 'empty_shift'],
  [
    {
      movedDays: {
        '2026-02-03': [
          { from: '12:00', to: '14:00' },
          { from: '09:00', to: '12:30' },
        ],
      },
    },
    'overlapping_shifts',
  ],
  [{ week: daily('UTC').week }, 'never_open'],
] as const)('a calendar with %j is refused as %s', (over, code) => {
  expect(checkCalendar({ ...defaultCalendar, ...over }).map((problem) => problem.code)).toEqual([code])
})

test('a calendar that never opens is reported instead of searched for ever', () => {
  const shut = daily('UTC')
  expect(() => addWorking(shut, 0, 1)).toThrow(RangeError)
  expect(() => nextOpening(shut, 0)).toThrow(RangeError)
  expect(() => endOfWorkingDay(shut, 0, 1)).toThrow(RangeError)
})
