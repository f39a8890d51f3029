import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeOutbox } from '../../../src/database/road/outbox.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { LeasedOutbound, SendsAtOnce } from '../../../src/desk/road/outbound-ports.ts'
import type { NewOutbound } from '../../../src/desk/conversations/message-ports.ts'
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

/** A sender with so many places, that keeps what it is given. */
function sender(places: number) {
  const begun: LeasedOutbound[] = []
  let free = places
  const sends: SendsAtOnce = {
    reserve: (_, wanted) => {
      const granted = Math.min(wanted, free)
      free -= granted
      return granted
    },
    giveBack: (_, given) => {
      free += given
    },
    begin: (rows) => void begun.push(...rows),
  }
  return { sends, begun, free: () => free }
}

type Saying = { readonly text: string; readonly outbound?: Partial<NewOutbound>; readonly content?: object }

async function say(sends: SendsAtOnce, recipient: string, sayings: readonly Saying[], { isBack = false } = {}) {
  let hasQueued: boolean | null = null
  await makeTransactions(
    database.db,
    (_, left) => {
      hasQueued = left.hasQueued
    },
    () => {},
    sends,
  ).run(async (unit) => {
    const from = { externalId: recipient, name: null, languageCode: 'ru' }
    const people = await unit.conversations.of([{ channel: 'telegram', from, language: 'ru' }])
    const conversation = people.get(`telegram:${recipient}`)
    if (conversation === undefined) throw new Error('no conversation')
    if (isBack) unit.conversations.setUnreachable(conversation, null)
    for (const { text, outbound = {}, content = {} } of sayings) {
      const number = unit.messages.add(conversation, {
        author: 'bot',
        kind: 'text',
        text: safe(text),
        at: 1_000,
        content,
      })
      unit.messages.send(conversation, number, { kind: 'reply', author: 'bot', ...outbound })
    }
    unit.conversations.saveState(conversation, 1_000, { isByUser: false })
  })
  return hasQueued
}

const rows = () =>
  database.db.selectFrom('outbox').select(['status', 'attempts', 'lease_until']).orderBy('id').execute()
const statuses = async () => (await rows()).map(({ status }) => status)

test('the first message of a chat is written leased and sent with the commit, as a lease would give it', async () => {
  const { sends, begun, free } = sender(10)
  const buttons = [{ id: 'b', title: safe('Да') }]
  expect(await say(sends, '1', [{ text: 'привет', content: { buttons, format: 'markdown' } }])).toBe(false)
  const [row] = await rows()
  expect(row).toMatchObject({ status: 'sending', attempts: 1 })
  expect(row?.lease_until).toBeGreaterThan(Date.now())
  expect(begun).toHaveLength(1)
  // Whoever leases it later gets the very same.
  await sql`update outbox set status = 'queued', attempts = 0, lease_until = null`.execute(database.db)
  const outbox = makeOutbox(database.db)
  expect(await outbox.lease([{ channel: 'telegram', rows: 10, givingWay: 10 }])).toEqual(begun)
  expect(free()).toBe(9)
  await outbox.settle(begun.map((leased) => ({ row: leased, delivery: { kind: 'sent', externalId: 'x1' } })))
  expect(await statuses()).toEqual(['sent'])
  await expectInvariants(database.db)
})

test('what stands behind it waits, in this transaction and in the next one', async () => {
  const { sends, begun, free } = sender(10)
  expect(await say(sends, '1', [{ text: 'a' }, { text: 'b' }])).toBe(true)
  expect(await say(sends, '1', [{ text: 'c' }])).toBe(true)
  expect(await statuses()).toEqual(['sending', 'queued', 'queued'])
  expect(begun.map(({ message }) => message.text)).toEqual(['a'])
  // The place that was kept for c is free again.
  expect(free()).toBe(9)
})

test('without a place it waits in the outbox', async () => {
  const { sends, begun } = sender(0)
  expect(await say(sends, '1', [{ text: 'a' }])).toBe(true)
  expect(await statuses()).toEqual(['queued'])
  expect(begun).toEqual([])
})

test.each<[string, Saying, string]>([
  ['gives way', { text: 'a', outbound: { givesWay: true } }, 'queued'],
  ['is about an earlier message', { text: 'a', content: { about: 1, act: 'quote' } }, 'queued'],
  ['has a file', { text: 'a', content: { hasFile: true } }, 'queued'],
  ['waits for the user', { text: 'a', outbound: { waitsForUser: true } }, 'held'],
  ['was said by the messenger already', { text: 'a', outbound: { isSent: true } }, 'sent'],
])('what %s is not sent at once', async (_, saying, status) => {
  const { sends, begun } = sender(10)
  await say(sends, '1', [saying])
  expect(await statuses()).toEqual([status])
  expect(begun).toEqual([])
})

test('somebody who is gone gets nothing at once', async () => {
  const { sends, begun, free } = sender(10)
  await say(sends, '1', [])
  await sql`update addresses set unreachable_at = now()`.execute(database.db)
  await say(sends, '1', [{ text: 'a' }])
  expect(await statuses()).toEqual(['held'])
  expect([begun, free()]).toEqual([[], 10])
})

test('nothing overtakes what the person did not get before they came back', async () => {
  const { sends, begun } = sender(10)
  await say(sends, '1', [{ text: 'missed', outbound: { waitsForUser: true } }])
  expect(await say(sends, '1', [{ text: 'answer' }], { isBack: true })).toBe(true)
  expect(await statuses()).toEqual(['queued', 'queued'])
  expect(begun).toEqual([])
  const leased = await makeOutbox(database.db).lease([{ channel: 'telegram', rows: 10, givingWay: 10 }])
  expect(leased.map(({ message }) => message.text)).toEqual(['missed'])
})

test('what is not committed is not sent, and takes no place', async () => {
  const { sends, begun, free } = sender(10)
  await database.db.schema.alterTable('outbox').addCheckConstraint('no_a', sql`recipient <> '13'`).execute()
  await expect(say(sends, '13', [{ text: 'a' }])).rejects.toThrow('no_a')
  await database.db.schema.alterTable('outbox').dropConstraint('no_a').execute()
  expect([begun, free(), await statuses()]).toEqual([[], 10, []])
})

test('a sender that died with it in hand leaves an attempt of unknown fate', async () => {
  const { sends } = sender(10)
  await say(sends, '1', [{ text: 'a' }])
  await sql`update outbox set lease_until = now() - interval '1 second'`.execute(database.db)
  const outbox = makeOutbox(database.db)
  expect(await outbox.expireLeases()).toBe(1)
  const [again] = await outbox.lease([{ channel: 'telegram', rows: 10, givingWay: 10 }])
  expect(again?.attempts).toBe(2)
})
