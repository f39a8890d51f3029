import { expect, test } from 'vitest'
import type { FactWrites } from '../../../src/desk/figures/facts/fact-ports.ts'
import { makeKeepFacts } from '../../../src/desk/figures/facts/keep-facts.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { second } from '../../../src/kit/time.ts'

/** A loop over marks of visits alone: each look takes up to `limit` of those that are there. */
function loopOver(marks: { left: number }) {
  const at = { now: 1_000_000 }
  const looks: number[] = []
  const writes: FactWrites = {
    useRules: async () => {},
    takeDue: async () => ({ sources: [], marks: 0 }),
    put: async () => {},
    keepVisits: async (limit) => {
      const taken = Math.min(limit, marks.left)
      marks.left -= taken
      looks.push(taken)
      return taken
    },
    sum: async () => 0,
  }
  const keep = makeKeepFacts(
    { now: () => at.now, settings: () => defaultSettings('Europe/Moscow', 'ru') },
    { keep: async (work) => await work(writes), markAll: async () => {} },
  )
  return { at, looks, keep }
}

test('visits are looked after again and again, however often the loop turns in between', async () => {
  const marks = { left: 0 }
  const { at, looks, keep } = loopOver(marks)
  for (let turn = 0; turn < 60; turn += 1) {
    marks.left += 1
    await keep()
    at.now += second
  }
  expect(looks.length).toBeGreaterThan(5)
  expect(looks.length).toBeLessThan(20)
  expect(marks.left).toBeLessThan(10)
})

test('where there are more than one look takes, the rest is not waited with', async () => {
  const marks = { left: 450 }
  const { looks, keep } = loopOver(marks)
  expect(await keep()).toBe(true)
  expect(await keep()).toBe(true)
  expect(await keep()).toBe(false)
  expect(looks).toEqual([200, 200, 50])
})
