import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import type { Channel, ChannelLimits, ChannelRequest, Received } from '../../messaging/channel.ts'
import { parseLossless } from './lossless-json.ts'
import { parseCallback } from './parse-callback.ts'
import { render } from './render.ts'
import { isSigned } from './signature.ts'
import { deliveryOf, deliveryOfError, makeViberClient } from './viber-client.ts'

/** Viber REST API: 7000 characters and 30 KB a request; Cyrillic is two bytes, so the bytes are what counts. */
export const viberLimits: ChannelLimits = {
  textLength: 4_000,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: false,
  givesReceipts: true,
  chatPauseMs: 350,
  botPauseMs: 30,
}

export type ViberOptions = {
  readonly token: string
  readonly apiRoot: string
  readonly botName: string
  readonly gate: Gate
  readonly log: Log
  readonly limits?: Partial<ChannelLimits>
}

const eventTypes = ['delivered', 'seen', 'failed', 'subscribed', 'unsubscribed', 'conversation_started']

export function makeViberChannel(options: ViberOptions): Channel {
  const { token, apiRoot, botName, gate, log } = options
  const client = makeViberClient({ token, apiRoot, gate })
  return {
    name: 'viber',
    limits: { ...viberLimits, ...options.limits },
    receive: (request) => receive(request, token),
    send: async (message, recipient) => {
      try {
        return deliveryOf(await client.call('send_message', { receiver: recipient, ...render(message, botName) }))
      } catch (error) {
        return deliveryOfError(error)
      }
    },
    welcomeAnswer: (message) => render(message, botName),
    setUp: async (publicUrl) => {
      if (publicUrl === null) {
        log.warn('viber has no polling: set PUBLIC_URL to the https address under which this server is reached')
        return
      }
      const payload = {
        url: `${publicUrl}/webhooks/viber`,
        event_types: eventTypes,
        send_name: true,
        send_photo: false,
      }
      const answer = await client.call('set_webhook', payload)
      if (answer.status !== 0) throw new Error(`viber refused the webhook: ${answer.status_message ?? answer.status}`)
      log.info('viber bot connected')
    },
    close: async () => {},
  }
}

function receive(request: ChannelRequest, token: string): Received {
  // The signature travels in the documented header, or in the address on some accounts.
  const signature = request.header('x-viber-content-signature') ?? request.query('sig')
  if (!isSigned(request.body, signature, token)) return { kind: 'rejected', status: 403, reason: 'wrong signature' }
  const event = readCallback(request.body)
  if (event === null) return { kind: 'rejected', status: 400, reason: 'not a callback' }
  // Sent only to see whether we answer; nothing has happened to anybody.
  if (event.body.kind === 'ignored' && event.body.what === 'webhook')
    return { kind: 'accepted', events: [], answer: null }
  return { kind: 'accepted', events: [event], answer: null }
}

function readCallback(body: Uint8Array) {
  try {
    return parseCallback(parseLossless(new TextDecoder().decode(body)))
  } catch {
    return null
  }
}
