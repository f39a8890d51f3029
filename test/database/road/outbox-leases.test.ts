import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { resend } from '../../../src/database/conversations/message-query.ts'
import { makeInbox } from '../../../src/database/road/inbox.ts'
import { makeOutbox } from '../../../src/database/road/outbox.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { LeasedOutbound, Outbox } from '../../../src/desk/road/outbound-ports.ts'
import type { Delivery } from '../../../src/messaging/outbound.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { safe } from '../../support/safe.ts'

let database: TestDatabase
let outbox: Outbox
beforeAll(async () => {
  database = await createDatabase()
  outbox = makeOutbox(database.db)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await sql`truncate users, addresses, conversations, messages, outbox, inbox restart identity cascade`.execute(
    database.db,
  )
})

const roomsFor = (rows: number, givingWay = rows) => [{ channel: 'viber', rows, givingWay }]

async function queue(recipient: string, texts: readonly string[], author: 'bot' | 'agent' = 'bot') {
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const from = { externalId: recipient, name: null, languageCode: 'ru' }
    const people = await unit.conversations.of([{ channel: 'viber', from, language: 'ru' }])
    const conversation = people.get(`viber:${recipient}`)
    if (conversation === undefined) throw new Error('no conversation')
    for (const text of texts) {
      const number = unit.messages.add(conversation, { author, kind: 'text', text: safe(text), at: 1_000 })
      unit.messages.send(conversation, number, { kind: 'notice', author })
    }
    unit.conversations.saveState(conversation, 1_000, { isByUser: false })
  })
}

const leaseOne = async (): Promise<LeasedOutbound> => {
  const [row] = await outbox.lease(roomsFor(10))
  if (row === undefined) throw new Error('nothing to lease')
  return row
}
const settle = (row: LeasedOutbound, delivery: Delivery) => outbox.settle([{ row, delivery }])
const leaseRunsOut = async () => {
  await sql`update outbox set lease_until = now() - interval '1 second' where status = 'sending'`.execute(database.db)
  await outbox.expireLeases()
}
const rows = () => database.db.selectFrom('outbox').selectAll().orderBy('id').execute()
const statuses = async () => (await rows()).map(({ status }) => status)

const sent: Delivery = { kind: 'sent', externalId: '5741311803571721087' }
const again: Delivery = { kind: 'retry', afterMs: 0, reason: 'the messenger cannot be reached' }

test('of many messages to one chat only the first is held, however often somebody asks', async () => {
  await queue('olga', ['a', 'b', 'c', 'd'])
  const leased = await Promise.all(Array.from({ length: 8 }, () => outbox.lease(roomsFor(10))))
  expect(leased.flat().map(({ message }) => message.text)).toEqual(['a'])
  expect(await statuses()).toEqual(['sending', 'queued', 'queued', 'queued'])
})

test('the result of an attempt whose lease ran out does not free the row under the next attempt', async () => {
  await queue('olga', ['a'])
  const first = await leaseOne()
  await leaseRunsOut()
  const second = await leaseOne()
  expect(second.attempts).toBe(2)
  await settle(first, again)
  expect(await statuses()).toEqual(['sending'])
  // Otherwise a third send would now run beside the second.
  expect(await outbox.lease(roomsFor(10))).toEqual([])
  await settle(second, sent)
  expect(await statuses()).toEqual(['sent'])
})

test('a late confirmation saves the repetition', async () => {
  await queue('olga', ['a'])
  const row = await leaseOne()
  await leaseRunsOut()
  expect(await statuses()).toEqual(['queued'])
  await settle(row, sent)
  expect(await statuses()).toEqual(['sent'])
  expect(await outbox.lease(roomsFor(10))).toEqual([])
})

test("a late confirmation answers an agent's 'not confirmed', a late failure does not", async () => {
  await queue('olga', ['a'], 'agent')
  const row = await leaseOne()
  await leaseRunsOut()
  await settle(row, again)
  expect(await statuses()).toEqual(['unknown'])
  await settle(row, sent)
  expect(await statuses()).toEqual(['sent'])
})

test('a pause named for a chat holds what an agent sends again in it, and nobody else', async () => {
  await queue('olga', ['unclear', 'next'], 'agent')
  await queue('boris', ['other'])
  const [first] = await outbox.lease(roomsFor(1))
  await settle(first as LeasedOutbound, { kind: 'unknown', reason: 'reset' })
  const [second] = await outbox.lease(roomsFor(1))
  expect(second?.message.text).toBe('next')
  await settle(second as LeasedOutbound, {
    kind: 'retry',
    afterMs: 3_600_000,
    holds: 'chat',
    reason: 'too many requests',
  })
  await resend(database.db, first?.conversationId ?? '', 1)
  expect((await outbox.lease(roomsFor(10))).map(({ message }) => message.text)).toEqual(['other'])
  await sql`update outbox set next_try_at = now() where status = 'queued'`.execute(database.db)
  expect((await outbox.lease(roomsFor(10))).map(({ message }) => message.text)).toEqual(['unclear'])
})

test('what is sent again waits for the one under way: a chat has one attempt at a time', async () => {
  await queue('olga', ['unclear', 'next'], 'agent')
  await settle(await leaseOne(), { kind: 'unknown', reason: 'reset' })
  const next = await leaseOne()
  await resend(database.db, next.conversationId, 1)
  expect(await outbox.lease(roomsFor(10))).toEqual([])
  await settle(next, sent)
  expect((await outbox.lease(roomsFor(10))).map(({ message }) => message.text)).toEqual(['unclear'])
})

test('all who have blocked the bot are settled at once, each with their own queue', async () => {
  for (let person = 0; person < 40; person += 1) await queue(`gone ${person}`, ['a', 'b', 'c'])
  await queue('olga', ['a', 'b'])
  const leased = await outbox.lease(roomsFor(100))
  expect(leased).toHaveLength(41)
  await outbox.settle(
    leased.map((row) => ({
      row,
      delivery:
        row.recipient === 'olga' ? sent : { kind: 'refused', reason: 'blocked', detail: 'receiverNotSubscribed' },
    })),
  )
  const all = await rows()
  expect(all.filter(({ recipient }) => recipient !== 'olga').every(({ status }) => status === 'held')).toBe(true)
  expect(all.find(({ status }) => status === 'held')?.error).toBe('blocked: receiverNotSubscribed')
  expect((await outbox.lease(roomsFor(100))).map(({ recipient }) => recipient)).toEqual(['olga'])
  const gone = await database.db.selectFrom('addresses').select('id').where('unreachable_at', 'is not', null).execute()
  expect(gone).toHaveLength(40)
})

test('pauses grow from two seconds to a minute', async () => {
  await queue('olga', ['a'])
  const pauses: number[] = []
  for (let tries = 0; tries < 8; tries += 1) {
    await settle(await leaseOne(), { kind: 'retry', reason: 'the messenger cannot be reached' })
    const { rows: waits } = await sql<{ left: number }>`
      select round(extract(epoch from next_try_at - now()))::int as left from outbox`.execute(database.db)
    pauses.push(waits[0]?.left ?? 0)
    await sql`update outbox set next_try_at = now()`.execute(database.db)
  }
  expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
})

test('a receipt that was faster than the answer naming its message is not lost', async () => {
  const at = Date.parse('2026-11-20T10:00:00Z')
  const inbox = makeInbox(database.db, () => {})
  const receipt = (state: 'delivered' | 'seen' | 'failed', token: string, person: string, detail: string | null) => ({
    externalId: `${state}:${token}:${person}`,
    from: { externalId: person, name: null, languageCode: null },
    at,
    body: { kind: 'receipt' as const, messageExternalId: token, state, detail: detail === null ? null : safe(detail) },
    messageExternalId: null,
    masked: [],
  })
  await inbox.add('viber', [
    receipt('delivered', '11', 'olga', null),
    receipt('seen', '11', 'olga', null),
    receipt('delivered', '22', 'boris', null),
    receipt('failed', '33', 'vera', 'keyboard is not valid'),
    receipt('seen', '44', 'somebody else', null),
  ])
  await sql`update inbox set finished_at = now(), outcome = 'handled'`.execute(database.db)
  const tokens: Readonly<Record<string, string>> = { olga: '11', boris: '22', vera: '33', gleb: '44' }
  for (const person of Object.keys(tokens)) await queue(person, ['a'])
  const leased = await outbox.lease(roomsFor(10))
  await outbox.settle(
    leased.map((row) => ({ row, delivery: { kind: 'sent', externalId: tokens[row.recipient] ?? '' } })),
  )
  const marks = (await rows()).map(({ recipient, status, error, delivered_at: delivered, seen_at: seen }) => [
    recipient,
    status,
    error,
    delivered,
    seen,
  ])
  expect(marks).toEqual([
    ['olga', 'sent', null, at, at],
    ['boris', 'sent', null, at, null],
    ['vera', 'refused', 'keyboard is not valid', null, null],
    ['gleb', 'sent', null, null, null],
  ])
  await expectInvariants(database.db)
})
