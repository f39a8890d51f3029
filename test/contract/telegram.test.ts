import { makeTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { openGate } from '../../src/kit/gate.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { silentLog } from '../support/silent-log.ts'
import { channelContract, type Subject } from './channel.contract.ts'
import { nobodyListens, requestOf } from './contract-request.ts'
import { noBlobs } from '../support/no-blobs.ts'

const secret = 'contract-webhook-secret'
const stranger = '5199999999'

async function openTelegram(): Promise<Subject> {
  const fake = await startFakeTelegram()
  const [recipient, blocked] = [5_100_000_001, 5_100_000_002]
  fake.meets({ id: recipient, name: 'Ольга' })
  fake.meets({ id: blocked, name: 'Борис' })
  fake.chats.open(blocked).isBlocked = true
  const options = {
    token: fake.token,
    webhookSecret: secret,
    onEvents: async () => {},
    blobs: noBlobs,
    introductions: null,
    gate: openGate,
    log: silentLog,
  }
  const chat = { id: recipient, type: 'private', first_name: 'Ольга' }
  return {
    channel: makeTelegramChannel({ ...options, apiRoot: fake.url }),
    unreachable: makeTelegramChannel({ ...options, apiRoot: await nobodyListens() }),
    asked: {
      stranger: makeTelegramChannel({ ...options, token: `${fake.token}x`, apiRoot: fake.url }),
      pointedAt: (apiRoot) => makeTelegramChannel({ ...options, apiRoot }),
      fault: (fault) => fake.fault({ ...fault, method: 'getMe' }),
    },
    recipient: String(recipient),
    blocked: String(blocked),
    stranger,
    request: (body) => requestOf(body, { 'x-telegram-bot-api-secret-token': secret }),
    forged: (body) => [
      requestOf(body, {}),
      requestOf(body, { 'x-telegram-bot-api-secret-token': '' }),
      requestOf(body, { 'x-telegram-bot-api-secret-token': `${secret}x` }),
      requestOf(body, { 'x-telegram-bot-api-secret-token': secret.toUpperCase() }),
      requestOf(body, { authorization: secret }, { secret_token: secret }),
    ],
    textEvent: (number, text) =>
      JSON.stringify({
        update_id: number,
        message: { message_id: number, from: chat, chat, date: 1_790_000_000, text },
      }),
    unknownEvent: (number) => JSON.stringify({ update_id: number, telepathy: { from: chat, thought: 'hm' } }),
    fault: (fault) => fake.fault({ ...fault, method: 'sendMessage' }),
    read: () => fake.sent.map(({ text, buttons }) => ({ text, buttonCount: buttons.length })),
    malformed: () =>
      fake.calls
        .filter(({ outcome, parameters }) => outcome === 400 && String(parameters['chat_id']) !== stranger)
        .map(({ parameters }) => String(parameters['text']).slice(0, 200)),
    close: fake.close,
  }
}

channelContract('telegram', openTelegram)
