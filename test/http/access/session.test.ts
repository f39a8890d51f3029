import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureFirstAdmin, idleMs, readyFirstAdmin } from '../../../src/desk/access/sign-in.ts'
import { day, minute } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk, password } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

describe('the first admin', () => {
  test('is made once, with a password that must be changed', async () => {
    const made = await ensureFirstAdmin(desk.agents, readyFirstAdmin({ login: 'Admin', password: null }))
    expect(made).toMatchObject({ login: 'admin', isGenerated: true })
    expect(made?.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(await ensureFirstAdmin(desk.agents, readyFirstAdmin({ login: 'other', password: null }))).toBeNull()

    const browser = openBrowser(desk)
    await browser.signsIn('admin', made?.password)
    expect((await browser.get('/queue')).body).toEqual({ error: 'must_change_password' })
    expect((await browser.get('/me')).status).toBe(200)
    const old = made?.password ?? ''
    expect((await browser.post('/password', { old, new: 'short' })).body).toEqual({ error: 'too_short' })
    expect((await browser.post('/password', { old, new: 'qwerty123456' })).body).toEqual({ error: 'too_common' })
    expect((await browser.post('/password', { old, new: 'admin12345' })).body).toEqual({ error: 'like_login' })
    expect((await browser.post('/password', { old, new: old })).body).toEqual({ error: 'same' })
    expect((await browser.post('/password', { old: 'nope', new: password })).body).toEqual({ error: 'wrong' })
    expect((await browser.post('/password', { old, new: password })).status).toBe(200)
    expect((await browser.get('/queue')).status).toBe(200)
  })
})

describe('a session', () => {
  test('begins with the right password and ends with signing out', async () => {
    await desk.hire('anna')
    const browser = openBrowser(desk)
    expect((await browser.get('/me')).status).toBe(401)
    const signedIn = await browser.signsIn(' Anna ')
    expect(signedIn.status).toBe(200)
    expect(signedIn.headers.get('set-cookie')).toMatch(/^sid=[\w-]{43};.*HttpOnly.*SameSite=Strict/)
    expect(signedIn.headers.get('cache-control')).toBe('no-store')
    const before = browser.cookie()
    expect((await browser.get('/me')).body['me']).toMatchObject({ login: 'anna', role: 'agent' })
    await browser.post('/sign-out')
    const again = await desk.api.request('/me', { headers: { cookie: before ?? '' } })
    expect(again.status).toBe(401)
  })

  test('is bound to the host over https', async () => {
    const secure = await openDesk(database.url, { publicUrl: 'https://desk.example.org' })
    const signedIn = await openBrowser(secure).signsIn('anna')
    await secure.close()
    expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-sid=.*; Path=\/.*HttpOnly; Secure; SameSite=Strict/)
  })

  test('is stored only as a hash', async () => {
    const browser = openBrowser(desk)
    await browser.signsIn('anna')
    const token = browser.cookie()?.split('=')[1] ?? 'none'
    const rows = await desk.db.selectFrom('sessions').selectAll().execute()
    expect(rows.some(({ token_hash }) => token_hash.includes(token))).toBe(false)
    expect(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash))).toBe(true)
  })

  test('ends after twelve idle hours and after seven days in any case', async () => {
    const browser = openBrowser(desk)
    await browser.signsIn('anna')
    desk.advanceClock(idleMs - minute)
    expect((await browser.get('/me')).status).toBe(200)
    desk.advanceClock(idleMs + minute)
    expect((await browser.get('/me')).status).toBe(401)
    await browser.signsIn('anna')
    for (let half = 0; half < 15; half += 1) {
      desk.advanceClock(day / 2 - minute)
      await browser.get('/me')
    }
    expect((await browser.get('/me')).status).toBe(401)
  })

  test('ends when the agent is disabled or gets another password', async () => {
    const boris = await desk.hire('boris')
    const one = openBrowser(desk)
    const two = openBrowser(desk)
    await one.signsIn('boris')
    await two.signsIn('boris')
    await one.post('/password', { old: password, new: 'a quite different one' })
    expect((await one.get('/me')).status).toBe(200)
    expect((await two.get('/me')).status).toBe(401)
    await desk.agents.change(boris.id, { disabledAt: desk.now() })
    expect((await one.get('/me')).status).toBe(401)
    expect((await one.signsIn('boris', 'a quite different one')).body).toEqual({ error: 'wrong' })
  })
})

describe('guessing', () => {
  test('the sixth attempt on one login is refused with the time to wait, even with the right password', async () => {
    await desk.hire('vera')
    const guesser = openBrowser(desk)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await guesser.signsIn('vera', 'wrong wrong')).body).toEqual({ error: 'wrong' })
    }
    const refused = await guesser.signsIn('vera')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    desk.advanceClock(16 * minute)
    expect((await guesser.signsIn('vera')).status).toBe(200)
  })

  test('a hundred attempts at once get no more tries than one after the other', async () => {
    desk.advanceClock(16 * minute)
    const all = await Promise.all(Array.from({ length: 30 }, () => openBrowser(desk).signsIn('nobody', 'wrong wrong')))
    expect(all.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(25)
  })
})

describe('another site', () => {
  const post = (headers: Record<string, string>) =>
    desk.api.request('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.test', ...headers },
      body: '{"login":"x","password":"y"}',
    })

  test.each([
    [{}],
    [{ 'x-frontline': '1', 'sec-fetch-site': 'cross-site' }],
    [{ 'x-frontline': '1', 'sec-fetch-site': 'same-site' }],
    [{ 'x-frontline': '1', origin: 'https://evil.test' }],
    [{ 'x-frontline': '1', origin: 'null' }],
  ])('is refused whatever it sends: %o', async (headers) => {
    const answer = await post(headers as Record<string, string>)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({ error: 'cross_site' })
  })

  test('is told from a page of ours', async () => {
    desk.advanceClock(16 * minute)
    const answer = await post({ 'x-frontline': '1', origin: 'http://desk.test', 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(401)
  })
})

describe('a body', () => {
  test.each([
    ['{', 400],
    ['[]', 422],
    ['{"login":1,"password":"x"}', 422],
    ['{"login":"a","password":"b","role":"admin"}', 422],
    [JSON.stringify({ login: 'a', password: 'x'.repeat(300_000) }), 413],
  ])('that is not what was asked for is refused: %.30s', async (text, status) => {
    const headers = { 'x-frontline': '1', 'content-type': 'application/json', 'content-length': String(text.length) }
    const answer = await desk.api.request('/sign-in', { method: 'POST', headers, body: text })
    expect(answer.status).toBe(status)
  })
})
