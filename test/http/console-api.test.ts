import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConsoleMessage, QueueRow } from '../../src/desk/conversations/console-ports.ts'
import { longest } from '../../src/messaging/lengths.ts'
import type { IncidentView } from '../../src/http/incident-view.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { openBrowser } from './console-browser.ts'
import { type Desk, openDesk } from './console-desk.ts'

let database: TestDatabase
let desk: Desk
let anna: ReturnType<typeof openBrowser>
let boris: ReturnType<typeof openBrowser>
let user = ''
let users = 0

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  await desk.hire('anna', 'agent', 'Анна')
  await desk.hire('boris', 'agent', 'Борис')
  anna = openBrowser(desk)
  boris = openBrowser(desk)
  await anna.signsIn('anna')
  await boris.signsIn('boris')
})
beforeEach(() => {
  users += 1
  user = `Пользователь ${users}`
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

const rowsOf = async (browser: typeof anna, query: string) =>
  (await browser.get(`/queue?${query}`)).body['rows'] as unknown as QueueRow[]
const rowOf = async (browser: typeof anna, view: string) =>
  (await rowsOf(browser, `view=${view}`)).find(({ userName }) => userName === user)

async function waits(text = 'не открывается VPN') {
  await desk.calls(user, text)
  const row = await rowOf(anna, 'waiting')
  if (row?.incidentId === undefined || row.incidentId === null) throw new Error('nothing waits')
  return { id: row.conversationId, incidentId: row.incidentId, row }
}

const read = async (id: string, query = '') => {
  const { body } = await anna.get(`/conversations/${id}${query}`)
  return body as unknown as {
    conversation: { handOver: object | null; incidents: IncidentView[]; messageCount: number; version: number }
    messages: ConsoleMessage[]
    marks: { number: number; delivery: { status: string } }[]
  }
}

describe('the queue', () => {
  test('shows who waits, with their words, and moves them when they are claimed', async () => {
    const { id, incidentId, row } = await waits()
    expect(row).toMatchObject({ channel: 'preview', status: 'new', priority: 4, assigneeName: null })
    expect(row.waitingSince).not.toBeNull()
    expect((await anna.post(`/conversations/${id}/actions`, { kind: 'claim', incidentId })).status).toBe(200)
    expect(await rowOf(anna, 'waiting')).toBeUndefined()
    expect(await rowOf(anna, 'mine')).toMatchObject({ assigneeName: 'Анна', waitingSince: null })
    expect(await rowOf(boris, 'mine')).toBeUndefined()
    expect(await rowOf(boris, 'all')).toMatchObject({ number: row.number })
  })

  test('counts what its tabs hold', async () => {
    const before = (await anna.get('/queue')).body['counts'] as unknown as Record<string, number>
    const { id, incidentId } = await waits()
    const waiting = (await anna.get('/queue')).body['counts'] as unknown as Record<string, number>
    expect(waiting['waiting']).toBe((before['waiting'] ?? 0) + 1)
    expect(waiting['handOvers']).toBe((before['handOvers'] ?? 0) + 1)
    await anna.post(`/conversations/${id}/actions`, { kind: 'claim', incidentId })
    const after = (await anna.get('/queue')).body['counts']
    expect(after).toMatchObject({
      ...before,
      mine: (before['mine'] ?? 0) + 1,
      myTurn: (before['myTurn'] ?? 0) + 1,
      all: (before['all'] ?? 0) + 1,
    })
  })

  test('is searched by number, name and words, in any status, and takes wildcards as letters', async () => {
    const { id, incidentId, row } = await waits('клавиатура залита 100% чаем')
    await anna.post(`/conversations/${id}/actions`, { kind: 'resolve', incidentId, text: 'Заменили.' })
    const find = async (search: string) =>
      (await rowsOf(anna, `view=waiting&search=${encodeURIComponent(search)}`)).map(({ number }) => number)
    expect(await find(`INC-${String(row.number).padStart(6, '0')}`)).toContain(row.number)
    expect(await find(String(row.number))).toContain(row.number)
    expect(await find(user)).toEqual([row.number])
    expect(await find('ЗАЛИТА 100% ч')).toEqual([row.number])
    expect(await find('залита_100')).toEqual([])
  })

  test('finds a person however the name is written', async () => {
    const numbers: (number | null)[] = []
    const names = ['Пётр Ёлкин', 'Андрей Йотов'.normalize('NFD'), 'Мар’яна Ива\u0301нова-Ко', 'José D’Arc']
    for (const name of names) {
      user = name
      numbers.push((await waits('не грузится')).row.number)
    }
    const find = async (search: string) =>
      (await rowsOf(anna, `view=waiting&search=${encodeURIComponent(search)}`)).map(({ number }) => number)
    for (const search of ['Елкин', 'петр', 'ЁЛКИН Пётр', 'елкин, петр', 'Пётр Ёлкин'.normalize('NFD'), 'лки ётр']) {
      expect(await find(search), search).toEqual([numbers[0]])
    }
    for (const search of ['Андрей', 'йотов андрей', 'ЙОТОВ'.normalize('NFD')]) {
      expect(await find(search), search).toEqual([numbers[1]])
    }
    for (const search of ["мар'яна", 'Иванова', 'иванова-ко', 'марʼяна']) {
      expect(await find(search), search).toEqual([numbers[2]])
    }
    for (const search of ['jose', "d'arc"]) expect(await find(search), search).toEqual([numbers[3]])
    for (const search of ['Елкин Андрей', 'п_тр', 'пет%', '\\']) expect(await find(search), search).toEqual([])
    expect(await find('НЕ ГРУЗИТСЯ')).toHaveLength(names.length)
  })

  test('finds words with ё written as е, and the reverse', async () => {
    const { row } = await waits('ничего не идёт из счётов')
    const find = async (search: string) =>
      (await rowsOf(anna, `view=waiting&search=${encodeURIComponent(search)}`)).map(({ number }) => number)
    for (const search of ['не идет', 'СЧЕТОВ', 'счётов']) expect(await find(search), search).toEqual([row.number])
  })
})

describe('a conversation', () => {
  test('is shown whole, and after a hint only what is new', async () => {
    const { id, incidentId } = await waits()
    const whole = await read(id)
    expect(whole.messages.map(({ number }) => number)).toEqual(whole.messages.map((_, index) => index + 1))
    expect(whole.conversation.incidents[0]).toMatchObject({ id: incidentId, assigneeName: null })
    expect(whole.conversation.incidents[0]?.clock.responseMs).toBeGreaterThan(0)
    const seen = whole.messages.at(-1)?.number ?? 0
    await desk.says(user, 'вы тут?')
    const news = await read(id, `?after=${seen}`)
    expect(news.messages[0]).toMatchObject({ number: seen + 1, author: 'user', text: 'вы тут?' })
    const earlier = await read(id, '?before=3')
    expect(earlier.messages.map(({ number }) => number)).toEqual([1, 2])
  })

  test('an unknown one is not found, whatever its number looks like', async () => {
    for (const id of ['999999', '0', 'abc', '1e5', '99999999999999999999']) {
      expect((await anna.get(`/conversations/${id}`)).status).toBe(404)
      expect((await anna.post(`/conversations/${id}/actions`, { kind: 'give_back' })).status).toBe(404)
      expect((await anna.get(`/incidents/${id}/history`)).status).toBe(404)
    }
  })

  test('has a history that explains its clock', async () => {
    const { id, incidentId } = await waits()
    const act = (action: object) => anna.post(`/conversations/${id}/actions`, action)
    await act({ kind: 'start', incidentId })
    await act({ kind: 'pend', incidentId, reason: 'user', until: null })
    await act({ kind: 'set_impact_urgency', incidentId, impact: 1, urgency: 1 })
    const { body } = await anna.get(`/incidents/${incidentId}/history`)
    const types = (body['events'] as unknown as { type: string }[]).map(({ type }) => type)
    expect(types).toEqual(['opened', 'claimed', 'started', 'pended', 'impact_urgency_changed'])
    const stretches = body['stretches'] as unknown as { isRunning: boolean; cause: string }[]
    expect(stretches.map(({ isRunning, cause }) => [isRunning, cause])).toEqual([
      [true, 'opened'],
      [false, 'pended'],
    ])
    expect(Object.values(body['agentNames'] ?? {})).toContain('Анна')
    expect((body['incident'] as unknown as IncidentView).priority).toBe(1)
  })
})

describe('a click', () => {
  test('on what a colleague has taken is refused with the name', async () => {
    const { id, incidentId } = await waits()
    await anna.post(`/conversations/${id}/actions`, { kind: 'claim', incidentId })
    const late = await boris.post(`/conversations/${id}/actions`, { kind: 'claim', incidentId })
    expect(late.status).toBe(409)
    expect(late.body).toEqual({ error: 'already_claimed', owner: 'Анна' })
  })

  test('a reply waits when the user wrote meanwhile, and goes once confirmed', async () => {
    const { id, incidentId } = await waits()
    await anna.post(`/conversations/${id}/actions`, { kind: 'claim', incidentId })
    const seenNumber = (await read(id)).conversation.messageCount
    await desk.says(user, 'уже не надо')
    const reply = { kind: 'reply', text: 'Перезагрузите', incidentId, seenNumber }
    const held = await anna.post(`/conversations/${id}/actions`, reply)
    expect(held.status).toBe(409)
    expect(held.body).toMatchObject({ error: 'newer_messages', newer: [{ author: 'user', text: 'уже не надо' }] })
    expect((await anna.post(`/conversations/${id}/actions`, { ...reply, confirmed: true })).status).toBe(200)
    const last = (await read(id)).messages.findLast(({ author }) => author === 'agent')
    expect(last).toMatchObject({ text: 'Перезагрузите', agentName: 'Анна', delivery: { status: 'queued' } })
  })

  test('with a secret in its words is refused and stores nothing', async () => {
    const { id, incidentId } = await waits()
    const text = 'Ваша карта 4111 1111 1111 1111 готова'
    const before = (await read(id)).conversation.messageCount
    for (const action of [
      { kind: 'reply', text, incidentId, seenNumber: 999 },
      { kind: 'note', text, incidentId },
      { kind: 'resolve', text, incidentId },
      { kind: 'cancel', reason: text, incidentId },
    ]) {
      const refused = await anna.post(`/conversations/${id}/actions`, action)
      expect(refused.status).toBe(422)
      expect(refused.body).toMatchObject({ error: 'secret_in_text', kinds: ['card'] })
    }
    expect((await read(id)).conversation.messageCount).toBe(before)
  })

  test('a note stays inside: nothing of it is sent', async () => {
    const { id, incidentId } = await waits()
    await anna.post(`/conversations/${id}/actions`, { kind: 'note', text: 'похоже на INC-1\u0000', incidentId })
    const note = (await read(id)).messages.at(-1)
    expect(note).toMatchObject({ kind: 'note', text: 'похоже на INC-1\uFFFD', delivery: null })
  })

  test.each([
    [{ kind: 'claim' }],
    [{ kind: 'claim', incidentId: '1 or 1=1' }],
    [{ kind: 'resolve', incidentId: '1', text: 'x'.repeat(longest.agentText + 1) }],
    [{ kind: 'set_impact_urgency', incidentId: '1', impact: 4, urgency: 1 }],
    [{ kind: 'close', incidentId: '1' }],
    [{ kind: 'set_category', incidentId: '1', category: 'no-such' }],
    [{ kind: 'claim', incidentId: '1', priority: 1 }],
  ])('that is not one of ours is refused: %o', async (action) => {
    expect((await anna.post('/conversations/1/actions', action)).status).toBe(422)
  })

  test('sends again what was not confirmed, once', async () => {
    const { id, incidentId } = await waits()
    await anna.post(`/conversations/${id}/actions`, { kind: 'reply', text: 'Смотрю', incidentId, seenNumber: 999 })
    const { number } = (await read(id)).messages.findLast(({ author }) => author === 'agent') ?? { number: 0 }
    expect((await anna.post(`/conversations/${id}/resend`, { number })).body).toEqual({ error: 'nothing_to_resend' })
    await desk.db
      .updateTable('outbox')
      .set({ status: 'unknown' })
      .where('conversation_id', '=', id)
      .where('message_number', '=', number)
      .execute()
    expect((await anna.post(`/conversations/${id}/resend`, { number })).status).toBe(200)
    expect((await anna.post(`/conversations/${id}/resend`, { number })).status).toBe(409)
    expect((await read(id)).marks.find((one) => one.number === number)?.delivery.status).toBe('queued')
  })
})

describe('the live stream', () => {
  test('tells of a change within a moment and stops listening when the page goes', async () => {
    const controller = new AbortController()
    const cookie = anna.cookie() ?? ''
    const response = await desk.api.request('/live', { headers: { cookie }, signal: controller.signal })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = (response.body ?? new ReadableStream()).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value as Uint8Array)
    expect(await next()).toContain('event: hello')
    const { id } = await waits()
    const changed = await next()
    expect(changed).toContain('event: changed')
    expect(changed).toContain(`"conversationId":"${id}"`)
    await reader.cancel()
    controller.abort()
  })
})
