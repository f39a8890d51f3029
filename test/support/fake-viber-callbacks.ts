import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { viberJson } from './fake-viber-json.ts'

export type CallbackAttempt = {
  readonly at: number
  readonly event: string
  readonly token: string
  readonly status: number | null
}

export type CallbackAnswer = { readonly status: number; readonly body: string }

/** Seconds before each further try (REST digest of 2026): afterwards every 900 s, ten tries in all. */
const pausesSeconds = [10, 60, 300, 600, 900, 900, 900, 900, 900]

/** Signs and delivers events; one person's in order, people not waiting for each other. */
export function makeCallbacks(parts: {
  readonly token: string
  /** 1 is real time; tests shrink it. */
  readonly retryFactor: number
  readonly resolve: (url: string) => Promise<string>
}) {
  const { token, retryFactor, resolve } = parts
  const stopped = new AbortController()
  const attempts: CallbackAttempt[] = []
  const lanes = new Map<string, Promise<unknown>>()
  let pending = 0
  let url: string | null = null

  async function post(target: string, event: Readonly<Record<string, unknown>>): Promise<CallbackAnswer | null> {
    const body = viberJson(event)
    let status: number | null = null
    try {
      const response = await fetch(await resolve(target), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-viber-content-signature': createHmac('sha256', token).update(body).digest('hex'),
        },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(30_000), stopped.signal]),
      })
      status = response.status
      return { status, body: await response.text() }
    } catch {
      return null
    } finally {
      attempts.push({ at: Date.now(), event: String(event['event']), token: String(event['message_token']), status })
    }
  }

  async function deliver(event: Readonly<Record<string, unknown>>): Promise<CallbackAnswer | null> {
    for (let tries = 0; !stopped.signal.aborted && url !== null; tries += 1) {
      const answer = await post(url, event)
      if (answer?.status === 200) return answer
      const pause = pausesSeconds[tries]
      if (pause === undefined) return null
      await sleep(pause * 1_000 * retryFactor, undefined, { signal: stopped.signal }).catch(() => {})
    }
    return null
  }

  return {
    attempts,
    url: () => url,
    pendingCount: () => pending,
    pointAt: (next: string | null) => {
      url = next
    },
    /** One try, without repeating: what set_webhook does. */
    post,
    /** Delivers after everything else of this person. @returns the answer, null when it was given up. */
    push: (person: string, event: Readonly<Record<string, unknown>>): Promise<CallbackAnswer | null> => {
      pending += 1
      const before = lanes.get(person) ?? Promise.resolve()
      const mine = before.then(() => deliver(event)).finally(() => (pending -= 1))
      lanes.set(person, mine)
      return mine
    },
    stop: () => stopped.abort(),
  }
}

export type Callbacks = ReturnType<typeof makeCallbacks>
