import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgentRole } from '../../../src/desk/access/agent-ports.ts'
import type { UnconfirmedMessage } from '../../../src/desk/conversations/unconfirmed/unconfirmed-ports.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Browser = ReturnType<typeof openBrowser>
let database: TestDatabase
let desk: Desk
let sveta: Browser
let pavel: Browser
let auditor: Browser
let anna: Browser
/** Ольга's conversation, in which the bot has said something. */
let olga: string

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, role: AgentRole) =>
    openBrowser(desk, await desk.enters((await desk.hire(login, role)).id))
  sveta = await enters('sveta', 'supervisor')
  pavel = await enters('pavel', 'admin')
  auditor = await enters('audit', 'auditor')
  anna = await enters('anna', 'agent')
  await desk.calls('Ольга', 'не печатает принтер')
  await desk.calls('Пётр', 'не открывается почта')
  for (const user of ['Ольга', 'Пётр']) await desk.receives(user, { kind: 'command', name: 'help', argument: '' })
  olga = await desk.conversationOf('Ольга')
})
beforeEach(async () => {
  // As after a restore: of everything that was to be sent nobody knows.
  await sql`
    update outbox set status = 'unknown', kind = 'notice', is_uncertain = true, error = 'restored from a backup',
      settled_at = now()`.execute(desk.db)
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

type Page = { messages: readonly UnconfirmedMessage[]; next: string | null; count: number; held: { at: number } | null }
const pageOf = async (browser: Browser, before = '') =>
  (await browser.get(`/unconfirmed${before}`)).body as unknown as Page
const idsOf = async () => (await pageOf(sveta)).messages.map(({ id }) => id)
const rowOf = async (id: string) =>
  await desk.db.selectFrom('outbox').select(['status', 'error']).where('id', '=', id).executeTakeFirstOrThrow()

test('supervisors and admins see them newest first and an auditor too, who decides nothing; agents do not', async () => {
  const { messages, count, next, held } = await pageOf(sveta)
  expect(messages.length).toBeGreaterThan(3)
  expect(messages.map(({ id }) => Number(id))).toEqual(messages.map(({ id }) => Number(id)).toSorted((a, b) => b - a))
  expect([count, next, held]).toEqual([messages.length, null, null])
  const first = messages.findLast(({ conversationId }) => conversationId === olga)
  expect(first).toMatchObject({
    userName: 'Ольга',
    channel: 'preview',
    author: 'bot',
    agentName: null,
    error: 'restored from a backup',
    obstacle: null,
  })
  expect((await pageOf(auditor)).messages).toEqual(messages)
  const ids = [messages[0]!.id]
  for (const act of ['send', 'drop', 'keep']) {
    expect((await auditor.post(`/unconfirmed/${act}`, { ids })).status).toBe(403)
    expect((await anna.post(`/unconfirmed/${act}`, { ids })).status).toBe(403)
  }
  expect((await anna.get('/unconfirmed')).status).toBe(403)
  expect((await rowOf(ids[0]!)).status).toBe('unknown')
})

test('the list of conversations says how many there are, to those who have the page', async () => {
  const told = async (browser: Browser) => (await browser.get('/queue')).body['unconfirmed'] as unknown
  expect(await told(sveta)).toBe((await idsOf()).length)
  expect(await told(auditor)).toBe((await idsOf()).length)
  expect(await told(anna)).toBeNull()
})

test('of two who decide at once each message is sent for one of them, and the other is told', async () => {
  const ids = await idsOf()
  // In opposite orders, as two pages may have chosen them: neither waits for ever.
  const [one, other] = await Promise.all([
    sveta.post('/unconfirmed/send', { ids }),
    pavel.post('/unconfirmed/send', { ids: ids.toReversed() }),
  ])
  const [first, second] = one.status === 200 ? [one, other] : [other, one]
  expect([first.status, second.status]).toEqual([200, 409])
  expect(first.body['done']).toEqual(ids.toReversed())
  expect(second.body['error']).toBe('sent_before')
  expect((await pavel.post('/unconfirmed/drop', { ids: [ids[0]] })).body['error']).toBe('sent_before')
  const leased = new Map<string, number>()
  for (;;) {
    const rows = await desk.outbox.lease([{ channel: 'preview', rows: 50, givingWay: 50 }])
    if (rows.length === 0) break
    for (const { id } of rows) leased.set(id, (leased.get(id) ?? 0) + 1)
    await desk.outbox.settle(rows.map((row) => ({ row, delivery: { kind: 'sent', externalId: `sent ${row.id}` } })))
  }
  expect([...leased.keys()].toSorted()).toEqual(ids.toSorted())
  expect([...leased.values()].every((times) => times === 1)).toBe(true)
  await expectInvariants(desk.db)
})

test('of several of one chat sent again none overtakes another', async () => {
  const ofOlga = (await pageOf(sveta)).messages.filter(({ conversationId }) => conversationId === olga)
  const ids = ofOlga.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(1)
  await sveta.post('/unconfirmed/send', { ids })
  const order: string[] = []
  for (let turn = 0; turn < ids.length; turn += 1) {
    const rows = await desk.outbox.lease([{ channel: 'preview', rows: 50, givingWay: 50 }])
    order.push(...rows.map(({ id }) => id))
    await desk.outbox.settle(rows.map((row) => ({ row, delivery: { kind: 'sent', externalId: `again ${row.id}` } })))
  }
  expect(order).toEqual(ids.toReversed())
})

test('what is dropped is not sent, says so in its conversation, and can be taken back as it was', async () => {
  const ids = await idsOf()
  const [id, second] = [ids[0]!, ids[1]!]
  const read = async () => {
    const { conversationId, number } = (await pageOf(sveta)).messages.find((one) => one.id === second)!
    return { conversationId, number }
  }
  const { conversationId, number } = await read()
  const heard: string[] = []
  const stop = desk.live.subscribe((changes) => heard.push(...changes.map((change) => change.conversationId)))
  expect((await sveta.post('/unconfirmed/drop', { ids: [id, second] })).body['done']).toEqual([second, id])
  stop()
  expect(heard).toContain(conversationId)
  const body = (await sveta.get(`/conversations/${conversationId}`)).body as unknown as {
    messages: { number: number; delivery: { status: string; error: string } | null }[]
  }
  expect(body.messages.find((one) => one.number === number)?.delivery).toMatchObject({
    status: 'dropped',
    error: 'not to be sent: restored from a backup',
  })
  expect(await desk.outbox.lease([{ channel: 'preview', rows: 50, givingWay: 50 }])).toEqual([])
  expect((await pavel.post('/unconfirmed/send', { ids: [id] })).body['error']).toBe('dropped_before')
  expect((await pavel.post('/unconfirmed/keep', { ids: [id] })).body['done']).toEqual([id])
  expect(await rowOf(id)).toEqual({ status: 'unknown', error: 'restored from a backup' })
  // Nobody has decided about it, so there is nothing to take back.
  expect((await pavel.post('/unconfirmed/keep', { ids: [id] })).body['error']).toBe('kept_before')
})

test('what is old, or was taken back, is not sent again, and the rest of the choice is', async () => {
  const ids = await idsOf()
  const old = (await pageOf(sveta)).messages.at(-1)!
  await sql`update outbox set kind = 'reply', generation = -1 where id = ${old.id}`.execute(desk.db)
  expect((await pageOf(sveta)).messages.at(-1)?.obstacle).toBe('reply_outdated')
  const { status, body } = await sveta.post('/unconfirmed/send', { ids })
  expect(status).toBe(200)
  expect(body['refused']).toEqual([{ id: old.id, error: 'reply_outdated' }])
  expect((await rowOf(old.id)).status).toBe('unknown')
  expect((await sveta.post('/unconfirmed/send', { ids: [old.id] })).body['error']).toBe('reply_outdated')
  expect((await sveta.post('/unconfirmed/drop', { ids: [old.id] })).status).toBe(200)
})

test('what is no number, is not there or asks for too much is refused, and nothing is done', async () => {
  expect((await sveta.post('/unconfirmed/send', { ids: ['999999999'] })).status).toBe(404)
  expect((await sveta.post('/unconfirmed/drop', { ids: ['999999999'] })).body['error']).toBe('message_unknown')
  for (const wrong of [{ ids: [] }, { ids: ['x'] }, { ids: Array(101).fill('1') }, { ids: ['1'], all: true }, {}]) {
    expect((await sveta.post('/unconfirmed/drop', wrong)).status).toBe(422)
  }
  for (const wrong of ['?before=x', '?after=1', '?before=-1']) {
    expect((await sveta.get(`/unconfirmed${wrong}`)).status).toBe(422)
  }
  expect(await desk.db.selectFrom('outbox').select('id').where('status', '<>', 'unknown').execute()).toEqual([])
})

test('what was decided stands in the audit log: which and how many, no words', async () => {
  const messages = (await pageOf(sveta)).messages.slice(0, 2)
  await sveta.post('/unconfirmed/drop', { ids: messages.map(({ id }) => id) })
  const [line] = await desk.deps.audit.list(
    { agentId: null, what: 'unconfirmed_dropped', from: null, until: null },
    null,
    1,
  )
  const which = messages.toReversed().map(({ conversationId, number }) => `${conversationId}/${number}`)
  expect(line?.details).toEqual({ messages: 2, which: which.join(', ') })
})

test('a page says that the copy is held, and since when', async () => {
  await sql`insert into restores (backup_at) values (now() - interval '1 hour')`.execute(desk.db)
  const { held } = await pageOf(sveta)
  expect(Math.abs((held?.at ?? 0) - Date.now())).toBeLessThan(60_000)
  await sql`update restores set released_at = now()`.execute(desk.db)
  expect((await pageOf(sveta)).held).toBeNull()
})

test('more than a page stand on pages that follow each other, and a page is decided at once', async () => {
  await sql`
    insert into messages (conversation_id, number, author, kind, text, content, created_at)
    select conversation_id, number + g * 1000, author, kind, text, content, created_at
    from messages, generate_series(1, 150) g where conversation_id = ${olga} and number = (
      select max(message_number) from outbox where conversation_id = ${olga})`.execute(desk.db)
  await sql`
    insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status)
    select m.conversation_id, m.number, o.channel, o.recipient, 'notice', 'bot', 0, 'unknown'
    from messages m, (select * from outbox where conversation_id = ${olga} order by id limit 1) o
    where m.conversation_id = ${olga} and m.number > 1000`.execute(desk.db)
  const first = await pageOf(sveta)
  expect(first.messages).toHaveLength(100)
  expect(first.next).toBe(first.messages.at(-1)?.id)
  const second = await pageOf(sveta, `?before=${first.next}`)
  expect(second.next).toBeNull()
  const ids = [...first.messages, ...second.messages].map(({ id }) => id)
  expect([ids.length, new Set(ids).size]).toEqual([first.count, first.count])
  const { status, body } = await sveta.post('/unconfirmed/drop', { ids: first.messages.map(({ id }) => id) })
  expect([status, (body['done'] as unknown as string[]).length]).toEqual([200, 100])
  expect((await pageOf(sveta)).messages).toEqual(second.messages)
})
