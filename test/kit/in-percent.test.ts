import { expect, test } from 'vitest'
import { inPercent } from '../../src/kit/said-numbers.ts'

test.each([
  [0.7499, '74 %'],
  [0.75, '75 %'],
  [0.29, '29 %'],
  [0, '0 %'],
  [1, '100 %'],
])('%d is told as %s', (share, told) => {
  expect(inPercent(share)).toBe(told)
})
