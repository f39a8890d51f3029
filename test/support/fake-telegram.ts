import { makeFaults, sufferFault } from './fake-faults.ts'
import { type FakeAnswer, type FakeRequest, json, openFakeServer } from './fake-http.ts'
import { makeRate } from './fake-rate.ts'
import { makeRoutes } from './fake-routes.ts'
import { makeChats } from './fake-telegram-chats.ts'
import { type Parameters, TelegramRefusal } from './fake-telegram-checks.ts'
import { makeFiles, readMultipart } from './fake-telegram-files.ts'
import { makeMethods, type TelegramSend } from './fake-telegram-methods.ts'
import { makePeople } from './fake-telegram-people.ts'
import { makeUpdates } from './fake-telegram-updates.ts'
import { telegramControl } from './fake-telegram-control.ts'

export type TelegramCall = {
  readonly at: number
  readonly method: string
  readonly parameters: Parameters
  /** What it was answered: the HTTP status, or what happened instead of an answer. */
  readonly outcome: number | 'reset' | 'stall'
}

export type FakeTelegramOptions = {
  readonly token?: string
  readonly port?: number
  /** Scales the pauses between deliveries of a refused webhook; 1 is real time. */
  readonly retryFactor?: number
  /** Keep the parameters of every call; off for long runs. */
  readonly keepsCalls?: boolean
  /** So many sends are taken in any second, what is beyond gets a 429; without it any number. */
  readonly enforcesRate?: number
}

export const fakeTelegramToken = '123456789:AAF4keFr0ntlineT0kenF0rTests_abc123'

/**
 * A Telegram that refuses what the real one refuses. In a test it is used as an object; as a process of its own
 * (fake-telegram-process.ts) the same things are done over HTTP below /control.
 */
export async function startFakeTelegram(options: FakeTelegramOptions = {}) {
  const { token = fakeTelegramToken, port = 0, retryFactor = 0.02, keepsCalls = true, enforcesRate } = options
  const faults = makeFaults()
  const rate = makeRate(enforcesRate ?? Number.POSITIVE_INFINITY)
  const routes = makeRoutes()
  const chats = makeChats()
  const files = makeFiles()
  const typing: { readonly at: number; readonly chat: string }[] = []
  const presses = new Set<string>()
  const answered = new Set<string>()
  const commands: unknown[] = []
  const sent: TelegramSend[] = []
  const calls: TelegramCall[] = []
  const listeners = new Set<(send: TelegramSend) => void>()
  /** Until when a chat must be left alone, after a 429. */
  const heldUntil = new Map<string, number>()
  let sendsInsideRetryAfter = 0

  const updates = makeUpdates({ retryFactor, resolve: routes.resolve, onAnswer: carryOut })
  const people = makePeople(chats, updates, presses)
  const methods = makeMethods({
    chats,
    files,
    updates,
    presses,
    answered,
    commands,
    bot: { id: Number(token.split(':')[0]), username: 'frontline_test_bot' },
    onSend: (send) => {
      sent.push(send)
      for (const listener of listeners) listener(send)
    },
  })

  /** A method in the answer to a webhook is carried out, and nobody hears of its result. */
  function carryOut(body: string): void {
    try {
      const { method, ...parameters } = JSON.parse(body) as { method?: string } & Parameters
      if (method === undefined) return
      record(method, parameters, 200)
      Promise.resolve(methods[method]?.(parameters, AbortSignal.abort())).catch(() => {})
    } catch {
      // Not JSON, or refused: the real one says nothing either.
    }
  }

  function record(method: string, parameters: Parameters, outcome: TelegramCall['outcome']): void {
    if (keepsCalls) calls.push({ at: Date.now(), method, parameters, outcome })
  }

  async function api(method: string, request: FakeRequest): Promise<FakeAnswer> {
    const parameters = readParameters(request)
    if (method === 'sendChatAction') typing.push({ at: Date.now(), chat: String(parameters['chat_id']) })
    const answer = await answerTo(method, parameters, request.gone)
    record(method, parameters, typeof answer === 'string' ? answer : answer.status)
    return answer
  }

  async function answerTo(method: string, parameters: Parameters, gone: AbortSignal): Promise<FakeAnswer> {
    const chat = parameters['chat_id'] === undefined ? null : String(parameters['chat_id'])
    const carry = methods[method]
    if (carry === undefined) return refusal(new TelegramRefusal(404, 'Not Found'))
    if (method.startsWith('send') && chat !== null) {
      const left = (heldUntil.get(chat) ?? 0) - Date.now()
      if (left > 0) {
        sendsInsideRetryAfter += 1
        return refusal(tooMany(Math.ceil(left / 1_000)))
      }
      if (!rate.takes()) return refusal(tooMany(1))
    }
    const accept = async (): Promise<FakeAnswer> => {
      try {
        return json(200, { ok: true, result: await carry(parameters, gone) })
      } catch (error) {
        if (error instanceof TelegramRefusal) return refusal(error)
        throw error
      }
    }
    const fault = faults.take(method, chat)
    if (fault === null) return await accept()
    if (fault.kind === 'too many requests') {
      if (chat !== null) heldUntil.set(chat, Date.now() + fault.retryAfter * 1_000)
      return refusal(tooMany(fault.retryAfter))
    }
    if (fault.kind === 'refusal') return refusal(new TelegramRefusal(400, `Bad Request: ${fault.says}`))
    if (fault.kind === 'server error') return refusal(new TelegramRefusal(500, 'Internal Server Error'))
    return await sufferFault(fault, accept)
  }

  /** How many bytes the next download gives before it ends as if that were all. */
  let cutAt: number | null = null

  /** The bytes of a file; faults of the method 'download' hit here. */
  async function download(path: string): Promise<FakeAnswer> {
    const accept = async (): Promise<FakeAnswer> => {
      const whole = files.download(path)
      const bytes = whole !== null && cutAt !== null ? whole.subarray(0, cutAt) : whole
      cutAt = null
      return bytes === null
        ? { status: 404, body: 'Not Found' }
        : { status: 200, body: bytes, contentType: 'application/octet-stream' }
    }
    const fault = faults.take('download', null)
    if (fault === null) return await accept()
    if (fault.kind === 'too many requests') return { status: 429, body: '' }
    return await sufferFault(fault, accept)
  }

  const fake = {
    token,
    sent: sent as readonly TelegramSend[],
    calls: calls as readonly TelegramCall[],
    attempts: updates.webhook.attempts,
    /** Presses the bot has answered: their waiting sign is gone. */
    answered: answered as ReadonlySet<string>,
    commands,
    chats,
    /** Keeps bytes as a file people can send. @returns its file_id. */
    keepFile: files.keep,
    cutNextDownload: (bytes: number) => {
      cutAt = bytes
    },
    typing: typing as readonly { readonly at: number; readonly chat: string }[],
    ...people,
    meets: chats.meet,
    push: updates.push,
    repeat: updates.repeat,
    taken: updates.taken,
    isTaken: updates.isConfirmed,
    pendingCount: updates.pendingCount,
    webhook: updates.webhook.target,
    fault: faults.add,
    clearFaults: faults.clear,
    /** Deliveries for this public address go to that one instead, as a proxy would do it. */
    route: routes.add,
    sendsInsideRetryAfter: () => sendsInsideRetryAfter,
    /** How many sends were beyond the rate, and the most that came in one second. */
    beyondRate: rate.refused,
    busiestSecond: rate.busiest,
    onSend: (listener: (send: TelegramSend) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  const server = await openFakeServer(port, async (request) => {
    const control = /^\/control\/([\w-]+)$/.exec(request.path)?.[1]
    if (control !== undefined) return await telegramControl(fake, control, request)
    const [, fileToken, path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.path) ?? []
    if (fileToken !== undefined) return fileToken === token ? await download(path) : { status: 404, body: 'Not Found' }
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? []
    if (given === undefined || method === undefined || !/^\d+:[\w-]+$/.test(given)) {
      return refusal(new TelegramRefusal(404, 'Not Found'))
    }
    if (given !== token) return refusal(new TelegramRefusal(401, 'Unauthorized'))
    return await api(method, request)
  })

  return {
    ...fake,
    url: server.url,
    port: server.port,
    close: async () => {
      updates.close()
      await server.close()
    },
  }
}

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>
/** What the control routes work with: everything but the server itself. */
export type TelegramInside = Omit<FakeTelegram, 'url' | 'port' | 'close'>

const tooMany = (seconds: number) =>
  new TelegramRefusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })

function refusal({ code, description, parameters }: TelegramRefusal): FakeAnswer {
  return json(code, { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) })
}

/** The Bot API takes parameters from the address, a form or JSON. */
function readParameters({ query, body, headers }: FakeRequest): Parameters {
  const fromQuery = Object.fromEntries(query)
  if (body.length === 0) return fromQuery
  const type = headers['content-type'] ?? ''
  if (type.includes('multipart/form-data')) return { ...fromQuery, ...readMultipart(body, type) }
  if (headers['content-type']?.includes('urlencoded') === true) {
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) }
  }
  try {
    return { ...fromQuery, ...(JSON.parse(body.toString()) as Parameters) }
  } catch {
    return fromQuery
  }
}
