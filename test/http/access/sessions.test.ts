import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startNotifications } from '../../../src/database/road/notifications.ts'
import { minute } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk, password } from '../console-desk.ts'

let database: TestDatabase
/** Two instances over one database, each hearing what commits. */
let desk: Desk
let other: Desk
const heard: ReturnType<typeof startNotifications>[] = []

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  other = await openDesk(database.url)
  heard.push(...[desk, other].map(({ live }) => startNotifications(database.url, live.publish, silentLog)))
})
afterAll(async () => {
  for (const one of heard) await one.close()
  await desk.close()
  await other.close()
  await database.drop()
})

type Listed = {
  readonly id: string
  readonly device: string | null
  readonly address: string
  readonly isThis: boolean
}

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'

async function comes(login: string, userAgent = windows) {
  const browser = openBrowser(desk)
  await browser.post('/sign-in', { login, password }, { 'user-agent': userAgent })
  return browser
}
const sessionsOf = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.get('/sessions')).body['sessions'] as unknown as readonly Listed[]

/** A page that listens at an instance: its events, until the stream ends. */
async function listensAt(instance: Desk, cookie: string | null) {
  const response = await instance.api.request('/live', { headers: { cookie: cookie ?? '' } })
  expect(response.status).toBe(200)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const ended = (async () => {
    for (;;) {
      const { done, value = '' } = (await reader?.read()) ?? { done: true }
      if (done) return text
      text += value
    }
  })()
  return { ended, leave: () => reader?.cancel() }
}

describe('sessions of one’s own', () => {
  test('are listed with device, address and which is this one; one is ended, then all others', async () => {
    await desk.hire('anna')
    const [here, phone, third] = [
      await comes('anna'),
      await comes('anna', 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36'),
      await comes('anna', 'curl/8'),
    ]
    const listed = await sessionsOf(here)
    expect(listed.map(({ device }) => `${device}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Chrome, Android',
      'Firefox, Windows',
      'null',
    ])
    expect(listed.filter(({ isThis }) => isThis).map(({ device }) => device)).toEqual(['Firefox, Windows'])
    const phones = listed.find(({ device }) => device === 'Chrome, Android')?.id ?? ''
    expect((await here.post(`/sessions/${phones}/end`)).body).toEqual({ ended: 1 })
    expect((await phone.get('/me')).body).toEqual({ error: 'signed_out', why: 'ended_elsewhere' })
    expect((await here.post(`/sessions/${phones}/end`)).status).toBe(404)
    expect((await here.post('/sessions/end-others')).body).toEqual({ ended: 1 })
    expect((await third.get('/me')).status).toBe(401)
    expect(await sessionsOf(here)).toHaveLength(1)
    // Signing out needs no explanation.
    await here.post('/sign-out')
    expect((await here.get('/me')).body).toEqual({ error: 'signed_out', why: null })
  })

  test('of a colleague are nobody’s but theirs and an admin’s', async () => {
    const boris = await desk.hire('boris')
    await desk.hire('vera', 'supervisor')
    await desk.hire('chief', 'admin')
    const [borisHere, vera, chief] = [await comes('boris'), await comes('vera'), await comes('chief')]
    const [{ id } = { id: '' }] = await sessionsOf(borisHere)
    expect((await vera.post(`/sessions/${id}/end`)).status).toBe(404)
    expect((await vera.get(`/agents/${boris.id}/sessions`)).status).toBe(403)
    expect((await chief.get(`/agents/${boris.id}/sessions`)).body['sessions']).toHaveLength(1)
    expect((await chief.post(`/agents/${boris.id}/sessions/${id}/end`)).body).toEqual({ ended: 1 })
    expect((await borisHere.get('/me')).body).toEqual({ error: 'signed_out', why: 'ended_by_admin' })
  })

  test('that nobody used for twelve hours are not listed, and say so', async () => {
    await desk.hire('sleepy')
    const old = await comes('sleepy')
    desk.advanceClock(13 * 60 * minute)
    const fresh = await comes('sleepy')
    expect(await sessionsOf(fresh)).toHaveLength(1)
    expect((await old.get('/me')).body).toEqual({ error: 'signed_out', why: 'expired' })
    expect((await old.get('/me')).body).toEqual({ error: 'signed_out', why: 'expired' })
  })
})

describe('a live stream ends with its session, at whichever instance it hangs', () => {
  const ways: readonly (readonly [
    string,
    string,
    (chief: ReturnType<typeof openBrowser>, id: string) => Promise<unknown>,
  ])[] = [
    ['ended by an admin', 'ended_by_admin', (chief, id) => chief.post(`/agents/${id}/sessions/end-all`)],
    ['disabled', 'disabled', (chief, id) => chief.patch(`/agents/${id}`, { isDisabled: true })],
    ['given a new password', 'password_reset', (chief, id) => chief.patch(`/agents/${id}`, { resetPassword: true })],
    ['given another role', 'role_changed', (chief, id) => chief.patch(`/agents/${id}`, { role: 'editor' })],
  ]
  test.each(ways)('%s', async (name, why, act) => {
    const login = `live-${why.replaceAll('_', '-')}`
    const agent = await desk.hire(login)
    const [bystander, chief] = [await comes('anna'), await comes('chief')]
    const browser = await comes(login)
    const streams = [await listensAt(desk, browser.cookie()), await listensAt(other, browser.cookie())]
    const stays = await listensAt(other, bystander.cookie())
    let isOver = false
    void stays.ended.then(() => (isOver = true))
    const began = performance.now()
    await act(chief, agent.id)
    for (const { ended } of streams) expect(await ended, name).toContain('event: ended')
    // A heartbeat is 15 s: whoever had waited for it would be later than this.
    expect(performance.now() - began).toBeLessThan(10_000)
    expect((await browser.get('/me')).body).toEqual({ error: 'signed_out', why })
    expect(isOver).toBe(false)
    await stays.leave()
  })

  test('by hand, in the database itself', async () => {
    const agent = await desk.hire('by-hand')
    const browser = await comes('by-hand')
    const { ended } = await listensAt(other, browser.cookie())
    await database.db.deleteFrom('sessions').where('agent_id', '=', agent.id).execute()
    expect(await ended).toContain('event: ended')
  })
})

test('a newcomer has a language and groups of their own, and wrong fields are named', async () => {
  const groups = [{ id: 'first-line', title: 'First line', members: ['anna'] }]
  await database.db
    .insertInto('settings')
    .values({ key: 'groups', value: JSON.stringify(groups) })
    .execute()
  const chief = await comes('chief')
  const wish = { login: 'emma', name: 'Emma', role: 'agent', language: 'en', groups: ['first-line'] }
  const made = await chief.post('/agents', wish)
  expect(made.body).toMatchObject({ agent: { login: 'emma', language: 'en' }, isInGroups: true })
  const { value } = await database.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'groups')
    .executeTakeFirstOrThrow()
  expect(value).toMatchObject([{ id: 'first-line', members: ['anna', 'emma'] }])
  const changes = await database.db.selectFrom('settings_changes').select(['key', 'agent_id']).execute()
  expect(changes).toMatchObject([{ key: 'groups' }])
  expect((await chief.post('/agents', { ...wish, login: '!', name: ' ' })).body).toMatchObject({
    error: 'invalid',
    fields: ['login', 'name'],
  })
  const listed = (await chief.get('/agents')).body['agents'] as unknown as readonly {
    login: string
    sessions: number
  }[]
  expect(listed.find(({ login }) => login === 'chief')?.sessions).toBeGreaterThan(0)
})
