import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePreviewChannel } from '../../../src/channels/preview/preview-channel.ts'
import { makeViberChannel } from '../../../src/channels/viber/viber-channel.ts'
import type { MessengerState } from '../../../src/desk/settings/messengers/messenger-ports.ts'
import { openGate } from '../../../src/kit/gate.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { type FakeViber, startFakeViber } from '../../support/fake-viber.ts'
import { noBlobs } from '../../support/no-blobs.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

const wrongToken = '4c5a0f1e2d3b4a59-wrong-wrong-wrong-wrong'

let database: TestDatabase
let desk: Desk
let viber: FakeViber
let vera: ReturnType<typeof openBrowser>
const logged: string[] = []

const state = (name: string, more: Partial<MessengerState> = {}): MessengerState => ({
  name,
  variable: `${name.toUpperCase()}_TOKEN`,
  connection: 'connected',
  said: null,
  canCheck: true,
  ...more,
})

beforeAll(async () => {
  database = await createDatabase()
  viber = await startFakeViber()
  const keep = (...parts: readonly unknown[]) => void logged.push(JSON.stringify(parts.map(String)))
  desk = await openDesk(database.url, {
    log: { debug: keep, info: keep, warn: keep, error: keep },
    states: [
      state('telegram', { connection: 'off', canCheck: false }),
      state('viber', { connection: 'not_connected', said: 'viber does not know this token' }),
      state('preview'),
    ],
    channels: [
      makePreviewChannel({ ...noBlobs, find: async () => null }),
      makeViberChannel({
        token: wrongToken,
        apiRoot: viber.url,
        botName: 'Служба',
        gate: openGate,
        log: { debug: keep, info: keep, warn: keep, error: keep },
      }),
    ],
  })
  vera = openBrowser(desk, await desk.enters((await desk.hire('vera', 'supervisor', 'Вера')).id))
})
afterAll(async () => {
  await desk?.close()
  await viber?.close()
  await database?.drop()
})

type Card = Record<string, unknown> & { readonly name: string; readonly lastHeardAt: number | null }
const cards = async () => (await vera.get('/settings/messengers')).body as unknown as { at: number; messengers: Card[] }
const card = async (name: string) => (await cards()).messengers.find((one) => one.name === name)

test('each messenger that is known is there, in its order; one that nothing went over says so', async () => {
  expect((await cards()).messengers).toHaveLength(3)
  expect(await card('telegram')).toEqual({
    name: 'telegram',
    variable: 'TELEGRAM_TOKEN',
    connection: 'off',
    said: null,
    canCheck: false,
    lastHeardAt: null,
    lastSentAt: null,
    waiting: 0,
    waitingSince: null,
    failed: [],
  })
  expect(await card('viber')).toMatchObject({ connection: 'not_connected', said: 'viber does not know this token' })
})

test('the figures are those of the tables, each messenger’s own', async () => {
  const before = Date.now()
  await desk.calls('olga', 'впн не работает')
  const heard = await card('preview')
  expect(heard?.lastHeardAt).toBeGreaterThanOrEqual(before - 1_000)
  expect(heard).toMatchObject({ lastSentAt: null, failed: [] })
  expect(Number(heard?.['waiting'])).toBeGreaterThan(0)
  expect(Number(heard?.['waitingSince'])).toBeGreaterThanOrEqual(before - 1_000)
  // What a messenger does by itself, and what somebody does who goes, are no words of a user.
  await desk.receives('olga', { kind: 'receipt', messageExternalId: 'x', state: 'seen', detail: null })
  await desk.receives('olga', { kind: 'left' })
  await desk.receives('olga', { kind: 'ignored', what: 'poll' })
  expect((await card('preview'))?.lastHeardAt).toBe(heard?.lastHeardAt)
  expect(await card('viber')).toMatchObject({ lastHeardAt: null, waiting: 0 })
})

test('what was sent and what failed within a day is told, by why', async () => {
  await sql`update outbox set status = 'sent', settled_at = now() where channel = 'preview'`.execute(desk.db)
  expect(await card('preview')).toMatchObject({ lastSentAt: expect.any(Number), waiting: 0, waitingSince: null })
  const outcomes = [
    ['held', 'blocked: Forbidden: bot was blocked by the user', 0],
    ['refused', 'unknown chat: receiverNotRegistered', 0],
    ['refused', 'invalid message: text is empty', 0],
    ['refused', 'not delivered to the phone', 0],
    ['unknown', 'no usable answer from the messenger', 0],
    ['unknown', 'no usable answer from the messenger', 0],
    ['refused', 'blocked: two days ago', 48],
  ] as const
  for (const user of outcomes.keys()) await desk.calls(`user-${user}`, 'впн не работает')
  const { rows } = await sql<{ id: string }>`
    select min(id) as id from outbox where status = 'queued' group by conversation_id order by 1`.execute(desk.db)
  for (const [at, [status, error, hours]] of outcomes.entries()) {
    await sql`
      update outbox set status = ${status}, error = ${error}, settled_at = now() - make_interval(hours => ${hours})
      where id = ${rows[at]?.id ?? '0'}`.execute(desk.db)
  }
  expect((await card('preview'))?.['failed']).toEqual([
    { reason: 'not_confirmed', count: 2 },
    { reason: 'blocked', count: 1 },
    { reason: 'invalid_message', count: 1 },
    { reason: 'reported', count: 1 },
    { reason: 'unknown_chat', count: 1 },
  ])
})

test('a check tells what is wrong, and no token gets into the answer or the log', async () => {
  const { status, body } = await vera.post('/settings/messengers/viber/check')
  expect([status, body]).toEqual([200, { at: expect.any(Number), findings: [{ code: 'token_refused' }] }])
  expect((await vera.post('/settings/messengers/preview/check')).body).toMatchObject({
    findings: [{ code: 'nothing_outside' }],
  })
  expect(logged.join('\n')).toContain('messenger checked')
  expect(`${JSON.stringify(body)} ${JSON.stringify(await cards())} ${logged.join('\n')}`).not.toContain(wrongToken)
})

test('what is switched off or unknown cannot be asked', async () => {
  for (const name of ['telegram', 'pigeon', 'constructor']) {
    expect((await vera.post(`/settings/messengers/${name}/check`)).status).toBe(404)
  }
})

test('whoever may not change settings sees nothing of it', async () => {
  for (const role of ['agent', 'editor', 'auditor'] as const) {
    const other = openBrowser(desk, await desk.enters((await desk.hire(`one-${role}`, role)).id))
    expect((await other.get('/settings/messengers')).status).toBe(403)
    expect((await other.post('/settings/messengers/viber/check')).status).toBe(403)
  }
})
