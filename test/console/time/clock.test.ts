import { afterAll, expect, test, vi } from 'vitest'
import { learnServerTime, serverNow } from '../../../src/console/time/clock.ts'

afterAll(() => void vi.useRealTimers())

test('an answer that was long on its way does not turn the clock of the page back', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  learnServerTime(1_000_500)
  expect(serverNow()).toBe(1_000_500)
  vi.setSystemTime(1_010_000)
  // Four seconds old when it arrives.
  learnServerTime(1_006_500)
  expect(serverNow()).toBe(1_010_500)
})

test('a clock that really was set back is followed after some answers', () => {
  vi.useFakeTimers({ now: 2_000_000 })
  learnServerTime(2_060_000)
  for (let at = 0; at < 20; at += 1) learnServerTime(2_000_000)
  expect(serverNow()).toBe(2_000_000)
})
