import { createHmac } from 'node:crypto'
import { makeViberChannel } from '../../src/channels/viber/viber-channel.ts'
import { openGate } from '../../src/kit/gate.ts'
import { startFakeViber } from '../support/fake-viber.ts'
import { silentLog } from '../support/silent-log.ts'
import { channelContract, type Subject } from './channel.contract.ts'
import { nobodyListens, requestOf } from './contract-request.ts'

const sign = (body: string, token: string) => createHmac('sha256', token).update(body).digest('hex')

async function openViber(): Promise<Subject> {
  const fake = await startFakeViber()
  fake.route('https://desk.example.test', `http://127.0.0.1:${fake.port}/control`)
  const [recipient, blocked] = ['b25lIHBlcnNvbi4uLi4uLg==', 'dHdvIHBlcnNvbi4uLi4uLg==']
  for (const id of [recipient, blocked]) fake.meets({ id, name: 'Ольга' })
  const contact = fake.contacts.get(recipient)
  if (contact !== undefined) contact.isSubscribed = true
  // Any page that answers 200 will do for setting the webhook here.
  await fetch(`${fake.url}/set_webhook`, {
    method: 'POST',
    headers: { 'x-viber-auth-token': fake.token },
    body: JSON.stringify({ url: 'https://desk.example.test/state' }),
  })
  const options = { token: fake.token, botName: 'Служба поддержки', gate: openGate, log: silentLog }
  const signed = (body: string) => requestOf(body, { 'x-viber-content-signature': sign(body, fake.token) })
  const event = (number: number, name: string, more: object) =>
    // The token passes 2^53, as the real ones do.
    JSON.stringify({ event: name, timestamp: 1_790_000_000_000, message_token: 'TOKEN', ...more }).replace(
      '"TOKEN"',
      String(5_800_000_000_000_000_001n + BigInt(number)),
    )
  const sender = { id: recipient, name: 'Ольга', language: 'ru', country: 'RU', api_version: 10 }
  return {
    channel: makeViberChannel({ ...options, apiRoot: fake.url }),
    asked: {
      stranger: makeViberChannel({ ...options, token: `${fake.token}x`, apiRoot: fake.url }),
      pointedAt: (url) => makeViberChannel({ ...options, apiRoot: `${url}/pa` }),
      fault: (fault) => fake.fault({ ...fault, method: 'get_account_info' }),
    },
    unreachable: makeViberChannel({ ...options, apiRoot: `${await nobodyListens()}/pa` }),
    recipient,
    blocked,
    stranger: 'c3RyYW5nZXIuLi4uLi4uLg==',
    request: signed,
    forged: (body) => [
      requestOf(body, {}),
      requestOf(body, { 'x-viber-content-signature': '' }),
      requestOf(body, { 'x-viber-content-signature': 'zz' }),
      requestOf(body, { 'x-viber-content-signature': sign(body, 'another token') }),
      // The exact bytes are signed: the same JSON written otherwise is not the same.
      requestOf(`${body} `, { 'x-viber-content-signature': sign(body, fake.token) }),
      requestOf(body, {}, { sig: sign(`${body}x`, fake.token) }),
      requestOf(body, { 'x-viber-auth-token': fake.token }),
    ],
    textEvent: (number, text) => event(number, 'message', { sender, message: { type: 'text', text } }),
    unknownEvent: (number) => event(number, 'client_status', { user_id: recipient, mood: 'fine' }),
    fault: (fault) => fake.fault({ ...fault, method: 'send_message' }),
    read: () =>
      fake.sent.map(({ text, buttons }) => ({ text: text.replaceAll('\u200B', ''), buttonCount: buttons.length })),
    malformed: () =>
      fake.calls.filter(({ outcome }) => outcome === 3 || outcome === 4).map(({ payload }) => JSON.stringify(payload)),
    close: fake.close,
  }
}

channelContract('viber', openViber)
