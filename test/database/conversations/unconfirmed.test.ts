import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeUnconfirmed } from '../../../src/database/conversations/unconfirmed/unconfirmed.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { Tables } from '../../../src/database/server/tables.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'

/** Beside so many that arrived, a whole table is dear to read. */
const arrived = 20_000
const lost = 250

let database: TestDatabase
let unconfirmed: ReturnType<typeof makeUnconfirmed>

beforeAll(async () => {
  database = await createDatabase()
  unconfirmed = makeUnconfirmed(database.db)
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const from = { externalId: '1', name: null, languageCode: 'ru' }
    const people = await unit.conversations.of([{ channel: 'telegram', from, language: 'ru' }])
    const conversation = people.get('telegram:1')!
    const number = unit.messages.add(conversation, { author: 'bot', kind: 'text', text: safe('раз'), at: 1_000 })
    unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
    unit.conversations.saveState(conversation, 1_000, { isByUser: false })
  })
  await sql`
    insert into messages (conversation_id, number, author, kind, text, content, created_at)
    select conversation_id, g, author, kind, text, content, created_at from messages, generate_series(2, ${arrived + lost}::int) g`.execute(
    database.db,
  )
  await sql`
    insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, attempts)
    select conversation_id, g, channel, recipient, kind, author, generation,
           case when g <= ${arrived} then 'sent' else 'unknown' end, 1
    from outbox, generate_series(2, ${arrived + lost}::int) g`.execute(database.db)
  await sql`update outbox set status = 'sent' where message_number = 1`.execute(database.db)
  await sql`analyze outbox, messages, conversations, addresses, users`.execute(database.db)
})
afterAll(() => database.drop())

/** The plan of the statement that is asked under this name, with its very parameters. */
async function planOf(name: string, ask: (one: ReturnType<typeof makeUnconfirmed>) => Promise<unknown>) {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
  const log = ({ query }: LogEvent) => void asked.push(query)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log })
  await ask(makeUnconfirmed(db))
  const found = asked.find((one) => one.sql.includes(name))
  if (found === undefined) throw new Error(`${name} was not asked`)
  const { rows } = await pool.query(`explain ${found.sql}`, [...found.parameters])
  await db.destroy()
  return rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n')
}

test('among many that arrived the few are found by their index, in its order, and counted by it', async () => {
  const first = await planOf('unconfirmed page', (one) => one.list(null, 101))
  const later = await planOf('unconfirmed page', (one) => one.list('20100', 101))
  const counted = await planOf('unconfirmed count', (one) => one.count())
  for (const plan of [first, later, counted]) {
    expect(plan).toContain('outbox_unknown')
    expect(plan).not.toMatch(/Seq Scan on (outbox|messages)/)
  }
  for (const plan of [first, later]) {
    expect(plan).toContain('Index Scan Backward using outbox_unknown')
    expect(plan).not.toContain('Sort')
  }
})

test('pages follow each other without a gap or a repetition', async () => {
  const all: string[] = []
  for (let before: string | null = null; ; ) {
    const page = await unconfirmed.list(before, 100)
    all.push(...page.map(({ id }) => id))
    if (page.length < 100) break
    before = page.at(-1)?.id ?? null
  }
  expect(all).toHaveLength(lost)
  expect(new Set(all).size).toBe(lost)
  expect(await unconfirmed.count()).toBe(lost)
})
