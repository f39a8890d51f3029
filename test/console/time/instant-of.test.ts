import { expect, test } from 'vitest'
import { instantOf } from '../../../src/console/time/instant-of.ts'

test.each([
  ['2026-11-23T09:00', 'Europe/Moscow', '2026-11-23T06:00:00Z'],
  ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
  ['2026-12-01T09:00', 'Europe/Berlin', '2026-12-01T08:00:00Z'],
  ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
  ['2026-11-23T00:15', 'Asia/Kathmandu', '2026-11-22T18:30:00Z'],
  ['2026-11-23T09:00', 'UTC', '2026-11-23T09:00:00Z'],
])('%s in %s is %s, wherever the browser is', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(Date.parse(instant))
})
