import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { UnitOfWork } from '../../../src/desk/unit-of-work.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { safe } from '../../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
  await sql`insert into people (phone, name) values ('+79160000001', 'Ольга'), ('+79160000002', 'Вера')`.execute(
    database.db,
  )
})
afterAll(async () => {
  await expectInvariants(database.db)
  await database.drop()
})

const run = <Told>(work: (unit: UnitOfWork) => Promise<Told>) => makeTransactions(database.db, () => {}).run(work)
const chat = (channel: string, externalId: string) =>
  run(async (unit) => {
    const from = { externalId, name: safe(externalId), languageCode: 'ru' }
    const found = await unit.conversations.of([{ channel, from, language: 'ru' }])
    return found.get(`${channel}:${externalId}`)!
  })
const read = async (id: string) => (await run((unit) => unit.conversations.lock(id)))!
const at = 1_700_000_000_000

/** What has to be said in a chat. */
async function notice(conversationId: string, text: string): Promise<number> {
  return await run(async (unit) => {
    const conversation = (await unit.conversations.lock(conversationId))!
    const number = unit.messages.add(conversation, { author: 'bot', kind: 'text', text: safe(text), at })
    unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
    unit.conversations.saveState(conversation, at, { isByUser: false })
    return number
  })
}

test('a code is used once, however many send it at the same moment, and never in its own chat', async () => {
  const [one, two] = [await chat('telegram', 'code-1'), await chat('viber', 'code-2')]
  await run((unit) => unit.people.newCode(one.id, 'ABCDEFGH', at + 1_000))
  expect(await run((unit) => unit.people.useCode('ABCDEFGH', one.id, at))).toBe(one.id)
  const used = await Promise.all(
    Array.from({ length: 8 }, () => run((unit) => unit.people.useCode('ABCDEFGH', two.id, at))),
  )
  expect(used.filter((id) => id !== null)).toEqual([one.id])
  await run((unit) => unit.people.newCode(one.id, 'HGFEDCBA', at + 1_000))
  expect(await run((unit) => unit.people.useCode('HGFEDCBA', two.id, at + 1_000))).toBeNull()
})

test('joined chats are one user’s with what was proved and wished in either, and part with what is theirs', async () => {
  const [one, two] = [await chat('telegram', 'join-1'), await chat('viber', 'join-2')]
  await run((unit) => unit.people.prove(two, '1', at))
  await sql`update users set announcements_off_at = now() where id = ${two.userId}`.execute(database.db)
  await run((unit) => unit.people.join(two.userId, one.userId))
  const joined = await read(two.id)
  expect(joined).toMatchObject({ userId: one.userId, person: { name: 'Ольга', isHere: true } })
  expect(await read(one.id)).toMatchObject({ person: { name: 'Ольга', isHere: false } })
  await run((unit) => unit.people.part(joined))
  expect(await read(two.id)).toMatchObject({ person: { name: 'Ольга', isHere: true } })
  expect((await read(two.id)).userId).not.toBe(one.userId)
  expect((await read(one.id)).person).toBeNull()
  const { rows } = await sql<{ off: boolean }>`select announcements_off_at is not null as off from users u
    where u.id in (${one.userId}, ${(await read(two.id)).userId})`.execute(database.db)
  expect(rows).toEqual([{ off: true }, { off: true }])
})

test('a person who has left is nobody’s any more, and comes back with the directory', async () => {
  const one = await chat('telegram', 'left-1')
  await run((unit) => unit.people.prove(one, '2', at))
  await sql`update people set left_at = now(), is_vip = true where id = 2`.execute(database.db)
  expect(await read(one.id)).toMatchObject({ person: null, isVip: false })
  expect(await run((unit) => unit.people.byPhone('+79160000002'))).toBeNull()
  await sql`update people set left_at = null where id = 2`.execute(database.db)
  expect(await read(one.id)).toMatchObject({ person: { name: 'Вера' }, isVip: true })
})

test('a notice moves once: not by two at the same moment, nor again after a transaction that was undone', async () => {
  const [one, two] = [await chat('telegram', 'moved-1'), await chat('viber', 'moved-2')]
  await run((unit) => unit.people.join(two.userId, one.userId))
  await sql`update addresses set unreachable_at = now() where external_id = 'moved-1'`.execute(database.db)
  const number = await notice(one.id, 'готово')
  const found = await run((unit) => unit.people.undelivered(at, []))
  expect(found).toMatchObject({ conversationId: one.id, number, text: 'готово', toConversationId: two.id })
  await expect(
    run(async (unit) => {
      expect(await unit.people.moved(found!, at)).toBe(true)
      throw new Error('killed before the commit')
    }),
  ).rejects.toThrow('killed')
  const moved = await Promise.all(Array.from({ length: 6 }, () => run((unit) => unit.people.moved(found!, at))))
  expect(moved.filter(Boolean)).toHaveLength(1)
  expect(await run((unit) => unit.people.undelivered(at, []))).toBeNull()
  const row = await database.db.selectFrom('outbox').select(['status']).where('conversation_id', '=', one.id).execute()
  expect(row).toEqual([{ status: 'dropped' }])
})

test('replies, agents’ words, announcements and what waits for a free session do not move', async () => {
  const [one, two] = [await chat('telegram', 'stays-1'), await chat('viber', 'stays-2')]
  await run((unit) => unit.people.join(two.userId, one.userId))
  await run(async (unit) => {
    const conversation = (await unit.conversations.lock(one.id))!
    const say = (kind: 'reply' | 'notice', author: 'bot' | 'agent', more: object = {}) => {
      const number = unit.messages.add(conversation, { author, kind: 'text', text: safe('слова'), at })
      unit.messages.send(conversation, number, { kind, author, ...more })
    }
    say('reply', 'bot')
    say('notice', 'agent')
    say('notice', 'bot', { givesWay: true })
    unit.conversations.saveState(conversation, at, { isByUser: false })
  })
  await sql`update outbox set status = 'refused', error = 'unknown chat: gone' where conversation_id = ${one.id}`.execute(
    database.db,
  )
  await run(async (unit) => {
    const conversation = (await unit.conversations.lock(one.id))!
    const number = unit.messages.add(conversation, { author: 'bot', kind: 'text', text: safe('слова'), at })
    unit.messages.send(conversation, number, { kind: 'notice', author: 'bot', waitsForUser: true })
    unit.conversations.saveState(conversation, at, { isByUser: false })
  })
  expect(await run((unit) => unit.people.undelivered(at, []))).toBeNull()
})
