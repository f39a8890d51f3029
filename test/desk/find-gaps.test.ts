import { expect, test } from 'vitest'
import { trendOf } from '../../src/desk/find-gaps.ts'

test.each([
  [0, 1, null],
  [0, 3, null],
  [0, 4, 'up'],
  [1, 4, 'steady'],
  [4, 0, 'down'],
  [2, 2, 'steady'],
  [2, 8, 'steady'],
  [1, 9, 'up'],
  [40, 60, 'up'],
  [45, 55, 'steady'],
] as const)('of %i questions in the first half and %i in the second the trend is %s', (early, late, trend) => {
  expect(trendOf(early, late)).toBe(trend)
})
