import { type Fault, makeFaults, sufferFault } from './fake-faults.ts'
import { type FakeAnswer, type FakeRequest, openFakeServer } from './fake-http.ts'
import { makeRoutes } from './fake-routes.ts'
import { makeCallbacks } from './fake-viber-callbacks.ts'
import { checkViberMessage, isProblem } from './fake-viber-checks.ts'
import { viberControl } from './fake-viber-control.ts'
import { makeTokens, viberJson } from './fake-viber-json.ts'
import { makeViberPeople, type ViberSend } from './fake-viber-people.ts'

export type ViberCall = {
  readonly at: number
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Viber's status, or what happened instead of an answer. */
  readonly outcome: number | string
}

export type FakeViberOptions = {
  readonly token?: string
  readonly port?: number
  /** Scales the pauses between deliveries of a refused callback; 1 is real time. */
  readonly retryFactor?: number
  /** Whether each accepted message is reported as delivered and seen. */
  readonly sendsReceipts?: boolean
  readonly keepsCalls?: boolean
}

export const fakeViberToken = '4c5a0f1e2d3b4a59-6f7e8d9c0b1a2938-4756657483920a1b'

type Outcome = { readonly status: number; readonly message: string; readonly more?: Readonly<Record<string, unknown>> }

/** REST API: a request has at most 30 KB. */
const largestRequest = 30 * 1_024
/** REST API: so many messages to a person who does not answer, then status 12. */
const unansweredLimit = 100

/** A Viber that refuses what the real one refuses; HTTP is 200 whatever happens, the status tells. */
export async function startFakeViber(options: FakeViberOptions = {}) {
  const { token = fakeViberToken, port = 0, retryFactor = 0.005, sendsReceipts = false, keepsCalls = true } = options
  const faults = makeFaults()
  const routes = makeRoutes()
  const nextToken = makeTokens()
  const sent: ViberSend[] = []
  const files = new Map<string, Buffer>()
  const calls: ViberCall[] = []
  const listeners = new Set<(send: ViberSend) => void>()
  const callbacks = makeCallbacks({ token, retryFactor, resolve: routes.resolve })
  const people = makeViberPeople({ callbacks, nextToken, onSend })
  let eventTypes: readonly string[] = []

  function onSend(send: ViberSend): void {
    sent.push(send)
    for (const listener of listeners) listener(send)
  }

  async function setWebhook(payload: ViberCall['payload']): Promise<Outcome> {
    const { url, event_types: types } = payload
    if (url === '') {
      callbacks.pointAt(null)
      return { status: 0, message: 'ok' }
    }
    if (typeof url !== 'string' || !/^https:\/\/\S+$/.test(url)) return { status: 1, message: 'invalidUrl' }
    if (types !== undefined && !Array.isArray(types)) return { status: 3, message: 'badData: event_types' }
    const event = { event: 'webhook', timestamp: Date.now(), message_token: nextToken() }
    const answer = await callbacks.post(url, event)
    if (answer?.status !== 200)
      return { status: 1, message: `invalidUrl: webhook answered ${answer?.status ?? 'nothing'}` }
    callbacks.pointAt(url)
    eventTypes = (types as readonly string[] | undefined) ?? ['delivered', 'seen', 'failed', 'conversation_started']
    return { status: 0, message: 'ok', more: { event_types: eventTypes } }
  }

  function sendMessage(payload: ViberCall['payload'], bytes: number): Outcome {
    const { receiver } = payload
    if (callbacks.url() === null) return { status: 10, message: 'webhookNotSet' }
    if (bytes > largestRequest) return { status: 3, message: 'badData: request is larger than 30 KB' }
    if (typeof receiver !== 'string' || receiver === '') return { status: 4, message: 'missingData: receiver' }
    const contact = people.contacts.get(receiver)
    if (contact === undefined) return { status: 5, message: 'receiverNotRegistered' }
    if (!contact.isSubscribed) return { status: 6, message: 'receiverNotSubscribed' }
    const checked = checkViberMessage(payload)
    if (isProblem(checked)) return checked
    contact.sinceLastWords += 1
    if (contact.sinceLastWords > unansweredLimit) return { status: 12, message: 'tooManyRequests' }
    const messageToken = nextToken()
    onSend({ at: Date.now(), receiver, ...checked, token: String(messageToken), isWelcome: false })
    if (sendsReceipts) {
      for (const state of ['delivered', 'seen'] as const) {
        if (eventTypes.includes(state)) void people.receives(receiver, state, String(messageToken))
      }
    }
    return { status: 0, message: 'ok', more: { message_token: messageToken, billing_status: 1 } }
  }

  async function carryOut(method: string, payload: ViberCall['payload'], bytes: number): Promise<Outcome | null> {
    if (method === 'set_webhook') return await setWebhook(payload)
    if (method === 'send_message') return sendMessage(payload, bytes)
    if (method !== 'get_account_info') return null
    const info = { id: 'pa:5000000000000000001', name: 'Frontline', uri: 'frontline', webhook: callbacks.url() ?? '' }
    return { status: 0, message: 'ok', more: { ...info, event_types: eventTypes } }
  }

  async function api(method: string, request: FakeRequest): Promise<FakeAnswer> {
    if (request.headers['x-viber-auth-token'] !== token) return answer({ status: 2, message: 'invalidAuthToken' })
    const payload = readPayload(request.body)
    if (payload === null) return answer({ status: 3, message: 'badData: not JSON' })
    const receiver = typeof payload['receiver'] === 'string' ? payload['receiver'] : null
    let outcome: ViberCall['outcome'] = 'fault'
    const accept = async (): Promise<FakeAnswer> => {
      const done = await carryOut(method, payload, request.body.length)
      outcome = done?.status ?? 404
      return done === null ? { status: 404, body: 'Not Found', contentType: 'text/plain' } : answer(done)
    }
    const fault = faults.take(method, receiver)
    const given = fault === null ? await accept() : await suffer(fault, accept)
    if (keepsCalls) calls.push({ at: Date.now(), method, payload, outcome: fault?.kind ?? outcome })
    return given
  }

  /** The bytes of a file; faults of the method 'download' hit here. */
  async function download(path: string): Promise<FakeAnswer> {
    const accept = async (): Promise<FakeAnswer> => {
      const bytes = files.get(path)
      return bytes === undefined
        ? { status: 403, body: 'expired' }
        : { status: 200, body: bytes, contentType: 'application/octet-stream' }
    }
    const fault = faults.take('download', null)
    return fault === null ? await accept() : await suffer(fault, accept)
  }

  const fake = {
    token,
    /** Keeps bytes as a file people can send. @returns the path below the fake's own address. */
    keepFile: (bytes: Buffer, name: string): string => {
      files.set(name, bytes)
      return `/media/${name}`
    },
    /** What Viber's servers get when they fetch an address of ours. */
    fetches: async (url: string) => await fetch(await routes.resolve(url)),
    sent: sent as readonly ViberSend[],
    calls: calls as readonly ViberCall[],
    attempts: callbacks.attempts,
    ...people,
    pendingCount: callbacks.pendingCount,
    webhook: callbacks.url,
    fault: faults.add,
    clearFaults: faults.clear,
    /** Callbacks for this public address go to that one instead, as a proxy would do it. */
    route: routes.add,
    onSend: (listener: (send: ViberSend) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  const server = await openFakeServer(port, async (request) => {
    const control = /^\/control\/([\w-]+)$/.exec(request.path)?.[1]
    if (control !== undefined) return await viberControl(fake, control, request)
    const path = /^\/media\/(.+)$/.exec(request.path)?.[1]
    if (path !== undefined) return await download(path)
    const method = /^\/pa\/(\w+)$/.exec(request.path)?.[1]
    if (method === undefined || request.method !== 'POST') return { status: 404, body: 'Not Found' }
    return await api(method, request)
  })

  return {
    ...fake,
    /** What VIBER_API_ROOT is set to. */
    url: `${server.url}/pa`,
    port: server.port,
    close: async () => {
      callbacks.stop()
      await server.close()
    },
  }
}

export type FakeViber = Awaited<ReturnType<typeof startFakeViber>>
/** What the control routes work with: everything but the server itself. */
export type ViberInside = Omit<FakeViber, 'url' | 'port' | 'close'>

const answer = ({ status, message, more = {} }: Outcome): FakeAnswer => ({
  status: 200,
  body: viberJson({ status, status_message: message, chat_hostname: 'SN-CHAT-05_', ...more }),
})

async function suffer(fault: Fault, accept: () => Promise<FakeAnswer>): Promise<FakeAnswer> {
  if (fault.kind === 'too many requests') return answer({ status: 12, message: 'tooManyRequests' })
  if (fault.kind === 'refusal') return answer({ status: 3, message: `badData: ${fault.says}` })
  return await sufferFault(fault, accept)
}

function readPayload(body: Buffer): ViberCall['payload'] | null {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as ViberCall['payload']) : null
  } catch {
    return null
  }
}
