import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import { hour } from '../../kit/time.ts'
import type { Channel, ChannelLimits, ChannelRequest, Received } from '../../messaging/channel.ts'
import { checkViber } from './check.ts'
import { eventTypes } from './event-types.ts'
import { parseLossless } from './lossless-json.ts'
import { parseCallback } from './parse-callback.ts'
import { fetchViberFile } from './fetch-file.ts'
import { render } from './render.ts'
import { isSigned } from './signature.ts'
import { deliveryOf, deliveryOfError, makeViberClient, type ViberAnswer } from './viber-client.ts'

const megabyte = 1_000_000

/** Viber REST API: 7000 characters and 30 KB a request; Cyrillic is two bytes, so the bytes are what counts. */
export const viberLimits: ChannelLimits = {
  textLength: 4_000,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: false,
  provesPhone: true,
  givesReceipts: true,
  files: {
    // Viber names no limit for what users send; 50 MB is what it lets bots send.
    inboundBytes: 50 * megabyte,
    rules: [
      { kind: 'photo', contentTypes: ['image/jpeg', 'image/png', 'image/gif'], mostBytes: megabyte },
      { kind: 'video', contentTypes: ['video/mp4'], mostBytes: 26 * megabyte },
    ],
    documentBytes: 50 * megabyte,
    captionLength: 500,
    captioned: ['photo'],
    byAddress: true,
  },
  editableForMs: 0,
  canReact: false,
  canQuote: false,
  sessionMs: 24 * hour,
  chatPauseMs: 350,
  botPauseMs: 30,
}

type ViberOptions = {
  readonly token: string
  readonly apiRoot: string
  readonly botName: string
  readonly gate: Gate
  readonly log: Log
  readonly limits?: Partial<ChannelLimits>
}

export function makeViberChannel(options: ViberOptions): Channel {
  const { token, apiRoot, botName, gate, log } = options
  const client = makeViberClient({ token, apiRoot, gate })
  /** Where Viber fetches the files it shows; known once the webhook is. */
  let ownAddress: string | null = null
  const webhookAt = (publicUrl: string) => `${publicUrl}/webhooks/viber`
  return {
    name: 'viber',
    limits: { ...viberLimits, ...options.limits },
    receive: (request) => receive(request, token),
    send: async (message, recipient) => {
      try {
        const rendered = render(message, botName, ownAddress)
        return deliveryOf(await client.call('send_message', { receiver: recipient, ...rendered }))
      } catch (error) {
        return deliveryOfError(error)
      }
    },
    fetchFile: (remote, signal) => fetchViberFile({ apiRoot, gate }, remote, signal),
    welcomeAnswer: (message) => render(message, botName, ownAddress),
    setUp: async (publicUrl) => {
      // A wrong token is said in any case; without an address that is all there is to connect.
      const account = await client.call('get_account_info', {})
      if (account.status !== 0) throw new Error(inWords(account))
      if (publicUrl === null) {
        log.warn('viber has no polling: set PUBLIC_URL to the https address under which this server is reached')
        return
      }
      ownAddress = publicUrl
      const payload = {
        url: webhookAt(publicUrl),
        event_types: eventTypes,
        send_name: true,
        send_photo: false,
      }
      const answer = await client.call('set_webhook', payload)
      if (answer.status !== 0) throw new Error(inWords(answer))
      log.info('viber bot connected')
    },
    check: () => checkViber(client, ownAddress === null ? null : webhookAt(ownAddress), token),
    close: async () => {},
  }
}

/** What an admin can do about it. */
function inWords({ status, status_message: said = '' }: ViberAnswer): string {
  const detail = `(viber: ${status} ${said})`
  if (status === 2) return `viber does not know this token: check VIBER_AUTH_TOKEN ${detail}`
  if (status === 1) {
    return `viber could not reach the webhook: PUBLIC_URL must be reachable over https with a certificate that browsers trust ${detail}`
  }
  if ([7, 8, 9, 15].includes(status))
    return `viber has blocked or does not know this bot: ask Viber's support ${detail}`
  return `viber refused to connect the bot ${detail}`
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
