import { expect, test } from 'vitest'
import { compareClocks } from '../../incidents/clock/compare.ts'

const cases = Number(process.env['CLOCK_CASES'] ?? 100_000)
const atOnce = 1_000

test(`T20: in ${cases} random cases the clock equals its oracle`, async () => {
  const begun = performance.now()
  const differences: string[] = []
  for (let seed = 10_000; seed < 10_000 + cases; seed += atOnce) {
    differences.push(...compareClocks(seed, Math.min(atOnce, 10_000 + cases - seed)).differences)
    expect(differences.slice(0, 10)).toEqual([])
    // The runner must hear from us now and then.
    await new Promise((resolve) => setImmediate(resolve))
  }
  console.log(`${cases} cases, ${differences.length} differences, ${Math.round((performance.now() - begun) / 1_000)} s`)
})
