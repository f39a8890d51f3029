import { Hono } from 'hono'
import type { SSEStreamingApi } from 'hono/streaming'
import { type Live, sessionsHint } from '../../desk/road/live.ts'
import { findSession } from '../../desk/access/sign-in.ts'
import { second } from '../../kit/time.ts'
import { makeSeats, openStream, type SeatLimits } from '../access/event-stream.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'

/** A page that hears nothing for two of them says that it is behind: `beatMs` of the console's live stream. */
const heartbeatMs = 1.5 * second
/** A session that ends is heard of at once; this is for whoever ended it where nobody heard. */
const doubtMs = 15 * second

/** An office behind one address, each with a browser or two, and those whose end is not noticed yet. */
const limits: SeatLimits = { perOwner: 8, perAddress: 300, inAll: 1_000 }

/** "Conversation X is at version N" as it happens; the page fetches what it lacks. */
export function liveRoutes({ live, sessions, now, clientOf }: ApiDeps, allow: Allow) {
  const seats = makeSeats(limits)
  return new Hono<ApiEnv>().get('/live', allow('read_conversations'), (context) => {
    const token = context.get('token')
    const seat = { owner: context.get('session').id, address: clientOf(context).address }
    return openStream(context, seats, seat, (stream) =>
      tellChanges(stream, live, async () => (await findSession(sessions, token, now())) !== null),
    )
  })
}

/**
 * Runs until the browser goes away or the session ends: at once where the end is heard of, else a little later.
 * A slow reader gets the newest version, not a backlog.
 */
async function tellChanges(stream: SSEStreamingApi, live: Live, isSignedIn: () => Promise<boolean>): Promise<void> {
  const changed = new Map<string, number>()
  // It may have ended between the door and the first listening.
  let isInDoubt = true
  let sureAt = performance.now()
  let wake = (): void => {}
  const stop = live.subscribe((changes) => {
    for (const { conversationId, version } of changes) {
      if (conversationId === sessionsHint) isInDoubt = true
      else changed.set(conversationId, version)
    }
    wake()
  })
  stream.onAbort(() => wake())
  try {
    await stream.writeSSE({ event: 'hello', data: '{}' })
    while (!stream.aborted) {
      if (isInDoubt || performance.now() - sureAt >= doubtMs) {
        isInDoubt = false
        if (!(await isSignedIn())) {
          await stream.writeSSE({ event: 'ended', data: '{}' })
          break
        }
        sureAt = performance.now()
      }
      const batch = [...changed]
      changed.clear()
      for (const [conversationId, version] of batch) {
        await stream.writeSSE({ event: 'changed', data: JSON.stringify({ conversationId, version }) })
      }
      if (changed.size > 0 || isInDoubt || stream.aborted) continue
      const isQuiet = await rest((resolve) => {
        wake = resolve
      })
      if (!isQuiet) continue
      await stream.writeSSE({ event: 'heartbeat', data: '{}' })
    }
  } finally {
    stop()
  }
}

/** @returns true when nothing happened for a heartbeat's time. */
function rest(onWake: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), heartbeatMs)
    onWake(() => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
