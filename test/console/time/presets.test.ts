import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presetsAt } from '../../../src/console/time/presets.ts'

/** `Mon 09:00`, whatever a version of ICU puts between the two. */
const wall = (zone: string, at: number) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(',', '')

test('on a Saturday evening: in an hour, tomorrow, Monday', () => {
  const at = Date.parse('2026-11-28T20:30:00+03:00')
  expect(presetsAt(at, 'Europe/Moscow').map(({ preset, at: then }) => [preset, wall('Europe/Moscow', then)])).toEqual([
    ['in-an-hour', 'Sat 21:30'],
    ['tomorrow', 'Sun 09:00'],
    ['monday', 'Mon 09:00'],
  ])
})

test('on a Sunday Monday is tomorrow, and is said once', () => {
  const at = Date.parse('2026-11-29T10:00:00+03:00')
  expect(presetsAt(at, 'Europe/Moscow').map(({ preset }) => preset)).toEqual(['in-an-hour', 'today', 'tomorrow'])
})

test('at any moment, in any zone, over any change of the clocks each lies ahead and is what it is called', () => {
  const zones = fc.constantFrom(
    'Europe/Moscow',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  )
  const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(zones, moments, (zone, at) => {
      for (const { preset, at: then } of presetsAt(at, zone)) {
        expect(then).toBeGreaterThan(at)
        expect(then - at).toBeLessThan(8 * 24 * 3_600_000)
        if (preset === 'today') expect(wall(zone, then)).toMatch(/18:00$/)
        if (preset === 'tomorrow') expect(wall(zone, then)).toMatch(/09:00$/)
        if (preset === 'monday') expect(wall(zone, then)).toBe('Mon 09:00')
      }
    }),
    { numRuns: 500 },
  )
})
