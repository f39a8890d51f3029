import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { peopleNeeded } from '../../../src/figures/staffing/people-needed.ts'
import { mustWait, type Queue, servedWithin } from '../../../src/figures/staffing/waiting.ts'

const minute = 60_000
const second = 1_000

describe('Erlang C', () => {
  // A table as textbooks print it: load, places, the probability of waiting.
  test.each([
    [1, 2, 0.3333],
    [2, 3, 0.4444],
    [5, 6, 0.5875],
    [5, 7, 0.3241],
    [5, 8, 0.1673],
    [10, 11, 0.6821],
    [10, 12, 0.4494],
    [10, 14, 0.1741],
    [10, 15, 0.102],
  ])('of %f erlangs and %i places the probability of waiting is %f', (load, places, expected) => {
    expect(mustWait(load, places)).toBeCloseTo(expected, 3)
  })

  test('200 calls an hour of three minutes, 14 people: 88.8 % within 20 s, as the worked example of call centres has it', () => {
    const queue = { perHour: 200, handlingMs: 3 * minute, patienceMs: null }
    expect(servedWithin(20 * second, 14, queue)).toBeCloseTo(0.888, 3)
    expect(peopleNeeded(queue, { share: 0.8, withinMs: 20 * second }, 1)).toBe(14)
    expect(peopleNeeded(queue, { share: 0.9, withinMs: 20 * second }, 1)).toBe(15)
  })

  test('where more come than can be served nobody’s wait has an end', () => {
    expect(mustWait(10, 10)).toBe(1)
    expect(servedWithin(minute, 10, { perHour: 200, handlingMs: 3 * minute, patienceMs: null })).toBe(0)
  })
})

describe('with patience', () => {
  test('as patient as the talk is long, the queue is one of endless places: Poisson, whoever waits', () => {
    // M/M/c+M with θ = μ: those who are there are Poisson with the load, and everybody who finds a place is served at once.
    const load = 6
    const queue = { perHour: load * 20, handlingMs: 3 * minute, patienceMs: 3 * minute }
    let there = Math.exp(-load)
    let finds = 0
    for (let count = 0; count < 8; count += 1) {
      finds += there
      there *= load / (count + 1)
    }
    expect(servedWithin(0, 8, queue)).toBeCloseTo(finds, 9)
  })

  test('whoever would wait for a day waits as if without end', () => {
    const queue = { perHour: 100, handlingMs: 3 * minute }
    const endless = servedWithin(15 * second, 7, { ...queue, patienceMs: null })
    expect(servedWithin(15 * second, 7, { ...queue, patienceMs: 24 * 60 * minute })).toBeCloseTo(endless, 2)
  })

  /** The same queue, played. */
  function played({ perHour, handlingMs, patienceMs }: Queue, places: number, withinMs: number, count: number): number {
    let seed = 42
    const chance = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return (seed + 1) / 4_294_967_297
    }
    const lasting = (mean: number) => -mean * Math.log(chance())
    const freeAt = Array.from({ length: places }, () => 0)
    let now = 0
    let good = 0
    for (let index = 0; index < count; index += 1) {
      now += lasting(3_600_000 / perHour)
      const place = freeAt.indexOf(Math.min(...freeAt))
      const wait = Math.max(0, (freeAt[place] ?? 0) - now)
      if (patienceMs !== null && wait > lasting(patienceMs)) continue
      freeAt[place] = now + wait + lasting(handlingMs)
      if (wait <= withinMs) good += 1
    }
    return good / count
  }

  test.each([
    [{ perHour: 120, handlingMs: 3 * minute, patienceMs: minute }, 6, 15 * second],
    [{ perHour: 120, handlingMs: 3 * minute, patienceMs: 30 * second }, 4, 15 * second],
    [{ perHour: 30, handlingMs: 10 * minute, patienceMs: 2 * minute }, 7, 60 * second],
    [{ perHour: 90, handlingMs: 3 * minute, patienceMs: null }, 6, 15 * second],
  ] satisfies readonly (readonly [Queue, number, number])[])(
    '%j and %i places come to what a played queue does',
    (queue, places, withinMs) => {
      expect(servedWithin(withinMs, places, queue)).toBeCloseTo(played(queue, places, withinMs, 200_000), 1.7)
    },
  )
})

const anyQueue = fc.record({
  perHour: fc.integer({ min: 0, max: 400 }),
  handlingMs: fc.integer({ min: 5 * second, max: 30 * minute }),
  patienceMs: fc.option(fc.integer({ min: 5 * second, max: 60 * minute })),
})

test('one more person never makes it worse, more time neither, and it is a share', () => {
  fc.assert(
    fc.property(
      anyQueue,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 300 }),
      (queue, places, seconds) => {
        const share = servedWithin(seconds * second, places, queue)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
        expect(servedWithin(seconds * second, places + 1, queue)).toBeGreaterThanOrEqual(share - 1e-9)
        expect(servedWithin((seconds + 10) * second, places, queue)).toBeGreaterThanOrEqual(share - 1e-9)
      },
    ),
    { numRuns: 300 },
  )
})

test('so many keep the promise, and one fewer does not', () => {
  fc.assert(
    fc.property(
      anyQueue,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(0.5, 0.8, 0.9, 0.99),
      (queue, atOnce, share) => {
        const promise = { share, withinMs: 15 * second }
        const people = peopleNeeded(queue, promise, atOnce)
        if (people === null || people === 0) return
        expect(servedWithin(promise.withinMs, people * atOnce, queue)).toBeGreaterThanOrEqual(share)
        expect(servedWithin(promise.withinMs, (people - 1) * atOnce, queue)).toBeLessThan(share)
      },
    ),
    { numRuns: 300 },
  )
})

test('a very large desk is reckoned as well', () => {
  const queue = { perHour: 20_000, handlingMs: 5 * minute, patienceMs: 3 * minute }
  expect(servedWithin(15 * second, 1_600, queue)).toBeLessThan(servedWithin(15 * second, 1_700, queue))
  expect(servedWithin(15 * second, 2_000, queue)).toBeCloseTo(1, 3)
})

test('nobody is needed where nobody comes', () => {
  const queue = { perHour: 0, handlingMs: minute, patienceMs: null }
  expect(peopleNeeded(queue, { share: 0.9, withinMs: 15 * second }, 2)).toBe(0)
})
