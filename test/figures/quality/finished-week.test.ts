import { expect, test } from 'vitest'
import { finishedWeekAt } from '../../../src/figures/quality/finished-week.ts'
import { day, hour } from '../../../src/kit/time.ts'

const at = (text: string) => Date.parse(text)

test('the week that is over runs from Monday to Monday in the zone of the desk', () => {
  expect(finishedWeekAt(at('2026-11-29T12:00Z'), 'Europe/Moscow')).toEqual({
    monday: '2026-11-16',
    from: at('2026-11-15T21:00Z'),
    until: at('2026-11-22T21:00Z'),
  })
  // Sunday night in London is Monday in Moscow: another week is over there.
  expect(finishedWeekAt(at('2026-11-29T22:00Z'), 'Europe/Moscow').monday).toBe('2026-11-23')
  expect(finishedWeekAt(at('2026-11-29T22:00Z'), 'Europe/London').monday).toBe('2026-11-16')
})

test('a week in which clocks change is an hour longer', () => {
  const { from, until } = finishedWeekAt(at('2026-10-28T12:00Z'), 'Europe/Berlin')
  expect(until - from).toBe(7 * day + hour)
})
