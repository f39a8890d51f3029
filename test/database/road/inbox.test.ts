import { ownWords } from '../../../src/privacy/protect-words.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeInbox } from '../../../src/database/road/inbox.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { ProtectedEvent } from '../../../src/messaging/inbound.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await sql`truncate inbox restart identity`.execute(database.db)
})

const event = (id: string, sender: string, text = id): ProtectedEvent => ({
  externalId: id,
  from: { externalId: sender, name: null, languageCode: null },
  at: 1,
  body: { kind: 'text', text: safe(text) },
  messageExternalId: null,
  masked: [],
})

const take = (limit: number) =>
  makeTransactions(database.db, () => {}).run(async (unit) =>
    (await unit.inbox.take(limit)).map((row) => row.event.externalId),
  )

test('the same event is stored once, however often and however much at once it comes', async () => {
  const inbox = makeInbox(database.db, () => {})
  await Promise.all(Array.from({ length: 100 }, () => inbox.add('telegram', [event('1', 'a')])))
  await inbox.add('telegram', [event('1', 'a'), event('1', 'a')])
  const { count } = await database.db
    .selectFrom('inbox')
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe('1')
})

test('the same id from another messenger is another event', async () => {
  const inbox = makeInbox(database.db, () => {})
  await inbox.add('telegram', [event('1', 'a')])
  await inbox.add('viber', [event('1', 'a')])
  expect((await take(10)).length).toBe(2)
})

test('rows of one sender are taken one at a time, oldest first; senders do not wait for each other', async () => {
  const inbox = makeInbox(database.db, () => {})
  await inbox.add('telegram', [event('a1', 'a'), event('a2', 'a'), event('b1', 'b')])
  expect(await take(10)).toEqual(['a1', 'b1'])
  await sql`update inbox set finished_at = now(), outcome = 'handled' where external_id = 'a1'`.execute(database.db)
  expect(await take(10)).toEqual(['a2', 'b1'])
})

test('a row that rests after a failure keeps its successors waiting, and nobody else', async () => {
  const inbox = makeInbox(database.db, () => {})
  await inbox.add('telegram', [event('a1', 'a'), event('a2', 'a'), event('b1', 'b')])
  await inbox.recordFailure('1', safe('broken'), Date.now() + 60_000)
  expect(await take(10)).toEqual(['b1'])
})

test('a row another process holds is passed over, and so are its successors', async () => {
  const inbox = makeInbox(database.db, () => {})
  await inbox.add('telegram', [event('a1', 'a'), event('a2', 'a'), event('b1', 'b')])
  const transactions = makeTransactions(database.db, () => {})
  await transactions.run(async (unit) => {
    expect((await unit.inbox.take(1)).map((row) => row.event.externalId)).toEqual(['a1'])
    expect(await take(10)).toEqual(['b1'])
  })
})

test('a burst is stored in the order in which it arrived', async () => {
  const inbox = makeInbox(database.db, () => {})
  await Promise.all(Array.from({ length: 300 }, (_, index) => inbox.add('telegram', [event(`e${index}`, 'a')])))
  const rows = await database.db.selectFrom('inbox').select('external_id').orderBy('id').execute()
  expect(rows.map((row) => row.external_id)).toEqual(Array.from({ length: 300 }, (_, index) => `e${index}`))
})

test('a failed write is told to everybody whose row was in it', async () => {
  const inbox = makeInbox(database.db, () => {})
  const unstorable = { ...event('bad', 'a'), body: { kind: 'text' as const, text: ownWords('a \u0000 in the middle') } }
  const results = await Promise.allSettled([
    inbox.add('telegram', [unstorable]),
    inbox.add('telegram', [event('ok', 'b')]),
  ])
  expect(results[0]?.status).toBe('rejected')
  await inbox.add('telegram', [event('ok', 'b')])
  expect(await take(10)).toEqual(['ok'])
})
