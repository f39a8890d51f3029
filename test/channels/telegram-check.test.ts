import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../../src/channels/self-check.ts'
import { makeTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { eventually } from '../support/eventually.ts'
import { noBlobs } from '../support/no-blobs.ts'
import { silentLog } from '../support/silent-log.ts'

const publicUrl = 'https://desk.example.test'
const webhookSecret = 'secret-secret-secret'

let fake: FakeTelegram
const opened: { close(): Promise<void> }[] = []
beforeAll(async () => {
  fake = await startFakeTelegram()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.close()))
})
afterAll(() => fake?.close())

function open(mayPoll: () => boolean = () => true) {
  const gates: string[] = []
  const channel = makeTelegramChannel({
    token: fake.token,
    apiRoot: fake.url,
    webhookSecret,
    onEvents: async () => {},
    mayPoll,
    blobs: noBlobs,
    introductions: null,
    gate: (name, side) => void gates.push(`${side} ${name}`),
    log: silentLog,
  })
  opened.push(channel)
  return { ...channel, gates, findings: async () => (await channel.check?.()) ?? [] }
}

const call = (method: string, body: object) =>
  fetch(`${fake.url}/bot${fake.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const bot = { code: 'bot_answers', name: '@frontline_test_bot' }

test('by polling all is well, and both calls pass the gate', async () => {
  const { setUp, findings, gates } = open()
  await setUp(null)
  expect(await findings()).toEqual([bot, { code: 'polls' }, { code: 'nothing_waits' }])
  expect(gates).toEqual(
    expect.arrayContaining(['before http telegram getWebhookInfo', 'after http telegram getWebhookInfo']),
  )
})

test('a bot that is not connected yet says so; one that leaves the polling to another, too', async () => {
  expect(await open().findings()).toContainEqual({ code: 'not_started' })
  const { setUp, findings } = open(() => false)
  await setUp(null)
  expect(await findings()).toContainEqual({ code: 'polls_elsewhere' })
})

test('another program that takes the updates away is told by its host alone', async () => {
  const { setUp, findings } = open()
  await setUp(null)
  await call('setWebhook', { url: 'https://other.example.test/bot/its-own-secret?key=1' })
  const found = await findings()
  expect(found).toContainEqual({ code: 'webhook_takes_updates', host: 'other.example.test' })
  expect(JSON.stringify(found)).not.toMatch(/its-own-secret|key=1/)
  await call('deleteWebhook', {})
})

test('another program that polls with the same token is told', async () => {
  const { setUp, findings } = open()
  await setUp(null)
  await eventually(async () => {
    // Telegram ends the earlier of two polls.
    await call('getUpdates', { timeout: 0 })
    expect(await findings()).toContainEqual({ code: 'polling_conflict' })
  })
})

test('by webhook: our address, another one, none', async () => {
  fake.route(publicUrl, 'http://127.0.0.1:1')
  const { setUp, findings } = open()
  await setUp(publicUrl)
  expect(await findings()).toEqual([
    bot,
    { code: 'webhook_ours', host: 'desk.example.test' },
    { code: 'nothing_waits' },
  ])
  await call('setWebhook', { url: 'https://desk.example.test/webhooks/elsewhere' })
  expect(await findings()).toContainEqual({ code: 'webhook_foreign', host: 'desk.example.test' })
  await call('deleteWebhook', {})
  expect(await findings()).toContainEqual({ code: 'webhook_missing' })
})

test('what waits and what failed is told, with a token in the words of the messenger masked', async () => {
  const { setUp, findings } = open()
  await setUp(publicUrl)
  fake.meets({ id: 5_100_000_001, name: 'Ольга' })
  fake.writes(5_100_000_001, 'впн не работает')
  await eventually(async () => {
    const found = await findings()
    expect(found).toContainEqual({ code: 'updates_wait', count: 1 })
    expect(found).toContainEqual({ code: 'delivery_fails', at: expect.any(Number), said: expect.stringMatching(/\S/) })
    expect(JSON.stringify(found)).not.toContain(fake.token)
  })
  await call('deleteWebhook', {})
})

test('who the bot is stays said when the second answer does not come', async () => {
  fake.fault({ kind: 'html', method: 'getWebhookInfo' })
  expect(await open().findings()).toEqual([bot, { code: 'strange_answer' }])
  fake.fault({ kind: 'server error', method: 'getWebhookInfo' })
  expect(await open().findings()).toEqual([bot, { code: 'messenger_fails' }])
})

test('nothing that opens something is in the messenger’s own words', () => {
  const said = `refused https://x.test/${fake.token} for ${fake.token} and ${webhookSecret} ${'я'.repeat(300)}`
  const shown = wordsOf(said, [fake.token, webhookSecret])
  expect(shown.startsWith('refused … for … and … я')).toBe(true)
  expect(shown.length).toBeLessThanOrEqual(200)
})
