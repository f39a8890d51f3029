import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAllowance } from '../../../src/http/access/allowance.ts'

test('so much at once, then as much as comes back, and each key for itself', () => {
  let now = 0
  const { waitFor, take } = makeAllowance({ atOnce: 3, aSecond: 0.5 }, () => now)
  for (let time = 0; time < 3; time += 1) {
    expect(waitFor('a', 1)).toBe(0)
    take('a', 1)
  }
  expect(waitFor('a', 1)).toBe(2)
  expect(waitFor('b', 3)).toBe(0)
  now += 2_000
  expect(waitFor('a', 1)).toBe(0)
  // What is more than there ever is may be taken when all is there.
  expect(waitFor('b', 10)).toBe(0)
  expect(waitFor('a', 10)).toBe(4)
})

test('whatever is done in whatever order, nobody takes more than was there and came back', () => {
  const act = fc.record({ after: fc.nat(5_000), amount: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 100 }), (acts) => {
      let now = 0
      let taken = 0
      const { waitFor, take } = makeAllowance({ atOnce: 5, aSecond: 2 }, () => now)
      for (const { after, amount } of acts) {
        now += after
        const wait = waitFor('a', amount)
        if (wait > 0) {
          now += wait * 1_000
          expect(waitFor('a', amount)).toBe(0)
        }
        take('a', amount)
        taken += amount
        expect(taken).toBeLessThanOrEqual(5 + (now / 1_000) * 2 + 1e-6)
      }
    }),
  )
})

test('however many come, what is remembered of them stays small', () => {
  const { waitFor, take } = makeAllowance({ atOnce: 1, aSecond: 1 }, () => 0)
  for (let index = 0; index < 10_001; index += 1) take(`visitor ${index}`, 1)
  expect(waitFor('visitor 0', 1)).toBe(0)
  expect(waitFor('visitor 10000', 1)).toBe(1)
})
