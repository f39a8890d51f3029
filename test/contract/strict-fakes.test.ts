import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { parseTelegramHtml } from '../support/fake-telegram-html.ts'
import { type FakeViber, startFakeViber } from '../support/fake-viber.ts'

/** A fake that lets pass what the real messenger refuses would prove nothing. */
describe('the fake Telegram refuses what the real one refuses', () => {
  let fake: FakeTelegram

  beforeAll(async () => {
    fake = await startFakeTelegram()
    fake.meets({ id: 5, name: 'Ольга' })
  })
  afterAll(() => fake?.close())

  async function call(method: string, parameters: object, token = fake.token) {
    const response = await fetch(`${fake.url}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    })
    return (await response.json()) as { ok: boolean; error_code?: number; description?: string; result?: unknown }
  }
  const button = (data: string) => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] })

  test.each([
    ['an empty text', { text: ' ' }, 'message text is empty'],
    ['4097 characters', { text: 'я'.repeat(4_097) }, 'message is too long'],
    ['an unknown tag', { text: '<h1>x</h1>', parse_mode: 'HTML' }, 'Unsupported start tag "h1"'],
    ['a tag left open', { text: '<b>x', parse_mode: 'HTML' }, "Can't find end tag"],
    ['tags that cross', { text: '<b><i>x</b></i>', parse_mode: 'HTML' }, 'Unmatched end tag'],
    ['a bare ampersand', { text: 'a & b', parse_mode: 'HTML' }, 'Unsupported entity'],
    ['an entity of the web', { text: 'a&nbsp;b', parse_mode: 'HTML' }, 'Unsupported entity'],
    ['65 bytes behind a button', { text: 'x', reply_markup: button('ж'.repeat(32) + 'x') }, 'BUTTON_DATA_INVALID'],
    ['nothing behind a button', { text: 'x', reply_markup: button('') }, 'BUTTON_DATA_INVALID'],
    ['a keyboard without buttons', { text: 'x', reply_markup: { inline_keyboard: [] } }, 'without buttons'],
    ['a chat nobody opened', { chat_id: 6, text: 'x' }, 'chat not found'],
  ])('%s', async (_what, parameters, words) => {
    const answer = await call('sendMessage', { chat_id: 5, ...parameters })
    expect(answer).toMatchObject({ ok: false, error_code: 400 })
    expect(answer.description).toContain(words)
  })

  test('4096 characters after markup, and 64 bytes behind a button, are fine', async () => {
    const text = `<b>${'я'.repeat(4_095)}</b>&lt;`
    const answer = await call('sendMessage', {
      chat_id: 5,
      text,
      parse_mode: 'HTML',
      reply_markup: button('ж'.repeat(32)),
    })
    expect(answer.ok).toBe(true)
    expect(fake.sent.at(-1)?.text).toHaveLength(4_096)
  })

  test('a wrong token, an unknown method, a plain-http webhook', async () => {
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 401 })
    expect(await call('getMe', {}, 'wrong')).toMatchObject({ error_code: 404 })
    expect(await call('sendMesage', {})).toMatchObject({ error_code: 404 })
    expect(await call('setWebhook', { url: 'http://desk.example.test' })).toMatchObject({ error_code: 400 })
  })

  test('of two who poll at once the earlier one is told so, and an update is only gone when confirmed', async () => {
    const first = call('getUpdates', { timeout: 20 })
    await new Promise((go) => setTimeout(go, 100))
    const second = call('getUpdates', { timeout: 20 })
    expect(await first).toMatchObject({ error_code: 409 })
    const { updateId } = fake.writes(5, 'привет')
    expect((await second).result).toMatchObject([{ update_id: updateId }])
    expect((await call('getUpdates', {})).result).toMatchObject([{ update_id: updateId }])
    expect((await call('getUpdates', { offset: updateId + 1 })).result).toEqual([])
    expect(fake.isTaken(updateId)).toBe(true)
  })

  test('a chat that asked for a pause gets it', async () => {
    fake.fault({ kind: 'too many requests', retryAfter: 1, method: 'sendMessage', chat: '5' })
    const refused = await call('sendMessage', { chat_id: 5, text: 'раз' })
    expect(refused).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
    expect(await call('sendMessage', { chat_id: 5, text: 'два' })).toMatchObject({ error_code: 429 })
    expect(fake.sendsInsideRetryAfter()).toBe(1)
  })

  test("its reading of Telegram's HTML keeps the words and drops the markup", () => {
    const html = '<blockquote expandable>1 &lt; 2</blockquote> <a href="https://a.b/?x=1&amp;y">да</a> &#33;'
    expect(parseTelegramHtml(html)).toEqual({ ok: true, text: '1 < 2 да !' })
  })
})

describe('the fake Viber refuses what the real one refuses', () => {
  let fake: FakeViber

  beforeAll(async () => {
    fake = await startFakeViber()
    fake.meets({ id: 'new', name: 'Ольга' })
    fake.meets({ id: 'known', name: 'Ольга' })
    const contact = fake.contacts.get('known')
    if (contact !== undefined) contact.isSubscribed = true
  })
  afterAll(() => fake?.close())

  async function call(method: string, payload: object, token = fake.token): Promise<string> {
    const headers = { 'x-viber-auth-token': token }
    return await (
      await fetch(`${fake.url}/${method}`, { method: 'POST', headers, body: JSON.stringify(payload) })
    ).text()
  }
  const message = { receiver: 'known', type: 'text', text: 'привет', min_api_version: 3, sender: { name: 'Бот' } }
  const keyboard = (button: object) => ({
    keyboard: { Type: 'keyboard', Buttons: [{ ActionBody: 'a', Text: 'b', ...button }] },
  })

  test('a webhook that does not answer is no webhook, and without one nothing is sent', async () => {
    expect(await call('set_webhook', { url: 'http://desk.example.test' })).toContain('"status":1')
    fake.route('https://closed.example.test', `http://127.0.0.1:${fake.port}/nowhere`)
    expect(await call('set_webhook', { url: 'https://closed.example.test' })).toContain('"status":1')
    expect(await call('send_message', message)).toContain('"status":10')
    fake.route('https://desk.example.test', `http://127.0.0.1:${fake.port}/control`)
    expect(await call('set_webhook', { url: 'https://desk.example.test/state' })).toContain('"status":0')
  })

  test.each([
    ['no text', { text: '' }, 3],
    ['7001 characters', { text: 'я'.repeat(7_001) }, 3],
    ['30 KB', { tracking_data: 'x'.repeat(3_000), text: '😀'.repeat(3_400), pad: 'y'.repeat(15_000) }, 3],
    ['no sender', { sender: undefined }, 4],
    ['a sender of 29 characters', { sender: { name: 'я'.repeat(29) } }, 3],
    ['somebody unknown', { receiver: 'nobody' }, 5],
    ['somebody who has not written yet', { receiver: 'new' }, 6],
    ['seven columns', keyboard({ Columns: 7 }), 3],
    ['a button without a body', keyboard({ ActionBody: '' }), 4],
    ['a title that is no HTML', keyboard({ Text: 'a < b' }), 3],
    ['a version that is no number', { min_api_version: '3' }, 3],
  ])('%s', async (_what, change, status) => {
    expect(await call('send_message', { ...message, ...change })).toContain(`"status":${status},`)
  })

  test('a good message gets a token no JavaScript number can hold', async () => {
    const answer = await call('send_message', message)
    const token = /"message_token":(\d+)/.exec(answer)?.[1] ?? ''
    expect(String(Number(token))).not.toBe(token)
    expect(await call('send_message', message, 'wrong')).toContain('"status":2,')
  })
})
