import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationText, parseDuration } from '../../../src/incidents/clock/duration.ts'

test.each([
  ['15m', 900_000],
  ['4h', 14_400_000],
  ['30s', 30_000],
  ['1h 30m', 5_400_000],
  ['1h30m', 5_400_000],
  ['90m', 5_400_000],
  ['0s', 0],
])('%s is a length of time', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test.each(['', ' ', '15', '15 minutes', '-5m', '1.5h', '2d', 'm', '5m 1h', '15M'])('%j is none', (text) => {
  expect(parseDuration(text)).toBeNull()
})

test('what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 360_000 }), (seconds) => {
      expect(parseDuration(durationText(seconds * 1_000))).toBe(seconds * 1_000)
    }),
  )
})
