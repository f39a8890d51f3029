import { expect, test } from 'vitest'
import { wholeHours } from '../../../src/console/figures/week/whole-hours.ts'

const zone = 'Europe/Moscow'
/** A Monday. */
const now = Date.parse('2026-11-30T12:13:00+03:00')

test('an hour of today is counted once it is over, by the clock of the desk', () => {
  const { until, times } = wholeHours('2026-11-16', '2026-11-30', now, zone)
  expect(until).toBe(Date.parse('2026-11-30T12:00:00+03:00'))
  // Two Mondays had one, the third has not.
  expect(times.get('1-14')).toBe(2)
  expect(times.get('1-12')).toBe(2)
  expect(times.get('1-11')).toBe(3)
  expect(times.get('7-23')).toBe(2)
})

test('days that are over are counted whole, and days to come not at all', () => {
  const past = wholeHours('2026-11-23', '2026-11-29', now, zone)
  expect(past.until).toBe(Date.parse('2026-11-30T00:00:00+03:00'))
  expect(past.times.size).toBe(7 * 24)
  expect(new Set(past.times.values())).toEqual(new Set([1]))
  expect(wholeHours('2026-11-23', '2026-12-31', now, zone)).toEqual(wholeHours('2026-11-23', '2026-11-30', now, zone))
})

test('in the first hour of a day nothing of it is over', () => {
  const midnight = Date.parse('2026-11-30T00:20:00+03:00')
  expect(wholeHours('2026-11-30', '2026-11-30', midnight, zone).times.size).toBe(0)
})
