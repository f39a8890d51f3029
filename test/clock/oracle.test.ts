import { expect, test } from 'vitest'
import { compareClocks } from '../incidents/clock/compare.ts'

test('T20: in 2,000 random cases the clock equals its oracle', () => {
  const { cases, stories, differences } = compareClocks(1, 2_000)
  expect([cases, stories]).toEqual([2_000, 500])
  expect(differences).toEqual([])
})
