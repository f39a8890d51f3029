import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeViberChannel } from '../../src/channels/viber/viber-channel.ts'
import { openFakeServer } from '../support/fake-http.ts'
import { type FakeViber, startFakeViber } from '../support/fake-viber.ts'
import { silentLog } from '../support/silent-log.ts'

const publicUrl = 'https://desk.example.test'

let fake: FakeViber
let page: Awaited<ReturnType<typeof openFakeServer>>
beforeAll(async () => {
  fake = await startFakeViber()
  // Any page that answers 200 will do for setting the webhook here.
  page = await openFakeServer(0, async () => ({ status: 200, body: '' }))
  for (const address of [publicUrl, 'https://other.example.test']) fake.route(address, page.url)
})
afterAll(async () => {
  await fake?.close()
  await page?.close()
})

function open(apiRoot = fake.url) {
  const gates: string[] = []
  const channel = makeViberChannel({
    token: fake.token,
    apiRoot,
    botName: 'Служба поддержки',
    gate: (name, side) => void gates.push(`${side} ${name}`),
    log: silentLog,
  })
  return { ...channel, gates, findings: async () => (await channel.check?.()) ?? [] }
}

const setWebhook = (payload: object) =>
  fetch(`${fake.url}/set_webhook`, {
    method: 'POST',
    headers: { 'x-viber-auth-token': fake.token },
    body: JSON.stringify(payload),
  })
const account = { code: 'bot_answers', name: 'Frontline' }

test('all is well, in one call that passes the gate', async () => {
  const { setUp, findings, gates } = open()
  await setUp(publicUrl)
  gates.length = 0
  expect(await findings()).toEqual([
    account,
    { code: 'webhook_ours', host: 'desk.example.test' },
    { code: 'events_complete' },
  ])
  expect(gates).toEqual(['before http viber get_account_info', 'after http viber get_account_info'])
})

test('without a public address nothing can come in', async () => {
  expect(await open().findings()).toEqual([account, { code: 'no_public_url' }])
})

test('no webhook, another program’s, and one that leaves events out', async () => {
  const { setUp, findings } = open()
  await setUp(publicUrl)
  await setWebhook({ url: 'https://other.example.test/hooks/its-own-secret' })
  const found = await findings()
  expect(found).toEqual([account, { code: 'webhook_foreign', host: 'other.example.test' }])
  await setWebhook({ url: `${publicUrl}/webhooks/viber`, event_types: ['subscribed', 'unsubscribed', 'failed'] })
  expect(await findings()).toContainEqual({ code: 'events_missing', events: 'delivered, seen, conversation_started' })
  await setWebhook({ url: '' })
  expect(await findings()).toEqual([account, { code: 'webhook_missing' }])
})

test.each([
  [7, { code: 'account_blocked' }],
  [12, { code: 'messenger_busy' }],
  [2, { code: 'token_refused' }],
  [99, { code: 'refused', said: '99 said …' }],
])('status %i is told', async (status, finding) => {
  const body = JSON.stringify({ status, status_message: `said ${fake.token}` })
  const server = await openFakeServer(0, async () => ({ status: 200, body }))
  expect(await open(server.url).findings()).toEqual([finding])
  await server.close()
})
