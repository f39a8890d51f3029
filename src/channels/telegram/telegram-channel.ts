import { createHash, timingSafeEqual } from 'node:crypto'
import { Api } from 'grammy'
import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'
import type { Channel, ChannelLimits, ChannelRequest, Received } from '../../messaging/channel.ts'
import type { InboundEvent } from '../../messaging/inbound.ts'
import type { Delivery, Outbound } from '../../messaging/outbound.ts'
import { deliveryOf, isMarkupRefused } from './delivery.ts'
import { parseSafely } from './parse-safely.ts'
import type { RawUpdate } from './parse-update.ts'
import { startPolling } from './polling.ts'
import { render } from './render.ts'
import { allowedUpdates, pollSeconds } from './update-kinds.ts'

/** Bot API limits; texts count after entity parsing, so some room is kept for what markup adds. */
export const telegramLimits: ChannelLimits = {
  textLength: 3_900,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: true,
  chatPauseMs: 350,
  botPauseMs: 34,
}

/**
 * Below the lease of a row in the outbox, so that an attempt ends before another may begin. It is the whole attempt's:
 * deleting what the user should not have written, the message, and once more without its markup.
 */
const sendDeadlineSeconds = 10
/** Deleting is a courtesy: a stall in it leaves the time to the message. */
const deleteDeadlineSeconds = 2

export type TelegramOptions = {
  readonly token: string
  readonly apiRoot: string
  /** Compared with the header of each webhook call. */
  readonly webhookSecret: string
  /** Stores polled updates; resolves after the commit. */
  readonly onEvents: (events: readonly InboundEvent[]) => Promise<void>
  readonly gate: Gate
  readonly log: Log
  readonly limits?: Partial<ChannelLimits>
}

export function makeTelegramChannel(options: TelegramOptions): Channel {
  const { log } = options
  const api = makeApi(options, sendDeadlineSeconds)
  const stop = new AbortController()
  let polling: Promise<void> | null = null

  async function send(message: Outbound, recipient: string): Promise<Delivery> {
    const deadline = AbortSignal.timeout(sendDeadlineSeconds * second)
    if (message.deletes !== null) await deleteQuietly(recipient, message.deletes)
    const delivery = await sendText(message, recipient, deadline)
    if (message.leaves && delivery.kind === 'sent') await api.leaveChat(recipient, deadline as never).catch(() => {})
    return delivery
  }

  async function sendText(message: Outbound, recipient: string, deadline: AbortSignal): Promise<Delivery> {
    const { html, plain, keyboard } = render(message)
    const common = {
      link_preview_options: { is_disabled: true },
      ...(keyboard === null ? {} : { reply_markup: keyboard }),
    }
    try {
      const sent = await api.sendMessage(recipient, html, { ...common, parse_mode: 'HTML' }, deadline as never)
      return { kind: 'sent', externalId: String(sent.message_id) }
    } catch (error) {
      if (!isMarkupRefused(error)) return deliveryOf(error)
      log.warn('telegram refused the markup, sending plain text')
    }
    try {
      const sent = await api.sendMessage(recipient, plain, common, deadline as never)
      return { kind: 'sent', externalId: String(sent.message_id) }
    } catch (error) {
      return deliveryOf(error)
    }
  }

  /** Older than 48 h or gone already: nothing is lost by that, the text has been masked before it was stored. */
  async function deleteQuietly(recipient: string, messageId: string): Promise<void> {
    const deadline = AbortSignal.timeout(deleteDeadlineSeconds * second)
    await api
      .deleteMessage(recipient, Number(messageId), deadline as never)
      .catch(() => log.info('a user message could not be deleted'))
  }

  return {
    name: 'telegram',
    limits: { ...telegramLimits, ...options.limits },
    receive: (request) => receive(request, options.webhookSecret),
    send,
    setUp: async (publicUrl) => {
      const me = await api.getMe()
      log.info('telegram bot connected', { username: me.username })
      if (publicUrl === null) {
        await api.deleteWebhook()
        const pollingApi = makeApi(options, pollSeconds + 10)
        polling = startPolling({ api: pollingApi, onEvents: options.onEvents, log, signal: stop.signal })
        return
      }
      await api.setWebhook(`${publicUrl}/webhooks/telegram`, {
        secret_token: options.webhookSecret,
        allowed_updates: [...allowedUpdates],
        max_connections: 40,
      })
    },
    close: async () => {
      stop.abort()
      await polling
    },
  }
}

/** grammy's own transport with its keep-alive connections, every call through the gate. */
function makeApi({ token, apiRoot, gate }: TelegramOptions, timeoutSeconds: number): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds })
  api.config.use(async (call, method, payload, signal) => {
    gate(`http telegram ${method}`, 'before')
    const answer = await call(method, payload, signal)
    gate(`http telegram ${method}`, 'after')
    return answer
  })
  return api
}

const digest = (text: string) => createHash('sha256').update(text).digest()

function receive(request: ChannelRequest, secret: string): Received {
  const given = request.header('x-telegram-bot-api-secret-token') ?? ''
  if (!timingSafeEqual(digest(given), digest(secret))) {
    return { kind: 'rejected', status: 401, reason: 'wrong secret token' }
  }
  const update = readUpdate(request.body)
  if (update === null) return { kind: 'rejected', status: 400, reason: 'not an update' }
  return { kind: 'accepted', events: [parseSafely(update)], answer: pressAnswer(update) }
}

function readUpdate(body: Uint8Array): RawUpdate | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    const isUpdate =
      typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)
    return isUpdate ? (value as RawUpdate) : null
  } catch {
    return null
  }
}

/** Ends the button's waiting sign in the answer to the webhook itself: no row, no retry, no call of its own. */
function pressAnswer(update: RawUpdate): unknown {
  const id = update.callback_query?.id
  return typeof id === 'string' ? { method: 'answerCallbackQuery', callback_query_id: id } : null
}
