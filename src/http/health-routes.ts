import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { ClientOf } from './access/client.ts'
import type { HealthProbe, RoadHealth } from '../desk/health-port.ts'
import { type Counted, metricsText } from './metrics.ts'

/** A message that waits longer than this for its first try says that a loop is not alive. */
const tooOldSeconds = 60

export type HealthParts = {
  readonly probe: HealthProbe
  readonly clientOf: ClientOf
  /** Opens the details to whoever asks from elsewhere; null: nobody. */
  readonly token: string | null
  /** Every messenger that is configured, and whether it has been reached; `trouble` is what it says when it lets the bot do nothing. */
  readonly channels: () => readonly {
    readonly name: string
    readonly isConnected: boolean
    readonly trouble: string | null
  }[]
  readonly counters: () => Counted
}

/**
 * `/health`: can a message be accepted, and can it be sent? Only the first is a reason to take an instance away or to start
 * it anew: a backlog, or a messenger that is not there, is said and gets no better by it. `/metrics`: the same in numbers,
 * for Prometheus. Details for this machine and for whoever has the token.
 */
export function makeHealthRoutes({ probe, channels, counters, clientOf, token }: HealthParts): Hono {
  const app = new Hono()
  const maySeeAll = (context: Context): boolean => clientOf(context).isHere || hasToken(context, token)

  app.get('/health', async (c) => {
    c.header('cache-control', 'no-store')
    const road = await probe.look().catch(() => null)
    const canAccept = road !== null
    const isMoving =
      road !== null && road.inboxOldestSeconds < tooOldSeconds && road.outboxOverdueSeconds < tooOldSeconds
    const canSend = isMoving && channels().every(({ isConnected, trouble }) => isConnected && trouble === null)
    const told = { ok: canAccept && canSend, canAccept, canSend }
    const details = maySeeAll(c) ? { channels: channels(), ...(road === null ? {} : { backlog: backlogOf(road) }) } : {}
    return c.json({ ...told, ...details }, canAccept ? 200 : 503)
  })

  app.get('/metrics', async (c) => {
    if (!maySeeAll(c)) return c.text('metrics are served on loopback, and with HEALTH_TOKEN as a bearer token\n', 403)
    const road = await probe.look().catch(() => null)
    return c.text(metricsText(road, counters()), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })

  return app
}

const backlogOf = (road: RoadHealth) => ({
  toHandle: { count: road.inboxWaiting, oldestSeconds: Math.round(road.inboxOldestSeconds) },
  toSend: { count: road.outboxQueued, overdueSeconds: Math.round(road.outboxOverdueSeconds) },
})

/** Compared by their hashes, so that time says nothing of either. */
function hasToken(context: Context, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (token === null || given === undefined) return false
  const mark = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(mark(given), mark(token))
}
