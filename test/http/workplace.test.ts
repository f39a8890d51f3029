import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueueCounts, QueueRow } from '../../src/desk/conversations/console-ports.ts'
import { type KeptDraft, looksForMs } from '../../src/desk/conversations/workplace-port.ts'
import { lookHint } from '../../src/desk/road/live.ts'
import { hour } from '../../src/kit/time.ts'
import { safe } from '../support/safe.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { openBrowser } from './console-browser.ts'
import { type Desk, openDesk } from './console-desk.ts'

let database: TestDatabase
let desk: Desk
let anna: ReturnType<typeof openBrowser>
let boris: ReturnType<typeof openBrowser>
let annaId = ''
let borisId = ''
let user = ''
let users = 0

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  annaId = (await desk.hire('anna', 'agent', 'Анна')).id
  borisId = (await desk.hire('boris', 'agent', 'Борис')).id
  anna = openBrowser(desk, await desk.enters(annaId))
  boris = openBrowser(desk, await desk.enters(borisId))
})
beforeEach(() => {
  users += 1
  user = `Пользователь ${users}`
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

type Browser = typeof anna
const queueOf = async (browser: Browser, view = 'all') =>
  (await browser.get(`/queue?view=${view}`)).body as unknown as {
    rows: QueueRow[]
    counts: QueueCounts
    heard: { conversationId: string; userName: string; words: string } | null
  }
const rowOf = async (browser: Browser) => {
  const { rows } = await queueOf(browser)
  const row = rows.find(({ userName }) => userName === user)
  if (row === undefined) throw new Error(`${user} is in no list`)
  return row
}
async function waits() {
  await desk.calls(user, 'не открывается VPN')
  const { conversationId: id, incidentId } = await rowOf(anna)
  const does = (browser: Browser, action: Record<string, unknown>) =>
    browser.post(`/conversations/${id}/actions`, { incidentId, ...action })
  return { id, does }
}
const answers = { kind: 'reply', text: 'Смотрю.', seenNumber: 999, confirmed: true }

describe('whose turn it is', () => {
  test('goes from the desk to whoever takes it, to the user with an answer, and back with the user’s words', async () => {
    const { does } = await waits()
    expect(await rowOf(anna)).toMatchObject({ turn: 'desk', holderId: null })
    await does(anna, { kind: 'claim' })
    expect(await rowOf(boris)).toMatchObject({ turn: 'agent', holderId: annaId })
    const { counts } = await queueOf(anna)
    await does(anna, answers)
    expect(await rowOf(anna)).toMatchObject({ turn: 'user' })
    expect((await queueOf(anna)).counts.myTurn).toBe(counts.myTurn - 1)
    await desk.says(user, 'не помогло')
    expect(await rowOf(anna)).toMatchObject({ turn: 'agent' })
    expect((await queueOf(anna)).counts.myTurn).toBe(counts.myTurn)
    expect((await queueOf(boris)).counts.myTurn).toBe(0)
  })

  test('stays the user’s when the chat is given back with nothing owed, until they write again', async () => {
    const { does } = await waits()
    await does(anna, { kind: 'claim' })
    await does(anna, { kind: 'give_back' })
    expect(await rowOf(anna)).toMatchObject({ turn: 'agent' })
    user = `${user}, потом`
    const other = await waits()
    await other.does(anna, { kind: 'claim' })
    await other.does(anna, answers)
    await other.does(anna, { kind: 'give_back' })
    expect(await rowOf(anna)).toMatchObject({ turn: 'user' })
    await desk.says(user, 'а когда будет готово?')
    expect(await rowOf(anna)).toMatchObject({ turn: 'agent' })
  })

  test('is the user’s or somebody else’s while it is put off, as its reason says', async () => {
    const { does } = await waits()
    await does(anna, { kind: 'claim' })
    await does(anna, answers)
    await does(anna, { kind: 'pend', reason: 'supplier', until: null })
    expect(await rowOf(anna)).toMatchObject({ turn: 'other', pendingReason: 'supplier' })
    await does(anna, { kind: 'resume' })
    await does(anna, { kind: 'pend', reason: 'user', until: null })
    expect(await rowOf(anna)).toMatchObject({ turn: 'user' })
  })

  test('what I have to do stands above what waits for others, and what is late above everything', async () => {
    const first = await waits()
    await first.does(anna, { kind: 'claim' })
    await first.does(anna, answers)
    const answered = user
    user = `${user}, позже`
    const second = await waits()
    await second.does(anna, { kind: 'claim' })
    const names = async () => (await queueOf(anna, 'mine')).rows.map(({ userName }) => userName)
    const owed = user
    expect((await names()).indexOf(owed)).toBeLessThan((await names()).indexOf(answered))
    await sql`
      update incidents set next_due_at = now() - interval '1 minute'
      where conversation_id = ${first.id}`.execute(desk.db)
    expect((await names())[0]).toBe(answered)
  })
})

describe('where the bot’s part ends', () => {
  const firstByAgent = async (id: string, query = '') =>
    (await anna.get(`/conversations/${id}${query}`)).body as unknown as {
      conversation: { firstByAgent: number | null; messageCount: number }
    }

  test('is where a person took it or wrote to the user, whichever page is read', async () => {
    const { id, does } = await waits()
    await does(anna, { kind: 'note', text: 'знаем его' })
    expect((await firstByAgent(id)).conversation.firstByAgent).toBeNull()
    const { messageCount } = (await firstByAgent(id)).conversation
    await does(anna, { kind: 'claim' })
    expect((await firstByAgent(id)).conversation.firstByAgent).toBe(messageCount + 1)
    await does(anna, answers)
    await desk.says(user, 'жду')
    await does(anna, { ...answers, text: 'Готово.' })
    for (const query of ['', `?after=${messageCount + 1}`]) {
      expect((await firstByAgent(id, query)).conversation.firstByAgent).toBe(messageCount + 1)
    }
  })
})

describe('news', () => {
  test('is what the user wrote since I have looked, in whatever browser', async () => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    expect((await rowOf(anna)).isUnread).toBe(true)
    expect((await anna.post(`/conversations/${id}/read`, { number: 9_999 })).status).toBe(200)
    const elsewhere = openBrowser(desk, await desk.enters(annaId))
    expect((await rowOf(elsewhere)).isUnread).toBe(false)
    await desk.says(user, 'не помогло')
    expect((await rowOf(elsewhere)).isUnread).toBe(true)
    // Reading an older part takes nothing back, and says nothing of the newer one.
    await anna.post(`/conversations/${id}/read`, { number: 1 })
    expect((await rowOf(anna)).isUnread).toBe(true)
  })

  test('of a chat that nobody has is over once anybody has looked; a colleague’s is none of mine', async () => {
    const { id, does } = await waits()
    expect([(await rowOf(anna)).isUnread, (await rowOf(boris)).isUnread]).toEqual([true, true])
    await boris.post(`/conversations/${id}/read`, { number: 9_999 })
    expect([(await rowOf(anna)).isUnread, (await rowOf(boris)).isUnread]).toEqual([false, false])
    await does(boris, { kind: 'claim' })
    await desk.says(user, 'вы тут?')
    expect([(await rowOf(anna)).isUnread, (await rowOf(boris)).isUnread]).toEqual([false, true])
  })

  test('is marked as news again by whoever has no time for it', async () => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    await anna.post(`/conversations/${id}/read`, { number: 9_999 })
    await anna.post(`/conversations/${id}/unread`)
    expect((await rowOf(anna)).isUnread).toBe(true)
  })

  test('a word to me is told with who wrote it, and no colleague’s', async () => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    desk.advanceClock(hour)
    await desk.says(user, 'теперь и почта')
    expect((await queueOf(anna)).heard).toMatchObject({ conversationId: id, userName: user, words: 'теперь и почта' })
    expect((await queueOf(boris)).heard?.conversationId).not.toBe(id)
  })

  test('what did not arrive is flagged until something has', async () => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    await does(anna, answers)
    await sql`update outbox set status = 'sent' where conversation_id = ${id}`.execute(desk.db)
    expect((await rowOf(anna)).hasFailed).toBe(false)
    await sql`
      update outbox set status = 'refused'
      where id = (select max(id) from outbox where conversation_id = ${id})`.execute(desk.db)
    expect((await rowOf(anna)).hasFailed).toBe(true)
  })
})

describe('a draft', () => {
  const draftsOf = async (browser: Browser, id: string) =>
    (await browser.get(`/conversations/${id}/drafts`)).body['drafts'] as unknown as KeptDraft[]
  const puts = (browser: Browser, id: string, draft: object) =>
    browser.request('PUT', `/conversations/${id}/drafts`, { quotes: null, fileKeys: [], typedAt: desk.now(), ...draft })

  test('is found again in another browser, with its quote, and gone once it is empty', async () => {
    const { id } = await waits()
    expect((await puts(anna, id, { kind: 'reply', text: 'Добрый д', quotes: 1 })).status).toBe(200)
    await puts(anna, id, { kind: 'note', text: 'проверить сертификат' })
    await puts(anna, id, { kind: 'reply', text: 'Добрый день' })
    const elsewhere = openBrowser(desk, await desk.enters(annaId))
    expect((await draftsOf(elsewhere, id)).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toMatchObject([
      { kind: 'note', text: 'проверить сертификат', files: [] },
      { kind: 'reply', text: 'Добрый день', quotes: null },
    ])
    expect((await rowOf(anna)).hasDraft).toBe(true)
    await puts(anna, id, { kind: 'reply', text: '' })
    await puts(anna, id, { kind: 'note', text: '' })
    expect((await draftsOf(anna, id)).map(({ text }) => text)).toEqual(['', ''])
    expect((await rowOf(anna)).hasDraft).toBe(false)
  })

  test('that was typed earlier and comes later takes nothing back, an empty one neither', async () => {
    const { id } = await waits()
    const at = desk.now()
    await puts(anna, id, { kind: 'reply', text: 'Добрый день, Ольга', typedAt: at })
    const late = await puts(anna, id, { kind: 'reply', text: 'Добрый д', typedAt: at - 900 })
    expect(await late.json()).toEqual({ isKept: false })
    expect(await draftsOf(anna, id)).toMatchObject([{ text: 'Добрый день, Ольга' }])
    await puts(anna, id, { kind: 'reply', text: '', typedAt: at + 100 })
    desk.advanceClock(hour)
    await puts(anna, id, { kind: 'reply', text: '', typedAt: at + 200 })
    await puts(anna, id, { kind: 'reply', text: 'Добрый день, Ольга', typedAt: at })
    expect(await draftsOf(anna, id)).toMatchObject([{ text: '' }])
  })

  test('is the agent’s own, and keeps no secret', async () => {
    const { id } = await waits()
    await puts(anna, id, { kind: 'reply', text: 'карта 4111 1111 1111 1111' })
    expect(await draftsOf(boris, id)).toEqual([])
    expect(JSON.stringify(await draftsOf(anna, id))).not.toContain('1111 1111')
  })

  test('has the files that were uploaded for it, and no colleague’s', async () => {
    const { id } = await waits()
    const upload = async (createdBy: string) => {
      const bytes = (async function* () {
        yield new TextEncoder().encode('шаги')
      })()
      const blob = await desk.deps.blobs.write(bytes, { mostBytes: 100, fileName: safe('план.txt'), createdBy })
      return blob?.key ?? ''
    }
    const [own, others] = [await upload(annaId), await upload(borisId)]
    await puts(anna, id, { kind: 'reply', text: '', fileKeys: [own, others] })
    expect(await draftsOf(anna, id)).toMatchObject([
      { text: '', files: [{ key: own, name: 'план.txt', sizeBytes: 8 }] },
    ])
    // Not swept away with what nobody needs.
    await sql`update blobs set created_at = now() - interval '3 days'`.execute(desk.db)
    await desk.deps.blobs.sweep()
    expect(await draftsOf(anna, id)).toMatchObject([{ files: [{ key: own }] }])
  })

  test('of a conversation that is not there is kept nowhere', async () => {
    await puts(anna, '999999', { kind: 'reply', text: 'в никуда' })
    expect(await draftsOf(anna, '999999')).toEqual([])
  })
})

describe('who else is there', () => {
  const lookersOf = async (browser: Browser, id: string) => {
    const { body } = await browser.get(`/conversations/${id}`)
    return (body['conversation'] as unknown as { lookers: { name: string; typesUntil: number | null }[] }).lookers
  }
  const is = (browser: Browser, id: string, here: string) => browser.post(`/conversations/${id}/here`, { here })

  test('is seen by colleagues and not by oneself, until one goes or says nothing any more', async () => {
    const { id } = await waits()
    await is(anna, id, 'looking')
    expect(await lookersOf(anna, id)).toEqual([])
    expect(await lookersOf(boris, id)).toMatchObject([{ name: 'Анна', typesUntil: null }])
    await is(anna, id, 'typing')
    const [typing] = await lookersOf(boris, id)
    expect(typing?.typesUntil).toBeGreaterThan(desk.now())
    await is(anna, id, 'gone')
    expect(await lookersOf(boris, id)).toEqual([])
    await is(anna, id, 'looking')
    desk.advanceClock(looksForMs)
    expect(await lookersOf(boris, id)).toEqual([])
  })

  test('is told to the pages that show it when it changes, and only then', async () => {
    const { id } = await waits()
    const told: string[] = []
    const stop = desk.live.subscribe((changes) => told.push(...changes.map((one) => one.conversationId)))
    for (const here of ['looking', 'looking', 'typing', 'typing', 'gone', 'gone']) await is(boris, id, here)
    stop()
    expect(told).toEqual(Array(3).fill(lookHint(id)))
  })
})

describe('words whose sending nobody answered for', () => {
  const written = async (id: string) => {
    const { rows } = await sql<{ text: string }>`
      select text from messages where conversation_id = ${id} and author = 'agent' order by number`.execute(desk.db)
    return rows.map(({ text }) => text)
  }

  test.each(['reply', 'note'])('a %s that holds them is refused when they are written already', async (kind) => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    const say = { ...answers, kind, ...(kind === 'note' ? { seenNumber: undefined, confirmed: undefined } : {}) }
    await does(anna, { ...say, text: 'раз', requestId: `${id}-click-1` })
    const more = await does(anna, { ...say, text: 'раз два', requestId: `${id}-click-2`, instead: [`${id}-click-1`] })
    expect([more.status, more.body['error']]).toEqual([409, 'written_before'])
    expect(await written(id)).toEqual(['раз'])
  })

  test.each(['reply', 'note'])('a %s that holds them is written in their place when they come later', async (kind) => {
    const { id, does } = await waits()
    await does(anna, { kind: 'claim' })
    const say = { ...answers, kind, ...(kind === 'note' ? { seenNumber: undefined, confirmed: undefined } : {}) }
    await does(anna, { ...say, text: 'раз два', requestId: `${id}-click-2`, instead: [`${id}-click-1`] })
    expect((await does(anna, { ...say, text: 'раз', requestId: `${id}-click-1` })).status).toBe(200)
    expect(await written(id)).toEqual(['раз два'])
  })
})
