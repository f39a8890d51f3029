import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedSeconds, packSeconds, unpackSeconds } from '../../../src/database/figures/packed-seconds.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const seconds = [0, 1, 59, 32_767, 32_768, 65_533, 65_534, 65_535, 65_536, 2_000_000, -1, 7]

test('times of any length are the same after they were packed', () => {
  expect([...unpackSeconds(packSeconds(seconds))]).toEqual(seconds)
  expect(unpackSeconds(packSeconds([]))).toHaveLength(0)
  // What nearly all are takes half of an integer.
  expect(packSeconds([0, 300, 65_534])).toHaveLength(6)
})

test('Postgres packs milliseconds, rounded, as we pack seconds', async () => {
  const times = [...seconds.map((each) => each * 1_000), 499, 500, 65_534_499, 65_534_500]
  const { rows } = await sql<{ packed: Buffer }>`
    select string_agg(${packedSeconds(sql`ms`)}, '' order by n) as packed
    from jsonb_array_elements_text(${JSON.stringify(times)}::jsonb) with ordinality as given(text, n),
      lateral (select text::bigint as ms) as each`.execute(database.db)
  const rounded = [...seconds, 0, 1, 65_534, 65_535]
  // Postgres cuts towards zero.
  expect([...unpackSeconds(rows[0]!.packed)]).toEqual(rounded.map((each) => (each === -1 ? 0 : each)))
})
