import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSentences } from '../../../../src/kit/sentences.ts'
import { type Language, languages } from '../../../../src/kit/language.ts'
import { openScene, type Scene } from '../../../support/scene.ts'
import { visitorCookie } from '../../../support/visitor-cookie.ts'

const page = { 'x-frontline': '1', 'content-type': 'application/json' }
const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie()
const jar = (response: Response): string =>
  cookiesOf(response)
    .map((line) => line.split(';')[0])
    .join('; ')

describe('the preview chat for whoever was let in', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene({ telegram: 'polling' })
  })
  afterAll(() => scene?.close())

  const ask = (path: string, options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
    fetch(`${scene.url}/chat/api${path}`, { ...options, headers: { ...page, ...options.headers } })
  const visits = async (headers: Record<string, string> = {}) =>
    await ask('/visit', { method: 'POST', body: '{}', headers })
  const says = (cookie: string, text: string, headers: Record<string, string> = {}) =>
    ask('/messages', { method: 'POST', body: JSON.stringify({ text }), headers: { cookie, ...headers } })

  test('a cookie that we did not sign is nobody, and its bearer gets one of ours', async () => {
    const cookie = jar(await visits())
    const [, id = '', seal = ''] = /visitor=([\w-]{32})\.([\w-]{43})/.exec(cookie) ?? []
    expect((await says(cookie, 'привет')).status).toBe(202)
    const flipped = `${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`
    for (const value of [id, `${id}.${flipped}`, `${'A'.repeat(32)}.${seal}`, `${id}.`, '', 'x'.repeat(4_000)]) {
      expect((await says(`visitor=${value}`, 'привет')).status, value).toBe(409)
      expect(cookiesOf(await visits({ cookie: `visitor=${value}` })).join()).toMatch(/visitor=[\w-]{32}\.[\w-]{43}/)
    }
    expect((await says(await visitorCookie(scene.db, id), 'и снова')).status).toBe(202)
  })

  test('a visitor who floods is told how long to wait; others write on, and nothing taken is lost', async () => {
    const [loud, calm] = [jar(await visits()), jar(await visits())]
    const answers = await Promise.all(Array.from({ length: 90 }, (_, index) => says(loud, `сообщение ${index}`)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThanOrEqual(30)
    const told = (await refused[0]?.json()) as { error: string; retryAfterSeconds: number }
    expect(told.error).toBe('too_many_messages')
    expect(told.retryAfterSeconds).toBeGreaterThan(0)
    expect((await says(calm, 'впн не работает')).status).toBe(202)
    await scene.rests()
    const { count } = await scene.db
      .selectFrom('messages')
      .select((all) => all.fn.countAll().as('count'))
      .where('author', '=', 'user')
      .where('text', 'like', 'сообщение %' as never)
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(answers.length - refused.length)
  })

  test('files: so many bytes a visitor', async () => {
    const cookie = jar(await visits())
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1) {
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      const sent = await ask('/files?name=a.bin', { method: 'POST', body: Buffer.alloc(9_900_000, 7), headers })
      statuses.push(sent.status)
      if (sent.status === 429) expect(await sent.json()).toMatchObject({ error: 'too_many_bytes' })
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
  })

  test('streams: so many a visitor, and the desk behind the same address has its own', async () => {
    const cookie = jar(await visits())
    const opened = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const asking = new AbortController()
        const response = await ask('/stream', { headers: { cookie }, signal: asking.signal })
        return { status: response.status, hangUp: () => asking.abort() }
      }),
    )
    expect(opened.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 200, 200, 200, 429, 429,
    ])
    for (const { hangUp } of opened) hangUp()
  })

  test('an address from which very many begin is told so, and whoever is in already writes on', async () => {
    const from = { 'x-forwarded-for': '203.0.113.77' }
    const known = jar(await visits(from))
    const statuses: number[] = []
    for (let time = 0; time < 220; time += 1) statuses.push((await visits(from)).status)
    expect(statuses.slice(0, 150)).not.toContain(429)
    expect(statuses).toContain(429)
    expect(await (await visits(from)).json()).toMatchObject({ error: 'too_many_visitors' })
    expect((await says(known, 'привет', from)).status).toBe(202)
    expect((await visits()).status).toBe(200)
  })
})

test('twenty agents behind one address have a stream each, and a refused one is told why', async () => {
  const scene = await openScene({ telegram: 'polling' })
  try {
    const aborts: (() => void)[] = []
    const stream = async (cookie: string) => {
      const asking = new AbortController()
      aborts.push(() => asking.abort())
      const headers = { cookie, 'x-forwarded-for': '198.51.100.7' }
      return await fetch(`${scene.url}/api/live`, { headers, signal: asking.signal })
    }
    const cookies = await Promise.all(Array.from({ length: 20 }, async (_, at) => await scene.cookieOf(`agent-${at}`)))
    const answers = await Promise.all(cookies.map(stream))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const again = await Promise.all(Array.from({ length: 8 }, () => stream(cookies[0] ?? '')))
    const refused = again.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(await refused[0]?.json()).toEqual({ error: 'too_many_streams', retryAfterSeconds: 10 })
    for (const abort of aborts) abort()
  } finally {
    await scene.close()
  }
})

test('without being asked for it is for this machine alone', async () => {
  const scene = await openScene({ telegram: 'polling', env: { PREVIEW_CHAT: '' } })
  try {
    const status = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${scene.url}${path}`, { headers })).status
    expect(await status('/chat')).toBe(200)
    expect(await status('/chat/api/messages')).toBe(200)
    for (const headers of [{ 'x-forwarded-for': '203.0.113.1' }, { via: '1.1 proxy' }]) {
      expect(await status('/chat', headers)).toBe(404)
      expect(await status('/chat/api/messages', headers)).toBe(404)
    }
  } finally {
    await scene.close()
  }
})

test("over https the cookies are this very host's", async () => {
  const scene = await openScene()
  try {
    const visit = await fetch(`${scene.url}/chat/api/visit`, { method: 'POST', body: '{}', headers: page })
    const cookies = cookiesOf(visit)
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-visitor/)
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) {
        expect(cookie.split('; ')).toContain(attribute)
      }
    }
    expect(
      (
        await fetch(`${scene.url}/chat/api/messages`, {
          method: 'POST',
          body: '{"start":true}',
          headers: { ...page, cookie: jar(visit) },
        })
      ).status,
    ).toBe(202)
  } finally {
    await scene.close()
  }
})

test('each refusal has its sentence in each language, with the time where it tells one', () => {
  const ids = ['too-many-messages', 'too-many-visitors', 'too-many-bytes', 'chat-full', 'too-many-streams']
  const texts = Object.fromEntries(
    languages.map((language) => [language, readFileSync(`src/console/words/chat/${language}.ftl`, 'utf8')]),
  ) as Record<Language, string>
  const sentences = readSentences(texts)
  const said = languages.flatMap((language) => ids.map((id) => sentences.say(language, id, { seconds: 21 })))
  expect(new Set(said).size).toBe(ids.length * languages.length)
  for (const [at, sentence] of said.entries()) if (at % ids.length < 4) expect(sentence).toContain('21')
})
