import type { Gate } from '../../kit/gate.ts'
import { minute } from '../../kit/time.ts'
import type { Delivery } from '../../messaging/outbound.ts'
import { wasNeverWritten } from '../transport-errors.ts'
import { parseLossless } from './lossless-json.ts'

const deadlineMs = 10_000

export type ViberAnswer = {
  readonly status: number
  readonly status_message?: string
  readonly message_token?: string
  readonly billing_status?: number
}

export type ViberClient = {
  /** `signal` ends it before its usual 10 s. @throws on transport errors and on answers that are not Viber's. */
  call(method: string, payload: object, signal?: AbortSignal): Promise<ViberAnswer>
}

/** POST JSON, token in the header, an answer with a status of its own: HTTP is 200 even for errors. */
export function makeViberClient(options: {
  readonly token: string
  readonly apiRoot: string
  readonly gate: Gate
}): ViberClient {
  const { token, apiRoot, gate } = options
  return {
    call: async (method, payload, signal = AbortSignal.timeout(deadlineMs)) => {
      gate(`http viber ${method}`, 'before')
      const response = await fetch(`${apiRoot}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-viber-auth-token': token },
        body: JSON.stringify(payload),
        redirect: 'error',
        signal,
      })
      const answer = parseLossless(await response.text())
      gate(`http viber ${method}`, 'after')
      if (typeof answer !== 'object' || answer === null || !('status' in answer) || typeof answer.status !== 'number') {
        throw new Error(`viber answered HTTP ${response.status} without a status`)
      }
      return answer as ViberAnswer
    },
  }
}

const gone = new Set([5, 6])
const neverReachable = new Set([11, 13, 14, 21])
/** Wrong token, blocked or missing account, no money: nobody gets anything until an admin acts. */
const stopTheLine = new Set([2, 7, 8, 9, 10, 15, 23, 24])

/** Viber's status codes (REST API, "Error codes") in the words of a delivery. */
export function deliveryOf(answer: ViberAnswer): Delivery {
  const { status } = answer
  const detail = answer.status_message ?? `status ${status}`
  if (status === 0) {
    const { message_token: token, billing_status: billing } = answer
    return {
      kind: 'sent',
      externalId: String(token ?? ''),
      ...(typeof billing === 'number' ? { billingStatus: billing } : {}),
    }
  }
  if (status === 12) return { kind: 'retry', afterMs: minute, holds: 'chat', reason: 'too many requests' }
  if (gone.has(status)) return { kind: 'refused', reason: 'blocked', detail }
  if (neverReachable.has(status)) return { kind: 'refused', reason: 'unknown chat', detail }
  if (status === 2) return { kind: 'retry', holds: 'bot', reason: 'viber refuses the bot token' }
  if (stopTheLine.has(status)) return { kind: 'retry', holds: 'bot', reason: `viber: ${detail}` }
  if (status === 3 || status === 4) return { kind: 'refused', reason: 'invalid message', detail }
  return { kind: 'unknown', reason: `viber: ${detail}` }
}

export function deliveryOfError(error: unknown): Delivery {
  return wasNeverWritten(error)
    ? { kind: 'retry', reason: 'the messenger cannot be reached' }
    : { kind: 'unknown', reason: 'no usable answer from the messenger' }
}
