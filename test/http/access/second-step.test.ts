import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { halfMs } from '../../../src/desk/access/second-step.ts'
import { minute, second } from '../../../src/kit/time.ts'
import { phoneCode } from '../../support/phone-code.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
const logged: string[] = []

beforeAll(async () => {
  database = await createDatabase()
  const keep = (...parts: readonly unknown[]) => void logged.push(JSON.stringify(parts))
  desk = await openDesk(database.url, { log: { debug: keep, info: keep, warn: keep, error: keep } })
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})
beforeEach(() => {
  // A half minute of its own for each: a code counts once. And the budget of what was refused before is over.
  desk.advanceClock(16 * minute)
})

/** What the phone shows; `later` in half minutes. */
const phone = (secret: string, later = 0) => phoneCode(secret, desk.now(), later)
const wrongFor = (secret: string) => {
  const near = [-1, 0, 1].map((later) => phone(secret, later))
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '444444'
}

/** Somebody with the second step on. */
async function withPhone(login: string) {
  const agent = await desk.hire(login)
  const browser = openBrowser(desk)
  await browser.signsIn(login)
  const begun = await browser.post('/totp/begin')
  const { secret } = begun.body as unknown as { secret: string }
  const confirmed = await browser.post('/totp/confirm', { code: phone(secret) })
  const { codes } = confirmed.body as unknown as { codes: readonly string[] }
  desk.advanceClock(2 * minute)
  return { agent, browser, secret, codes }
}

describe('setting it up', () => {
  test('shows the secret until a code proves that a phone has it, and never again', async () => {
    await desk.hire('anna')
    const anna = openBrowser(desk)
    await anna.signsIn('anna')
    const { secret, uri } = (await anna.post('/totp/begin')).body as unknown as { secret: string; uri: string }
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(uri).toContain(`secret=${secret}`)
    // A page that is opened once more does not make the picture in the phone worthless.
    expect((await anna.post('/totp/begin')).body['secret']).toBe(secret)
    expect((await anna.post('/totp/confirm', { code: wrongFor(secret) })).body).toEqual({ error: 'wrong_code' })
    expect((await anna.get('/totp')).body).toEqual({ isOn: false, isRequired: false, codesLeft: 0 })
    const confirmed = await anna.post('/totp/confirm', { code: phone(secret) })
    expect(confirmed.body['codes']).toHaveLength(10)
    expect((await anna.post('/totp/begin')).body).toEqual({ error: 'already_on' })
    expect((await anna.post('/totp/confirm', { code: phone(secret) })).body).toEqual({ error: 'already_on' })

    await desk.hire('boss-of-anna', 'admin')
    const boss = openBrowser(desk)
    await boss.signsIn('boss-of-anna')
    const everything = [
      await anna.get('/totp'),
      await anna.get('/me'),
      await anna.get('/sessions'),
      await boss.get('/agents'),
    ]
    const text = JSON.stringify([everything.map(({ body }) => body), logged])
    expect(text).not.toContain(secret)
    for (const code of confirmed.body['codes'] as unknown as string[]) expect(text).not.toContain(code)
    const rows = JSON.stringify(await desk.db.selectFrom('recovery_codes').selectAll().execute())
    for (const code of confirmed.body['codes'] as unknown as string[]) expect(rows).not.toContain(code)
  })

  test('ends sessions that were opened without it, but for the one it is done in', async () => {
    await desk.hire('two-places')
    const [here, there] = [openBrowser(desk), openBrowser(desk)]
    await here.signsIn('two-places')
    await there.signsIn('two-places')
    const { secret } = (await here.post('/totp/begin')).body as unknown as { secret: string }
    await here.post('/totp/confirm', { code: phone(secret) })
    expect((await here.get('/me')).status).toBe(200)
    expect((await there.get('/me')).body).toEqual({ error: 'signed_out', why: 'totp_changed' })
  })

  test('is asked of a supervisor and an admin before anything else, and of nobody else', async () => {
    desk.asksTotpOf(['supervisor', 'admin'])
    for (const role of ['supervisor', 'admin', 'agent', 'editor'] as const) {
      const isAsked = role === 'supervisor' || role === 'admin'
      await desk.hire(`asked-${role}`, role)
      const browser = openBrowser(desk)
      expect((await browser.signsIn(`asked-${role}`)).body['me']).toMatchObject({ mustSetUpTotp: isAsked })
      const queue = await browser.get('/queue')
      if (isAsked) expect(queue.body).toEqual({ error: 'must_set_up_totp' })
      else expect(queue.status).toBe(200)
      expect((await browser.get('/totp')).body).toMatchObject({ isRequired: isAsked })
      if (!isAsked) continue
      const { secret } = (await browser.post('/totp/begin')).body as unknown as { secret: string }
      expect((await browser.post('/totp/confirm', { code: phone(secret) })).status).toBe(200)
      expect((await browser.get('/queue')).status).toBe(200)
      // Off again, for another phone: it is asked at once.
      desk.advanceClock(minute)
      expect((await browser.post('/totp/off', { code: phone(secret) })).status).toBe(200)
      expect((await browser.get('/queue')).body).toEqual({ error: 'must_set_up_totp' })
    }
    desk.asksTotpOf([])
  })
})

describe('the code after the password', () => {
  test('opens the session; the password alone opens nothing', async () => {
    const { secret } = await withPhone('gleb')
    const gleb = openBrowser(desk)
    const first = await gleb.signsIn('gleb')
    expect(first.body).toEqual({ step: 'totp', me: null })
    expect(first.headers.get('set-cookie')).toMatch(/^half=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; SameSite=Strict/)
    expect((await gleb.get('/me')).status).toBe(401)
    // The token of a half is no token of a session.
    const asSession = openBrowser(desk, `sid=${gleb.cookie()?.split('=')[1]}`)
    expect((await asSession.get('/me')).status).toBe(401)
    const second_ = await gleb.post('/sign-in/code', {
      code: ` ${phone(secret).slice(0, 3)} ${phone(secret).slice(3)}`,
    })
    expect(second_.status).toBe(200)
    expect((await gleb.get('/me')).status).toBe(200)
  })

  test('counts once, whoever read it over a shoulder', async () => {
    const { secret } = await withPhone('dina')
    const [dina, thief] = [openBrowser(desk), openBrowser(desk)]
    await dina.signsIn('dina')
    await thief.signsIn('dina')
    const code = phone(secret)
    expect((await dina.post('/sign-in/code', { code })).status).toBe(200)
    expect((await thief.post('/sign-in/code', { code })).body).toEqual({ error: 'wrong_code' })
    // Nor does an earlier one, once a later was taken.
    expect((await thief.post('/sign-in/code', { code: phone(secret, -1) })).body).toEqual({ error: 'wrong_code' })
  })

  test('two at once are one', async () => {
    const { secret } = await withPhone('twins')
    const browsers = [openBrowser(desk), openBrowser(desk), openBrowser(desk)]
    for (const browser of browsers) await browser.signsIn('twins')
    const code = phone(secret)
    const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in/code', { code })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401])
  })

  test('may come within five minutes of the password', async () => {
    const { secret } = await withPhone('egor')
    const egor = openBrowser(desk)
    await egor.signsIn('egor')
    desk.advanceClock(halfMs + second)
    expect((await egor.post('/sign-in/code', { code: phone(secret) })).body).toEqual({ error: 'too_late_for_code' })
    await egor.signsIn('egor')
    desk.advanceClock(halfMs - second)
    expect((await egor.post('/sign-in/code', { code: phone(secret) })).status).toBe(200)
    expect((await openBrowser(desk).post('/sign-in/code', { code: '123456' })).body).toEqual({
      error: 'too_late_for_code',
    })
  })

  test('is guessed five times at most, whatever right passwords come between', async () => {
    const { secret } = await withPhone('zoya')
    const guesser = openBrowser(desk)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await guesser.signsIn('zoya')).status, `password ${attempt}`).toBe(200)
      expect((await guesser.post('/sign-in/code', { code: wrongFor(secret) })).body).toEqual({ error: 'wrong_code' })
    }
    expect((await guesser.post('/sign-in/code', { code: phone(secret) })).status).toBe(429)
    expect((await guesser.signsIn('zoya')).status).toBe(429)
    desk.advanceClock(16 * minute)
    await guesser.signsIn('zoya')
    expect((await guesser.post('/sign-in/code', { code: phone(secret) })).status).toBe(200)
  })

  test('a new password or a disabled account ends what had begun with the old one', async () => {
    const { agent, secret } = await withPhone('kira')
    await desk.hire('boss-of-kira', 'admin')
    const boss = openBrowser(desk)
    await boss.signsIn('boss-of-kira')
    const kira = openBrowser(desk)
    await kira.signsIn('kira')
    await boss.patch(`/agents/${agent.id}`, { resetPassword: true })
    expect((await kira.post('/sign-in/code', { code: phone(secret) })).body).toEqual({ error: 'too_late_for_code' })
  })
})

describe('a recovery code', () => {
  test('stands in for the phone once', async () => {
    const { codes } = await withPhone('lida')
    const [code = ''] = codes
    const lida = openBrowser(desk)
    await lida.signsIn('lida')
    expect((await lida.post('/sign-in/code', { code: code.toUpperCase().replaceAll('-', ' ') })).status).toBe(200)
    expect((await lida.get('/totp')).body).toMatchObject({ isOn: true, codesLeft: 9 })
    const again = openBrowser(desk)
    await again.signsIn('lida')
    expect((await again.post('/sign-in/code', { code })).body).toEqual({ error: 'wrong_code' })
  })

  test('is made anew for whoever gives a code, and the earlier ones are nothing then', async () => {
    const { browser, secret, codes } = await withPhone('mila')
    expect((await browser.post('/totp/codes', { code: wrongFor(secret) })).body).toEqual({ error: 'wrong_code' })
    const made = (await browser.post('/totp/codes', { code: phone(secret) })).body['codes'] as unknown as string[]
    const mila = openBrowser(desk)
    await mila.signsIn('mila')
    expect((await mila.post('/sign-in/code', { code: codes[0] })).body).toEqual({ error: 'wrong_code' })
    expect((await mila.post('/sign-in/code', { code: made[0] })).status).toBe(200)
  })
})

describe('a lost phone', () => {
  test('an admin says so with the new password, or the second step stays', async () => {
    const { agent } = await withPhone('nora')
    await desk.hire('boss-of-nora', 'admin')
    const boss = openBrowser(desk)
    await boss.signsIn('boss-of-nora')
    const nora = openBrowser(desk)
    const kept = (await boss.patch(`/agents/${agent.id}`, { resetPassword: true })).body[
      'password'
    ] as unknown as string
    expect((await nora.signsIn('nora', kept)).body).toMatchObject({ step: 'totp' })
    const lost = await boss.patch(`/agents/${agent.id}`, { resetPassword: true, resetTotp: true })
    const word = lost.body['password'] as unknown as string
    expect((await nora.signsIn('nora', word)).body).toMatchObject({ step: 'done', me: { hasTotp: false } })
    expect(logged.some((line) => line.includes(`"agent":"${agent.id}"`) && line.includes('"isTotpReset":true'))).toBe(
      true,
    )
    expect(logged.join()).not.toContain(word)
  })
})

test('who has to have it is decided by admins, and a supervisor cannot lift it', async () => {
  await desk.hire('chief-a', 'admin')
  await desk.hire('chief-s', 'supervisor')
  const [admin, supervisor] = [openBrowser(desk), openBrowser(desk)]
  await admin.signsIn('chief-a')
  await supervisor.signsIn('chief-s')
  const put = async (browser: typeof admin, value: unknown) =>
    (await browser.request('PUT', '/settings/accounts', { version: 0, value })).status
  expect(await put(supervisor, { totpFor: [] })).toBe(403)
  expect(await put(admin, { totpFor: ['boss'] })).toBe(422)
  expect(await put(admin, { totpFor: ['admin'] })).toBe(200)
})
