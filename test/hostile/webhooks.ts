import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'
import { mutationsOf } from './mutate.ts'
import { fixturePerson, telegramFixtures } from './telegram-fixtures.ts'
import { viberFixtures } from './viber-fixtures.ts'

const secret = 'hostile-webhook-secret'
const statusesInTime = 10_000

/** Everything that strangers and a messenger gone mad may post. `isHalf`: every second of the wrong types. */
export const describeHostileWebhooks = (isHalf: boolean) =>
  describe('T4, T22: hostile webhooks', () => {
    let scene: Scene
    let nextUpdate = 500_000
    let nextToken = 6_000_000_000_000_000_001n

    beforeAll(async () => {
      scene = await openScene({ env: { TELEGRAM_WEBHOOK_SECRET: secret } })
    })
    afterAll(() => scene?.close())

    afterEach(async () => {
      const olga = await scene.person('telegram')
      await olga.says('впн не работает')
      await olga.hears(/Не подключается VPN/)
      expect((await fetch(`${scene.url}/health`)).status).toBe(200)
      expect([...new Set(scene.problems.map((problem) => problem.split('\n').slice(0, 3).join(' ')))]).toEqual([])
    })

    async function post(path: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<number> {
      const response = await fetch(`${scene.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(statusesInTime),
        ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
      })
      await response.arrayBuffer()
      return response.status
    }

    const toTelegram = (body: BodyInit, given: string = secret) =>
      post('/webhooks/telegram', body, { 'x-telegram-bot-api-secret-token': given })
    const signatureOf = (body: string) => createHmac('sha256', scene.viber.token).update(body).digest('hex')
    const toViber = (body: string, signature = signatureOf(body)) =>
      post('/webhooks/viber', body, { 'x-viber-content-signature': signature })

    const update = (content: object) => JSON.stringify({ update_id: (nextUpdate += 1), ...content })
    const callback = (content: object) =>
      JSON.stringify({ timestamp: 1_790_000_000_000, message_token: '@', ...content }).replace(
        '"@"',
        String((nextToken += 1n)),
      )

    const stored = async () =>
      Number(
        (
          await scene.db
            .selectFrom('inbox')
            .select((all) => all.fn.countAll().as('count'))
            .executeTakeFirst()
        )?.count,
      )

    test('without the secret or the signature nothing comes in', async () => {
      const before = await stored()
      const text = update({ message: { text: 'впустите' } })
      for (const given of ['', 'wrong', `${secret}x`, secret.slice(1), secret.toUpperCase()]) {
        expect(await toTelegram(text, given)).toBe(401)
      }
      expect(await post('/webhooks/telegram', text, {})).toBe(401)
      const event = callback({ event: 'message', sender: { id: 'x' }, message: { type: 'text', text: 'впустите' } })
      for (const signature of ['', 'x', '0'.repeat(64), signatureOf(`${event} `), signatureOf(event).slice(1)]) {
        expect(await toViber(event, signature)).toBe(403)
      }
      expect(await post('/webhooks/viber', event, {})).toBe(403)
      expect(await post('/webhooks/preview', text, {})).toBe(404)
      expect(await post('/webhooks/constructor', text, {})).toBe(404)
      expect(await stored()).toBe(before)
    })

    test('a body of 5 MB is refused at once, with its length or without', async () => {
      const huge = update({ message: { text: 'ж'.repeat(2_500_000) } })
      const started = performance.now()
      expect(await toTelegram(huge)).toBe(413)
      expect(await toViber(huge)).toBe(413)
      const stream = new Blob([huge]).stream()
      expect(await toTelegram(stream)).toBe(413)
      expect(performance.now() - started).toBeLessThan(statusesInTime)
    })

    test('what is no JSON, or no update, is a 400', async () => {
      for (const body of [
        '',
        '{',
        'null',
        '[]',
        '"x"',
        '7',
        '{"update_id":"7"}',
        '{"update_id":1.5}',
        '\u0000',
        '{"a":1}x',
      ]) {
        expect(await toTelegram(body), body).toBe(400)
      }
      for (const body of ['', '{', 'null', '[]', '7', '{}', '{"event":5}', '{"event":""}', '{"event":null}']) {
        expect(await toViber(body), body).toBe(400)
      }
      expect(await toTelegram(new Uint8Array([0x7b, 0xff, 0xfe, 0x00]))).toBe(400)
    })

    test('unknown kinds are taken, kept and shown to nobody', async () => {
      const before = await stored()
      expect(await toTelegram(update({ telepathy: { thought: 'hm' } }))).toBe(200)
      expect(await toTelegram(update({}))).toBe(200)
      expect(await toViber(callback({ event: 'aura_changed', user_id: 'bm9ib2R5' }))).toBe(200)
      expect(await toViber(callback({ event: '__proto__' }))).toBe(200)
      await scene.rests()
      expect(await stored()).toBe(before + 4)
    })

    test('__proto__, deep nesting, lone surrogates and NUL are content like any other', async () => {
      const before = await stored()
      const chat = { id: 6_200_000_001, type: 'private', first_name: '\u0000Мила\uD800' }
      const nested = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
      const bodies = [
        `{"update_id":${(nextUpdate += 1)},"__proto__":{"isAdmin":true},"message":{"__proto__":{"text":"x"},"constructor":1}}`,
        `{"update_id":${(nextUpdate += 1)},"message":${nested}}`,
        `{"update_id":${(nextUpdate += 1)},"strange":${nested}}`,
        `{"update_id":${(nextUpdate += 1)},"strange":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
        update({ message: { message_id: 1, chat, from: chat, date: 1, text: 'a\u0000b\uDC00c' } }),
        update({ message: { message_id: 2, chat, from: chat, date: 1e300, text: '\uD83D' } }),
        update({ edited_message: { message_id: 3, chat, from: chat, date: -1, text: '\u0000' } }),
        update({ ['\u0000\uD800']: { '\u0000': ['\uDC00'] } }),
      ]
      for (const body of bodies) expect(await toTelegram(body), body.slice(0, 80)).toBe(200)
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
      const nestedEvent = callback({ event: 'message', sender: { id: 'bmVzdGVk' } }).replace(
        '{',
        `{"message":${nested},`,
      )
      expect(await toViber(nestedEvent)).toBe(200)
      await scene.rests()
      expect(await stored()).toBe(before + bodies.length + 1)
    })

    test('the same update fifty times at once is one row, and each is a 200', async () => {
      const before = await stored()
      const chat = { id: 6_300_000_001, type: 'private', first_name: 'Мила' }
      const body = update({ message: { message_id: 9, chat, from: chat, date: 1_790_000_000, text: 'раз' } })
      const statuses = await Promise.all(Array.from({ length: 50 }, () => toTelegram(body)))
      expect(new Set(statuses)).toEqual(new Set([200]))
      const event = callback({
        event: 'message',
        sender: { id: 'dHdpY2U=', name: 'М' },
        message: { type: 'text', text: 'раз' },
      })
      const answers = await Promise.all(Array.from({ length: 50 }, () => toViber(event)))
      expect(new Set(answers)).toEqual(new Set([200]))
      await scene.rests()
      expect(await stored()).toBe(before + 2)
    })

    /** A few at a time, as a messenger would; @returns what was answered otherwise than 200. */
    async function sendAll(bodies: readonly (readonly [string, string])[], send: (body: string) => Promise<number>) {
      const odd: string[] = []
      const queue = [...bodies]
      const worker = async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          const status = await send(next[1])
          if (status !== 200) odd.push(`${status} ${next[0]}`)
        }
      }
      await Promise.all(Array.from({ length: 16 }, worker))
      return odd
    }

    test('a wrong type in any field of a Telegram update is stored and answered with 200', async () => {
      const before = await stored()
      // A person of their own for each fixture, so that a thousand wrong messages are not all one conversation's.
      const bodies = Object.entries(telegramFixtures).flatMap(([name, fixture], index) =>
        mutationsOf(name, fixture, isHalf).map(({ name: title, value }) => {
          const body = update(value).replaceAll(String(fixturePerson), String(fixturePerson + index))
          return [title, body] as const
        }),
      )
      expect(bodies.length).toBeGreaterThan(isHalf ? 500 : 1_000)
      expect(await sendAll(bodies, toTelegram)).toEqual([])
      expect(await stored()).toBe(before + bodies.length)
      await scene.rests()
    })

    test('a wrong type in any field of a Viber callback is stored and answered with 200', async () => {
      const before = await stored()
      const bodies = Object.entries(viberFixtures).flatMap(([name, fixture]) =>
        mutationsOf(name, fixture, isHalf)
          // Without the name of its event it is no callback at all: that is a 400, tested above.
          .filter(({ path }) => path[0] !== 'event')
          .map((mutation) => [mutation.name, callback(mutation.value)] as const),
      )
      expect(bodies.length).toBeGreaterThan(isHalf ? 400 : 800)
      expect(await sendAll(bodies, toViber)).toEqual([])
      expect(await stored()).toBe(before + bodies.length)
      await scene.rests()
    })

    test('nothing of all this was set aside, and what must hold in the tables does', async () => {
      await scene.settles()
      const aside = await scene.db
        .selectFrom('inbox')
        .select(['channel', 'last_error', 'event'])
        .where((where) => where.or([where('outcome', '=', 'set_aside'), where('attempts', '>', 0)]))
        .execute()
      expect(aside.map(({ last_error: error }) => error)).toEqual([])
    })
  })
