import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRetentionStore } from '../../../src/database/people/retention/retention.ts'
import { makeHealthProbe } from '../../../src/database/server/health.ts'
import { day } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { deskRows } from '../../support/desk-rows.ts'

const handled = 2_500_000
const said = 500_000

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
}, 600_000)
afterAll(() => database?.drop())

/** Each by a probe of its own, which asks the database itself, ms. */
async function looks(): Promise<readonly number[]> {
  const times: number[] = []
  for (let look = 0; look < 40; look += 1) {
    const since = performance.now()
    await makeHealthProbe(database.db).look()
    times.push(performance.now() - since)
  }
  return times.toSorted((a, b) => a - b)
}

async function scans(): Promise<unknown> {
  await sql`select pg_stat_force_next_flush()`.execute(database.db)
  const { rows } = await sql`
    select relname, seq_scan from pg_stat_user_tables where relname in ('inbox', 'outbox', 'messages') order by 1`.execute(
    database.db,
  )
  return rows
}

/** By a connection of its own: the product's lets no statement take half a minute. */
async function fill(chat: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`
    insert into inbox (channel, external_id, sender, event, received_at, finished_at, outcome)
    select 'telegram', 'row ' || n, 'somebody ' || n % 50000, '{"body": {"kind": "text"}}',
      now() - interval '3 days' + n * interval '0.1 s', now() - interval '3 days' + n * interval '0.1 s', 'handled'
    from generate_series(1, ${handled}) n`)
  await client.query(`
    insert into messages (conversation_id, number, author, kind, text, content, created_at)
    select ${chat}, n, 'bot', 'text', 'ответ', '{}', now() from generate_series(1, ${said}) n`)
  await client.query(`
    insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, settled_at)
    select ${chat}, n, 'telegram', 'rows', 'reply', 'bot', 0, 'sent', now() from generate_series(1, ${said}) n`)
  for (const table of ['inbox', 'messages', 'outbox']) await client.query(`vacuum analyze ${table}`)
  await client.end()
}

test('with millions of rows health and retention read none of what is done', async () => {
  const { db } = database
  const empty = await looks()
  const chat = await deskRows(db).chat({})
  await fill(chat.id)

  const before = await scans()
  const full = await looks()
  const store = makeRetentionStore(db)
  const since = performance.now()
  expect(await store.forget('copies', Date.now() - 7 * day, 500)).toBe(0)
  const idleMs = performance.now() - since
  expect(await store.forget('copies', Date.now() - 2 * day, 500)).toBe(500)
  const sliceMs = performance.now() - since - idleMs
  expect(await scans()).toEqual(before)
  const at = (times: readonly number[], part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
  console.log(
    `health of ${handled} handled rows: p50 ${at(full, 0.5)}, p95 ${at(full, 0.95)} ms; of none: ${at(empty, 0.5)}, ${at(empty, 0.95)} ms; ` +
      `retention: ${idleMs.toFixed(1)} ms when nothing is due, ${sliceMs.toFixed(1)} ms a slice of 500`,
  )
})
