import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { describeMessenger } from '../../../src/channels/messenger.ts'
import { wasNeverWritten } from '../../../src/channels/transport-errors.ts'
import { optional, webAddress, withDefault } from '../../../src/kit/environment.ts'
import { buttonRows } from '../../../src/messaging/button-rows.ts'
import type { Channel, ChannelLimits, Received } from '../../../src/messaging/channel.ts'
import type { Body, InboundEvent } from '../../../src/messaging/inbound.ts'
import type { Delivery, Outbound } from '../../../src/messaging/outbound.ts'
import { plainText } from '../../../src/messaging/markup/plain-text.ts'

const limits: ChannelLimits = {
  textLength: 500,
  buttonTitleLength: 40,
  buttonsPerMessage: 8,
  canDeleteUserMessages: false,
  files: null,
  editableForMs: 0,
  canReact: false,
  canQuote: false,
  sessionMs: null,
  chatPauseMs: 0,
  botPauseMs: 20,
}

/** A messenger of these tests: everything that one has to bring, in one folder. */
export const pigeon = describeMessenger({
  name: 'pigeon',
  title: { ru: 'Голубь', uk: 'Голуб', en: 'Pigeon' },
  icon: 'M3 12c4-6 12-6 18 0-6 6-14 6-18 0z',
  limits,
  look: (message) => ({
    markup: 'plain',
    text: wordsOf(message),
    rows: buttonRows(message.buttons).map((row) => row.map(({ title }) => title)),
  }),
  isForTrying: false,
  switchedOnBy: 'PIGEON_KEY',
  variables: {
    PIGEON_KEY: optional(z.string().min(12, { error: 'is too short for a key' })),
    PIGEON_API_ROOT: withDefault(webAddress(['http:', 'https:']), 'https://pigeon.example'),
  },
  configure: ({ PIGEON_KEY: key, PIGEON_API_ROOT: apiRoot }) =>
    key === undefined
      ? null
      : {
          secrets: [key],
          senderName: `pigeon ${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
          make: (parts) =>
            makePigeonChannel({ key, apiRoot, limits: { ...limits, ...parts.limits }, gate: parts.gate }),
        },
})

type Options = {
  readonly key: string
  readonly apiRoot: string
  readonly limits?: ChannelLimits
  readonly gate: (name: string, side: 'before' | 'after') => void
}

export function makePigeonChannel({ key, apiRoot, limits: own = limits, gate }: Options): Channel {
  async function call(method: string, payload: object): Promise<Response> {
    gate(`http pigeon ${method}`, 'before')
    const response = await fetch(`${apiRoot}/${method}`, {
      method: 'POST',
      headers: { authorization: key, 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(3_000),
    })
    gate(`http pigeon ${method}`, 'after')
    return response
  }
  return {
    name: 'pigeon',
    limits: own,
    receive: ({ header, body }) => receive(header('authorization') ?? '', key, body),
    send: async (message, recipient) => {
      try {
        const buttons = message.buttons.map(({ id, title, url }) => ({
          id,
          title,
          ...(url === undefined ? {} : { url }),
        }))
        return await deliveryOf(await call('send', { to: recipient, text: wordsOf(message), buttons }))
      } catch (error) {
        return wasNeverWritten(error)
          ? { kind: 'retry', reason: 'the messenger cannot be reached' }
          : { kind: 'unknown', reason: 'no usable answer from the messenger' }
      }
    },
    setUp: async (publicUrl) => {
      const answer = await call('hook', { url: `${publicUrl}/webhooks/pigeon` })
      if (!answer.ok) throw new Error('pigeon does not know this key: check PIGEON_KEY')
    },
    close: async () => {},
  }
}

const wordsOf = ({ text, format, signedBy }: Outbound): string =>
  [format === 'markdown' ? plainText(text) : text, signedBy === null ? '' : `— ${signedBy}`].filter(Boolean).join('\n')

async function deliveryOf(response: Response): Promise<Delivery> {
  const answer = (await response.json()) as { id?: string; wait?: number; error?: string }
  if (response.ok && answer.id !== undefined) return { kind: 'sent', externalId: answer.id }
  if (response.status === 429)
    return { kind: 'retry', afterMs: (answer.wait ?? 1) * 1_000, reason: 'too many requests' }
  if (response.status === 403) return { kind: 'refused', reason: 'blocked', detail: answer.error ?? '' }
  if (response.status === 404) return { kind: 'refused', reason: 'unknown chat', detail: answer.error ?? '' }
  if (response.status === 400) return { kind: 'refused', reason: 'invalid message', detail: answer.error ?? '' }
  return { kind: 'unknown', reason: 'no usable answer from the messenger' }
}

const callback = z.object({
  id: z.string(),
  at: z.number(),
  from: z.object({ id: z.string(), name: z.string(), language: z.string() }),
  text: z.string().optional(),
  pressed: z.string().optional(),
})

function receive(given: string, key: string, bytes: Uint8Array): Received {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(given), digest(key))) return { kind: 'rejected', status: 401, reason: 'wrong key' }
  const read = callback.safeParse(readJson(bytes))
  if (!read.success) return { kind: 'rejected', status: 400, reason: 'not a callback' }
  return { kind: 'accepted', events: [eventOf(read.data)], answer: null }
}

function eventOf({ id, at, from, text, pressed }: z.output<typeof callback>): InboundEvent {
  const body: Body =
    text !== undefined
      ? { kind: 'text', text }
      : pressed !== undefined
        ? { kind: 'choice', choiceId: pressed }
        : { kind: 'ignored', what: 'unknown' }
  const person = { externalId: from.id, name: from.name, languageCode: from.language }
  return { externalId: id, from: person, at, body, messageExternalId: id, masked: [] }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
