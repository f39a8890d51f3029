import pg from 'pg'
import type { ConversationChanged } from '../../desk/road/live.ts'
import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'

const channel = 'frontline_changes'
/** Postgres refuses payloads of 8000 bytes and more. */
const mostPerPayload = 200
const gatherMs = 25

type Notifications = {
  /** Tells the other instances, soon; several changes of one moment go together. */
  tell(changes: readonly ConversationChanged[]): void
  close(): Promise<void>
}

/**
 * What other instances change is heard here, what this one changes is told. Only a hint, over a connection of its own:
 * when it is lost it is made again, and meanwhile everything works by polling.
 */
export function startNotifications(
  url: string,
  onChanged: (changes: readonly ConversationChanged[]) => void,
  log: Log,
): Notifications {
  const self = `${process.pid}.${Math.random().toString(36).slice(2)}`
  let client: pg.Client | null = null
  let isClosed = false
  let isTelling = false
  let waiting = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'frontline notifications' })
    next.on('error', () => {})
    next.on('end', () => {
      if (client !== next) return
      client = null
      retryLater()
    })
    next.on('notification', ({ payload }) => {
      const read = changesOf(payload)
      if (read === null || read.by === self) return
      onChanged(read.changes.map(([conversationId, version]) => ({ conversationId, version })))
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    client = next
  }

  async function openOrRetry(): Promise<void> {
    try {
      await open()
    } catch {
      log.warn('no connection for notifications, polling goes on')
      retryLater()
    }
  }

  function retryLater(): void {
    if (!isClosed) setTimeout(() => void openOrRetry(), second)
  }

  function flush(): void {
    timer = null
    const changes = [...waiting].slice(0, mostPerPayload)
    waiting = new Map([...waiting].slice(mostPerPayload))
    const told = client?.query('select pg_notify($1, $2)', [channel, JSON.stringify({ by: self, changes })])
    // One at a time: what comes meanwhile goes together in the next.
    isTelling = true
    Promise.resolve(told)
      .catch(() => {})
      .finally(() => {
        isTelling = false
        if (waiting.size > 0) timer ??= setTimeout(flush, gatherMs)
      })
  }

  void openOrRetry()
  return {
    tell: (changes) => {
      for (const { conversationId, version } of changes) {
        // A mark of delivery, which has no version, does not cover up a new message.
        waiting.set(conversationId, Math.max(version, waiting.get(conversationId) ?? 0))
      }
      if (!isTelling) timer ??= setTimeout(flush, gatherMs)
    },
    close: async () => {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

/** Anybody with a session may notify this channel: what is none of ours is passed over, it must not end the process. */
function changesOf(payload: string | undefined): { by: string; changes: [string, number][] } | null {
  try {
    const read = JSON.parse(payload ?? '') as { by: string; changes: [string, number][] } | null
    return Array.isArray(read?.changes) && read.changes.every((change) => Array.isArray(change)) ? read : null
  } catch {
    return null
  }
}
