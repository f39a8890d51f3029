import { expect, test } from 'vitest'
import { spreadOf } from '../../src/figures/spread.ts'
import { randomFrom } from '../database/figures/random-desk.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const { next: random } = randomFrom(seed)

const bySorting = (seconds: readonly number[]) => {
  const sorted = seconds.toSorted((a, b) => a - b)
  // Tenths, so that no rounding moves a rank.
  const first = (tenths: number) => sorted.find((_, index) => 10 * (index + 1) >= tenths * sorted.length) ?? NaN
  return {
    meanMs: (sorted.reduce((sum, each) => sum + each, 0) / sorted.length) * 1_000,
    medianMs: first(5) * 1_000,
    p90Ms: first(9) * 1_000,
  }
}

test('one time is its own median', () => {
  expect(spreadOf(Int32Array.of(7))).toEqual({ meanMs: 7_000, medianMs: 7_000, p90Ms: 7_000 })
})

test(`2,000 lots of times lie as sorting says (seed ${seed})`, () => {
  for (let round = 0; round < 2_000; round += 1) {
    const count = 1 + Math.floor(random() * 40)
    // Few different values, so that many are equal; every third lot is in order already, every fifth backwards.
    const values = Array.from({ length: count }, () => Math.floor(random() * (round % 2 === 0 ? 6 : 1_000_000)))
    if (round % 3 === 0) values.sort((a, b) => a - b)
    if (round % 5 === 0) values.reverse()
    expect(spreadOf(Int32Array.from(values))).toEqual(bySorting(values))
  }
})
