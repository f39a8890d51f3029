import { expect, test } from 'vitest'
import { counted } from '../../src/kit/said-numbers.ts'

test('one thing is told without an s', () => {
  expect([0, 1, 2, 21].map((count) => counted(count, 'warning'))).toEqual([
    '0 warnings',
    '1 warning',
    '2 warnings',
    '21 warnings',
  ])
  expect([1, 3].map((count) => counted(count, 'person', 'people'))).toEqual(['1 person', '3 people'])
})
