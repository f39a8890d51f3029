import { expect, test } from 'vitest'
import { coalesce } from '../../../src/console/connection/coalesce.ts'

test('many hints during one run cost one more run, which begins after them', async () => {
  let runs = 0
  const ends: (() => void)[] = []
  const ask = coalesce(() => {
    runs += 1
    return new Promise((resolve) => ends.push(() => resolve(true)))
  })
  const first = ask()
  const others = [ask(), ask(), ask()]
  expect(runs).toBe(1)
  ends[0]?.()
  await first
  await Promise.resolve()
  expect(runs).toBe(2)
  ends[1]?.()
  await Promise.all(others)
  expect(runs).toBe(2)
})

test('what could not be done is tried again by itself', async () => {
  let runs = 0
  const done = new Promise<void>((resolve) => {
    const ask = coalesce(async () => {
      runs += 1
      if (runs === 2) resolve()
      return runs === 2
    })
    void ask()
  })
  await done
  expect(runs).toBe(2)
})
