import { TelegramRefusal, type Parameters } from './fake-telegram-checks.ts'
import { makeWebhookDelivery, type Update } from './fake-telegram-webhook.ts'

type Poll = { readonly answer: (updates: readonly Update[]) => void; readonly refuse: (error: TelegramRefusal) => void }

const conflict = (why: string) => new TelegramRefusal(409, `Conflict: ${why}`)

/** What waits to be fetched or delivered: one list for polling, queues for a webhook, never both. */
export function makeUpdates(parts: {
  readonly retryFactor: number
  readonly resolve: (url: string) => Promise<string>
  readonly onAnswer: (body: string) => void
}) {
  let nextId = 1_000
  let pending: Update[] = []
  let poll: Poll | null = null
  let allowed: readonly string[] | null = null
  const all = new Map<number, Update>()
  const confirmed = new Set<number>()
  const waiting = new Map<number, () => void>()

  function confirm(updateId: number): void {
    confirmed.add(updateId)
    waiting.get(updateId)?.()
    waiting.delete(updateId)
  }

  const webhook = makeWebhookDelivery({ ...parts, onDelivered: confirm })

  function enqueue(update: Update): void {
    if (webhook.target() !== null) {
      webhook.push(update)
      return
    }
    pending.push(update)
    const waiter = poll
    poll = null
    waiter?.answer(pending.slice(0, 100))
  }

  const isWanted = (update: Update) =>
    allowed === null || Object.keys(update).some((key) => key === 'update_id' || allowed?.includes(key) === true)

  return {
    webhook,
    confirmedCount: () => confirmed.size,
    isConfirmed: (updateId: number) => confirmed.has(updateId),
    pendingCount: () => pending.length + webhook.pendingCount(),
    /** A new update. @returns its id. */
    push: (content: Readonly<Record<string, unknown>>): number => {
      const update = { ...content, update_id: nextId }
      nextId += 1
      all.set(update.update_id, update)
      if (isWanted(update)) enqueue(update)
      else confirm(update.update_id)
      return update.update_id
    },
    /** Delivers an update once more, as happens when our 200 got lost. */
    repeat: (updateId: number): void => {
      const update = all.get(updateId)
      if (update === undefined) throw new Error(`no update ${updateId}`)
      enqueue(update)
    },
    /** Resolves once the bot has taken the update: a 2xx, or a poll with a higher offset. */
    taken: (updateId: number): Promise<void> =>
      confirmed.has(updateId)
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.set(updateId, resolve)
          }),
    setWebhook: (parameters: Parameters): void => {
      const { url, secret_token: secret, allowed_updates: types } = parameters
      if (typeof url !== 'string') throw new TelegramRefusal(400, 'Bad Request: bad webhook: URL expected')
      if (Array.isArray(types)) allowed = types.map(String)
      if (url === '') {
        pending = [...webhook.drain(), ...pending]
        webhook.pointAt(null)
        return
      }
      if (!url.startsWith('https://')) {
        throw new TelegramRefusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
      }
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret))) {
        throw new TelegramRefusal(400, 'Bad Request: bad webhook: secret token contains unallowed characters')
      }
      poll?.refuse(conflict('terminated by setWebhook request'))
      poll = null
      webhook.pointAt({ url, secret: secret === undefined ? null : String(secret), allowed })
      for (const update of pending.splice(0)) webhook.push(update)
    },
    deleteWebhook: (): void => {
      pending = [...webhook.drain(), ...pending]
      webhook.pointAt(null)
    },
    getUpdates: async (parameters: Parameters, gone: AbortSignal): Promise<readonly Update[]> => {
      if (webhook.target() !== null) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      }
      const { offset = 0, timeout = 0, limit = 100, allowed_updates: types } = parameters
      if (Array.isArray(types)) allowed = types.map(String)
      // Whoever polls later wins; the earlier one is told so.
      poll?.refuse(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'))
      poll = null
      const known = pending
      pending = known.filter((update) => update.update_id >= Number(offset))
      for (const update of known) if (update.update_id < Number(offset)) confirm(update.update_id)
      if (pending.length > 0 || Number(timeout) === 0) return pending.slice(0, Number(limit))
      return await new Promise((resolve, reject) => {
        const mine: Poll = { answer: resolve, refuse: reject }
        const end = () => {
          if (poll === mine) poll = null
          clearTimeout(timer)
          resolve([])
        }
        const timer = setTimeout(end, Number(timeout) * 1_000)
        timer.unref()
        gone.addEventListener('abort', end, { once: true })
        poll = mine
      })
    },
    close: () => {
      webhook.stop()
      poll?.answer([])
      for (const resolve of waiting.values()) resolve()
    },
  }
}

export type Updates = ReturnType<typeof makeUpdates>
