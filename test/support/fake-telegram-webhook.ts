import { setTimeout as sleep } from 'node:timers/promises'

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>

export type DeliveryAttempt = { readonly at: number; readonly updateId: number; readonly status: number | null }

type Queue = { readonly updates: Update[]; isRunning: boolean }

export type WebhookTarget = {
  readonly url: string
  readonly secret: string | null
  readonly allowed: readonly string[] | null
}

/**
 * Telegram's own order and retries (read from its open server): messages and edits of a chat are one queue, presses
 * of a person another, membership a third; a failed one comes again at once, then after 2, 4, 8 … seconds, and
 * nothing behind it in its queue is delivered before.
 */
export function makeWebhookDelivery(parts: {
  /** 1 is real time; tests shrink it. */
  readonly retryFactor: number
  readonly resolve: (url: string) => Promise<string>
  readonly onDelivered: (updateId: number) => void
  /** Carries out the method the 200 may hold. */
  readonly onAnswer: (body: string) => void
}) {
  const { retryFactor, resolve, onDelivered, onAnswer } = parts
  const queues = new Map<string, Queue>()
  const attempts: DeliveryAttempt[] = []
  const stopped = new AbortController()
  let target: WebhookTarget | null = null
  let lastError: { readonly at: number; readonly message: string } | null = null
  let free = 40
  const waitingForRoom: (() => void)[] = []

  async function attempt({ url, secret }: WebhookTarget, update: Update): Promise<boolean> {
    if (free === 0) await new Promise<void>((go) => waitingForRoom.push(go))
    else free -= 1
    let status: number | null = null
    try {
      const response = await fetch(await resolve(url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([AbortSignal.timeout(60_000), stopped.signal]),
      })
      status = response.status
      const body = await response.text()
      if (!response.ok) {
        lastError = { at: Date.now(), message: `Wrong response from the webhook: ${status} ${response.statusText}` }
      }
      if (response.ok && body !== '') onAnswer(body)
      return response.ok
    } catch (error) {
      lastError = { at: Date.now(), message: error instanceof Error ? error.message : 'Connection failed' }
      return false
    } finally {
      attempts.push({ at: Date.now(), updateId: update.update_id, status })
      const next = waitingForRoom.shift()
      if (next === undefined) free += 1
      else next()
    }
  }

  async function run(queue: Queue): Promise<void> {
    let failures = 0
    while (target !== null && !stopped.signal.aborted) {
      const update = queue.updates[0]
      if (update === undefined) break
      if (await attempt(target, update)) {
        failures = 0
        queue.updates.shift()
        onDelivered(update.update_id)
        continue
      }
      failures += 1
      const seconds = failures === 1 ? 0 : Math.min(2 ** (failures - 1), 90)
      await sleep(seconds * 1_000 * retryFactor, undefined, { signal: stopped.signal }).catch(() => {})
    }
    queue.isRunning = false
  }

  function start(queue: Queue): void {
    if (queue.isRunning) return
    queue.isRunning = true
    void run(queue)
  }

  return {
    attempts,
    target: () => target,
    lastError: () => lastError,
    pendingCount: () => [...queues.values()].reduce((sum, queue) => sum + queue.updates.length, 0),
    pointAt: (next: WebhookTarget | null) => {
      target = next
      if (next !== null) for (const queue of queues.values()) start(queue)
    },
    /** Takes back what is not delivered, for polling. */
    drain: (): readonly Update[] => {
      const left = [...queues.values()].flatMap((queue) => queue.updates.splice(0))
      return left.sort((a, b) => a.update_id - b.update_id)
    },
    push: (update: Update) => {
      const key = queueOf(update)
      const queue = queues.get(key) ?? { updates: [], isRunning: false }
      queues.set(key, queue)
      queue.updates.push(update)
      if (target !== null) start(queue)
    },
    stop: () => stopped.abort(),
  }
}

export type WebhookDelivery = ReturnType<typeof makeWebhookDelivery>

type Parts = { chat?: { id?: unknown }; from?: { id?: unknown } }

function queueOf(update: Update): string {
  const message = (update['message'] ?? update['edited_message']) as Parts | undefined
  if (message !== undefined) return `chat ${String(message?.chat?.id)}`
  const press = update['callback_query'] as Parts | undefined
  if (press !== undefined) return `presses ${String(press?.from?.id)}`
  const membership = update['my_chat_member'] as Parts | undefined
  if (membership !== undefined) return `membership ${String(membership?.chat?.id)}`
  return 'others'
}
