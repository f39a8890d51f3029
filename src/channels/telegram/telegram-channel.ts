import { createHash, timingSafeEqual } from 'node:crypto'
import { Api } from 'grammy'
import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import { hour } from '../../kit/time.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import type { Channel, ChannelLimits, ChannelRequest, Received } from '../../messaging/channel.ts'
import type { InboundEvent } from '../../messaging/inbound.ts'
import { checkTelegram, type Hearing } from './check.ts'
import { fetchTelegramFile } from './fetch-file.ts'
import { introduce, type Introductions } from './introduce.ts'
import { keepAliveFetch } from './keep-alive-fetch.ts'
import { parseSafely } from './reading/parse-safely.ts'
import type { RawUpdate } from './reading/parse-update.ts'
import { type PollingTurn, startPolling } from './polling.ts'
import { setUpWords } from './set-up-words.ts'
import { sendDeadlineSeconds, sendToTelegram, uploadDeadlineSeconds } from './send.ts'
import { allowedUpdates, pollSeconds } from './reading/update-kinds.ts'

const megabyte = 1_000_000

/** Bot API limits; texts count after entity parsing, so some room is kept for what markup adds. */
export const telegramLimits: ChannelLimits = {
  textLength: 3_900,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: true,
  provesPhone: true,
  files: {
    // getFile gives at most 20 MB away; an upload takes 10 MB as a photo and 50 MB as anything else.
    inboundBytes: 20 * megabyte,
    rules: [
      { kind: 'photo', contentTypes: ['image/jpeg', 'image/png', 'image/webp'], mostBytes: 10 * megabyte },
      { kind: 'animation', contentTypes: ['image/gif'], mostBytes: 50 * megabyte },
      { kind: 'video', contentTypes: ['video/mp4'], mostBytes: 50 * megabyte },
      { kind: 'audio', contentTypes: ['audio/mpeg', 'audio/x-m4a', 'audio/mp4'], mostBytes: 50 * megabyte },
      { kind: 'voice', contentTypes: ['audio/ogg', 'audio/ogg; codecs=opus'], mostBytes: 50 * megabyte },
    ],
    documentBytes: 50 * megabyte,
    captionLength: 1_000,
    captioned: ['photo', 'video', 'animation', 'audio', 'voice', 'document'],
    byAddress: false,
  },
  editableForMs: 48 * hour,
  canReact: true,
  canQuote: true,
  sessionMs: null,
  chatPauseMs: 350,
  botPauseMs: 34,
}

type TelegramOptions = {
  readonly token: string
  readonly apiRoot: string
  /** Compared with the header of each webhook call. */
  readonly webhookSecret: string
  /** Stores polled updates; resolves after the commit. */
  readonly onEvents: (events: readonly InboundEvent[]) => Promise<void>
  /** Whether it is this process's turn to poll; without it, always. */
  readonly mayPoll?: () => boolean
  readonly blobs: Pick<BlobStore, 'read'>
  /** Null: the bot's commands and description are left as they are. */
  readonly introductions: Introductions | null
  readonly gate: Gate
  readonly log: Log
  readonly limits?: Partial<ChannelLimits>
}

export function makeTelegramChannel(options: TelegramOptions): Channel {
  const { log } = options
  const api = makeApi(options, sendDeadlineSeconds)
  const stop = new AbortController()
  let polling: Promise<void> | null = null
  let lastTurn: PollingTurn | null = null
  /** Null: by polling. */
  let webhookAddress: string | null = null
  const mayPoll = options.mayPoll ?? (() => true)
  const secretDigest = digest(options.webhookSecret)

  const uploads = makeApi(options, uploadDeadlineSeconds)
  const parts = { api, uploads, blobs: options.blobs, log }

  async function connect(publicUrl: string | null): Promise<void> {
    webhookAddress = publicUrl === null ? null : `${publicUrl}/webhooks/telegram`
    const me = await api.getMe()
    log.info('telegram bot connected', { username: me.username })
    if (options.introductions !== null) void introduce(api, options.introductions, log)
    if (webhookAddress === null) {
      await api.deleteWebhook()
      lastTurn = 'asks'
      const pollingApi = makeApi(options, pollSeconds + 10)
      polling = startPolling({
        api: pollingApi,
        onEvents: options.onEvents,
        mayPoll,
        onTurn: (turn) => {
          lastTurn = turn
        },
        log,
        signal: stop.signal,
      })
      return
    }
    await api.setWebhook(webhookAddress, {
      secret_token: options.webhookSecret,
      allowed_updates: [...allowedUpdates],
      max_connections: 40,
    })
  }

  const hearing = (): Hearing =>
    webhookAddress === null
      ? { by: 'polling', isOurTurn: mayPoll(), lastTurn }
      : { by: 'webhook', address: webhookAddress }

  return {
    name: 'telegram',
    limits: { ...telegramLimits, ...options.limits },
    receive: (request) => receive(request, secretDigest),
    send: (message, recipient) => sendToTelegram(parts, message, recipient),
    fetchFile: (remote, signal) => fetchTelegramFile({ ...options, api }, remote, signal),
    showTyping: async (recipient) => {
      await api.sendChatAction(recipient, 'typing').catch(() => {})
    },
    setUp: (publicUrl) =>
      connect(publicUrl).catch((error: unknown) => {
        throw new Error(setUpWords(error, publicUrl))
      }),
    check: () => checkTelegram(api, hearing(), [options.token, options.webhookSecret]),
    close: async () => {
      stop.abort()
      await polling
    },
  }
}

/** Every call passes the gate. */
function makeApi({ token, apiRoot, gate }: TelegramOptions, timeoutSeconds: number): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds, fetch: keepAliveFetch })
  api.config.use(async (call, method, payload, signal) => {
    gate(`http telegram ${method}`, 'before')
    const answer = await call(method, payload, signal)
    gate(`http telegram ${method}`, 'after')
    return answer
  })
  return api
}

const digest = (text: string) => createHash('sha256').update(text).digest()

function receive(request: ChannelRequest, secretDigest: Buffer): Received {
  const given = request.header('x-telegram-bot-api-secret-token') ?? ''
  if (!timingSafeEqual(digest(given), secretDigest)) {
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
