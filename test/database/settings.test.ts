import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSettingsStore } from '../../src/database/settings.ts'
import { protectJson } from '../../src/privacy/protect-json.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const both = (capacity: number) => [
  { key: 'waits' as const, value: protectJson({ usualCapacity: capacity }).json },
  { key: 'skills' as const, value: protectJson({ anna: { capacity } }).json },
]

test('what was changed together is seen together, by whoever reads meanwhile', async () => {
  const store = makeSettingsStore(database.db)
  let isDone = false
  const torn: unknown[] = []
  const watching = (async () => {
    while (!isDone) {
      const numbers = JSON.stringify(await store.read()).match(/(?<=apacity":)\d+/g) ?? []
      if (new Set(numbers).size > 1) torn.push(numbers)
    }
  })()
  for (let capacity = 1; capacity <= 40; capacity++) {
    expect((await store.replace(both(capacity), await store.read(), null)).ok).toBe(true)
  }
  isDone = true
  await watching
  expect(torn).toEqual([])
})

test('of many writers at once who saw the same, one writes', async () => {
  const store = makeSettingsStore(database.db)
  const seen = await store.read()
  const results = await Promise.all([1, 2, 3, 4, 5, 6].map((capacity) => store.replace(both(capacity), seen, null)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const changes = await store.changes({ before: null, limit: 2 })
  expect(changes.map(({ version }) => version)).toEqual([41, 41])
})

test('a row changed by hand is refused too, without a name', async () => {
  const store = makeSettingsStore(database.db)
  const seen = await store.read()
  await database.db.updateTable('settings').set({ version: 90 }).where('key', '=', 'waits').execute()
  expect(await store.replace(both(1), seen, null)).toEqual({
    ok: false,
    refusal: { code: 'changed_meanwhile', key: 'waits', version: 90, by: null, at: null },
  })
})
