import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'

/** How many may be open at the same time. One browser has one, however many tabs (decisions/0039). */
export type SeatLimits = { readonly perOwner: number; readonly perAddress: number; readonly inAll: number }

type Seat = { readonly owner: string; readonly address: string }
type Seats = ReturnType<typeof makeSeats>

/** Open streams by their owner (a session, a visitor) and by the address they come from. */
export function makeSeats(limits: SeatLimits) {
  const byOwner = new Map<string, number>()
  const byAddress = new Map<string, number>()
  let all = 0
  return {
    /** @returns what is full, or how the seat is given back. */
    take({ owner, address }: Seat): 'owner' | 'address' | 'all' | (() => void) {
      if (all >= limits.inAll) return 'all'
      if ((byAddress.get(address) ?? 0) >= limits.perAddress) return 'address'
      if ((byOwner.get(owner) ?? 0) >= limits.perOwner) return 'owner'
      count(byOwner, owner, 1)
      count(byAddress, address, 1)
      all += 1
      let isTaken = true
      return () => {
        if (!isTaken) return
        isTaken = false
        count(byOwner, owner, -1)
        count(byAddress, address, -1)
        all -= 1
      }
    },
  }
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const value = (counts.get(key) ?? 0) + by
  if (value === 0) counts.delete(key)
  else counts.set(key, value)
}

/** A seat that is given up is free at once; a browser asks again by itself. */
const retrySeconds = 10

/**
 * The one way to an event stream: with a seat, or refused in words. Whoever asks for its head alone (HEAD) gets no
 * stream: nobody would ever hear that they have gone.
 */
export function openStream(
  context: Context,
  seats: Seats,
  seat: Seat,
  run: (stream: SSEStreamingApi) => Promise<void>,
): Response {
  if (context.req.method !== 'GET') return context.json({ error: 'not_found' as const }, 405, { allow: 'GET' })
  const leave = seats.take(seat)
  if (typeof leave === 'string') {
    context.header('Retry-After', String(retrySeconds))
    return leave === 'all'
      ? context.json({ error: 'streams_full' as const, retryAfterSeconds: retrySeconds }, 503)
      : context.json({ error: 'too_many_streams' as const, retryAfterSeconds: retrySeconds }, 429)
  }
  // nginx would otherwise keep the lines back until a buffer is full.
  context.header('X-Accel-Buffering', 'no')
  return streamSSE(context, async (stream) => {
    stream.onAbort(leave)
    try {
      await run(stream)
    } finally {
      leave()
    }
  })
}
