import { type CounterName, counters as about } from '../kit/counters.ts'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { HealthProbe, RoadHealth } from '../desk/health-port.ts'

/** A message that waits longer than this for its first try says that a loop is not alive. */
const tooOldSeconds = 60

export type HealthParts = {
  readonly probe: HealthProbe
  /** Every messenger that is configured, and whether it has been reached; `trouble` is what it says when it lets the bot do nothing. */
  readonly channels: () => readonly {
    readonly name: string
    readonly isConnected: boolean
    readonly trouble: string | null
  }[]
  /** Counters since the start, by name and label. */
  readonly counters: () => readonly { readonly name: CounterName; readonly channel: string; readonly value: number }[]
}

/** `/health`: can a message be accepted and sent? `/metrics`: the same in numbers, for Prometheus, on loopback only. */
export function makeHealthRoutes({ probe, channels, counters }: HealthParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.get('/health', async (c) => {
    try {
      const road = await probe.look()
      const canAccept = true
      const isMoving = road.inboxOldestSeconds < tooOldSeconds && road.outboxOverdueSeconds < tooOldSeconds
      const canSend = isMoving && channels().every(({ isConnected, trouble }) => isConnected && trouble === null)
      return c.json({ ok: canSend, canAccept, canSend, channels: channels() }, canSend ? 200 : 503)
    } catch {
      return c.json({ ok: false, canAccept: false, canSend: false, channels: channels() }, 503)
    }
  })

  app.get('/metrics', async (c) => {
    if (!isLocal(c)) return c.text('metrics are served on loopback only\n', 403)
    const road = await probe.look().catch(() => null)
    return c.text(metrics(road, counters()), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })

  return app
}

/** Asked from this machine itself, and not through a proxy on it. */
function isLocal(c: Context<{ Bindings: HttpBindings }>): boolean {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  const address = c.env?.incoming?.socket?.remoteAddress ?? ''
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

function metrics(road: RoadHealth | null, counters: ReturnType<HealthParts['counters']>): string {
  const lines = [`frontline_up ${road === null ? 0 : 1}`, `frontline_resident_bytes ${process.memoryUsage.rss()}`]
  for (const [name, value] of Object.entries(road ?? {})) lines.push(`frontline_${snake(name)} ${value}`)
  for (const [name, help] of Object.entries(about)) {
    const counted = counters.filter((one) => one.name === name)
    if (counted.length > 0)
      lines.push(`# HELP frontline_${name}_total ${help}`, `# TYPE frontline_${name}_total counter`)
    for (const { channel, value } of counted) lines.push(`frontline_${name}_total{channel="${channel}"} ${value}`)
  }
  return `${lines.join('\n')}\n`
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/\W/g, '_')
