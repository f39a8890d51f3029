import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { initialState } from '../../../src/conversation/state.ts'
import { makeUnconfirmed } from '../../../src/database/conversations/unconfirmed/unconfirmed.ts'
import { makeOutbox } from '../../../src/database/road/outbox.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { LeasedOutbound } from '../../../src/desk/road/outbound-ports.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { safe } from '../../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await sql`truncate users, addresses, conversations, messages, outbox, inbox restart identity cascade`.execute(
    database.db,
  )
})

const roomsFor = (rows: number, givingWay = rows) => [{ channel: 'telegram', rows, givingWay }]

async function queue(
  recipient: string,
  texts: readonly string[],
  kind: 'reply' | 'notice' = 'reply',
  author: 'bot' | 'agent' = 'bot',
) {
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const from = { externalId: recipient, name: null, languageCode: 'ru' }
    const people = await unit.conversations.of([{ channel: 'telegram', from, language: 'ru' }])
    const conversation = people.get(`telegram:${recipient}`)
    if (conversation === undefined) throw new Error('no conversation')
    for (const text of texts) {
      const number = unit.messages.add(conversation, { author, kind: 'text', text: safe(text), at: 1_000 })
      unit.messages.send(conversation, number, { kind, author })
    }
    unit.conversations.saveState(conversation, 1_000, { isByUser: false })
  })
}

const sent = (row: LeasedOutbound) => ({ row, delivery: { kind: 'sent' as const, externalId: `x${row.id}` } })
const statuses = async () => {
  const rows = await database.db.selectFrom('outbox').select(['status']).orderBy('id').execute()
  return rows.map((row) => row.status)
}

test('one chat is served strictly in order, chats do not wait for each other', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a1', 'a2'])
  await queue('2', ['b1'])
  const first = await outbox.lease(roomsFor(10))
  expect(first.map((row) => row.message.text)).toEqual(['a1', 'b1'])
  expect(await outbox.lease(roomsFor(10))).toEqual([])
  await outbox.settle(first.map(sent))
  expect((await outbox.lease(roomsFor(10))).map((row) => row.message.text)).toEqual(['a2'])
  await expectInvariants(database.db)
})

test('the attempt is recorded with the lease, before anything is sent', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a'])
  const [row] = await outbox.lease(roomsFor(10))
  expect(row?.attempts).toBe(1)
  const stored = await database.db.selectFrom('outbox').select(['attempts', 'status']).executeTakeFirstOrThrow()
  expect(stored).toEqual({ attempts: 1, status: 'sending' })
})

test('a certain failure is tried again after its pause and keeps the place in the queue', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a', 'b'])
  const [row] = await outbox.lease(roomsFor(10))
  await outbox.settle([
    {
      row: row as LeasedOutbound,
      delivery: { kind: 'retry', afterMs: 60_000, holds: 'chat', reason: 'too many requests' },
    },
  ])
  expect(await outbox.lease(roomsFor(10))).toEqual([])
  await sql`update outbox set next_try_at = now() where status = 'queued'`.execute(database.db)
  expect((await outbox.lease(roomsFor(10))).map((one) => one.message.text)).toEqual(['a'])
})

test('a refused message does not block the next one', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['bad', 'good'])
  const [row] = await outbox.lease(roomsFor(10))
  await outbox.settle([
    { row: row as LeasedOutbound, delivery: { kind: 'refused', reason: 'invalid message', detail: 'x' } },
  ])
  expect((await outbox.lease(roomsFor(10))).map((one) => one.message.text)).toEqual(['good'])
  expect(await statuses()).toEqual(['refused', 'sending'])
})

test("blocked ends the chat's queue with one call, and it goes on when the person is back", async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a', 'b', 'c'])
  const [row] = await outbox.lease(roomsFor(10))
  await outbox.settle([{ row: row as LeasedOutbound, delivery: { kind: 'refused', reason: 'blocked', detail: 'x' } }])
  expect(await statuses()).toEqual(['held', 'held', 'held'])
  await queue('1', ['d'])
  expect(await outbox.lease(roomsFor(10))).toEqual([])
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const conversation = await unit.conversations.lock('1')
    if (conversation !== null) unit.conversations.setUnreachable(conversation, null)
  })
  expect((await outbox.lease(roomsFor(10))).map((one) => one.message.text)).toEqual(['a'])
})

test("a bot's message of unknown fate is tried again, an agent's waits for the agent", async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['from the bot'])
  await queue('2', ['from an agent'], 'notice', 'agent')
  const rows = await outbox.lease(roomsFor(10))
  await outbox.settle(rows.map((row) => ({ row, delivery: { kind: 'unknown', reason: 'reset' } })))
  expect(await statuses()).toEqual(['queued', 'unknown'])
})

test('a lease that ran out means a sender that died: the fate is unknown', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['from the bot'])
  await queue('2', ['from an agent'], 'notice', 'agent')
  await outbox.lease(roomsFor(10))
  expect(await outbox.expireLeases()).toBe(0)
  await sql`update outbox set lease_until = now() - interval '1 second'`.execute(database.db)
  expect(await outbox.expireLeases()).toBe(2)
  expect(await statuses()).toEqual(['queued', 'unknown'])
  const rows = await database.db.selectFrom('outbox').select('is_uncertain').execute()
  expect(rows.every((row) => row.is_uncertain)).toBe(true)
})

test('a message older than ten minutes by the clock of the database is not tried again on an unknown fate', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['old'])
  await queue('2', ['old too'])
  await sql`update outbox set created_at = now() - interval '11 minutes'`.execute(database.db)
  const [row] = await outbox.lease(roomsFor(1))
  // What this process thinks of the time is of no account.
  const young = { ...(row as LeasedOutbound), createdAt: Date.now() }
  await outbox.settle([{ row: young, delivery: { kind: 'unknown', reason: 'reset' } }])
  await outbox.lease(roomsFor(1))
  await sql`update outbox set lease_until = now() - interval '1 second' where status = 'sending'`.execute(database.db)
  expect(await outbox.expireLeases()).toBe(1)
  expect(await statuses()).toEqual(['unknown', 'unknown'])
  const rows = await database.db.selectFrom('outbox').select(['settled_at', 'is_uncertain']).execute()
  expect(rows.every((one) => one.settled_at !== null && one.is_uncertain)).toBe(true)
})

test('what gives way is leased last and a few at a time, until an answer stands behind it in its chat', async () => {
  const outbox = makeOutbox(database.db)
  for (const chat of ['1', '2', '3', '4']) await queue(chat, [`news ${chat}`])
  await sql`update outbox set gives_way = true`.execute(database.db)
  await queue('5', ['answer 5'])
  await queue('3', ['answer 3'])
  const texts = (await outbox.lease(roomsFor(10, 1))).map((row) => row.message.text)
  expect(texts).toEqual(['news 3', 'answer 5', 'news 1'])
  expect(await outbox.lease(roomsFor(10, 0))).toEqual([])
  expect((await outbox.lease(roomsFor(10))).map((row) => row.message.text)).toEqual(['news 2', 'news 4'])
})

test('a result that comes after the lease was given away changes nothing', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a'])
  const [row] = await outbox.lease(roomsFor(10))
  await sql`update outbox set status = 'refused', lease_until = null`.execute(database.db)
  await outbox.settle([sent(row as LeasedOutbound)])
  expect(await statuses()).toEqual(['refused'])
})

test('what somebody decided not to send again while its result was late is there after all', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['a'], 'notice', 'agent')
  const [row] = await outbox.lease(roomsFor(10))
  await sql`update outbox set lease_until = now() - interval '1 second'`.execute(database.db)
  await outbox.expireLeases()
  await makeUnconfirmed(database.db).decide('drop', [String(row?.id)])
  expect(await statuses()).toEqual(['dropped'])
  await outbox.settle([sent(row as LeasedOutbound)])
  expect(await statuses()).toEqual(['sent'])
})

test('a reply of an older generation is dropped, a notice is not', async () => {
  const outbox = makeOutbox(database.db)
  await queue('1', ['reply'], 'reply')
  await queue('1', ['notice'], 'notice')
  const state = JSON.stringify({ ...initialState('ru'), generation: 1 })
  await sql`update conversations set generation = 1, state = ${state}::jsonb`.execute(database.db)
  expect((await outbox.lease(roomsFor(10))).map((row) => row.message.text)).toEqual(['notice'])
  expect(await statuses()).toEqual(['dropped', 'sending'])
})

test('two senders never lease the same row', async () => {
  const outbox = makeOutbox(database.db)
  for (let chat = 1; chat <= 40; chat += 1) await queue(String(chat), ['x'])
  const leased = await Promise.all(Array.from({ length: 10 }, () => outbox.lease(roomsFor(10))))
  const ids = leased.flat().map((row) => row.id)
  expect(new Set(ids).size).toBe(ids.length)
})
