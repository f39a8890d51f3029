import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** Between two signs of life, and between two tries to take over. */
const beatMs = second / 2
/** Without a sign of life for so long, the lock may be somebody else's already. */
const trustedForMs = 2 * second
/** And after so long the server takes it away: from a frozen process, or from one behind a dead network. */
const serverPatienceMs = 3 * second

export type SenderLocks = {
  /** Whether this process is the one that sends over the channel now. */
  holds(channel: ChannelName): boolean
  close(): Promise<void>
}

type SenderLocksParts = {
  readonly url: string
  /**
   * What the lock of each channel is named: the messenger and the bot, never a token. Null: nothing leaves the machine,
   * every instance may send. A channel that is not named here is nobody's to send for.
   */
  readonly bots: ReadonlyMap<ChannelName, string | null>
  /** How long a new sender waits before its first message: its predecessor may have used up this second's share. */
  readonly waitMs: (channel: ChannelName) => number
  readonly onGained: () => void
  readonly log: Log
}

/**
 * One sender a bot, among all instances on one database: a session's advisory lock on a connection of its own. The
 * others stand by and try again and again; a killed process lets go by itself. Whoever loses the connection has lost
 * the lock, and says so the same moment.
 */
export function startSenderLocks({ url, bots, waitMs, onGained, log }: SenderLocksParts): SenderLocks {
  const heldFrom = new Map<ChannelName, number>()
  const locked = [...bots].flatMap(([channel, bot]) => (bot === null ? [] : [[channel, bot] as const]))
  let client: pg.Client | null = null
  let beatAt = 0
  const closing = new AbortController()
  const isClosed = () => closing.signal.aborted

  function lose(lost: pg.Client): void {
    if (client !== lost) return
    client = null
    if (heldFrom.size > 0 && !isClosed())
      log.warn('the right to send is lost with its connection', { channels: [...heldFrom.keys()].join(', ') })
    heldFrom.clear()
    // Nobody waits for a goodbye from a server that may be gone.
    lost.end().catch(() => {})
  }

  async function open(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'frontline sender',
      options: `-c idle_session_timeout=${serverPatienceMs}`,
      connectionTimeoutMillis: trustedForMs,
      query_timeout: trustedForMs,
      keepAlive: true,
    })
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    await next.connect()
    return next
  }

  async function beat(current: pg.Client): Promise<void> {
    // Before the question, so that the lock is never thought to be younger than it is.
    const asked = performance.now()
    const wanted = locked.filter(([channel]) => !heldFrom.has(channel))
    if (wanted.length === 0) await current.query('select 1')
    for (const [channel, bot] of wanted) {
      const { rows } = await current.query<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
        [`frontline sender ${bot}`],
      )
      if (rows[0]?.taken === true && client === current) gain(channel)
    }
    beatAt = asked
  }

  function gain(channel: ChannelName): void {
    const wait = waitMs(channel)
    heldFrom.set(channel, performance.now() + wait)
    log.info('this instance sends', { channel })
    setTimeout(onGained, wait).unref()
  }

  async function run(): Promise<void> {
    while (!isClosed()) {
      const current = client ?? (await open().catch(() => null))
      client = current
      if (current !== null) await beat(current).catch(() => lose(current))
      await sleep(beatMs, null, { signal: closing.signal }).catch(() => {})
    }
  }

  const running = run()
  return {
    holds: (channel) => {
      if (bots.get(channel) === null) return true
      const now = performance.now()
      return now >= (heldFrom.get(channel) ?? Number.POSITIVE_INFINITY) && now - beatAt < trustedForMs
    },
    close: async () => {
      closing.abort()
      await running
      heldFrom.clear()
      await client?.end().catch(() => {})
    },
  }
}
