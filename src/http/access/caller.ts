import type { Context } from 'hono'
import { deviceOf } from '../../desk/access/device.ts'
import type { SessionPlace } from '../../desk/access/session-ports.ts'
import { second } from '../../kit/time.ts'
import type { ApiEnv } from '../api-deps.ts'
import { isLoopbackAddress } from './loopback.ts'

/** From where somebody asks. */
export const placeOf = (context: Context<ApiEnv>): SessionPlace => ({
  address: addressOf(context),
  device: deviceOf(context.req.header('user-agent')),
})

/**
 * The caller's network address. A proxy's word is taken only from this very machine, and then only the last hop, the
 * one that the proxy itself has seen.
 */
function addressOf(context: Context<ApiEnv>): string {
  const socket = context.env?.incoming?.socket.remoteAddress ?? 'unknown'
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isLoopbackAddress(socket) && forwarded !== undefined && forwarded !== '' ? forwarded.slice(0, 64) : socket
}

export function tooMany(context: Context, retryAt: number, at: number) {
  const seconds = Math.max(1, Math.ceil((retryAt - at) / second))
  context.header('Retry-After', String(seconds))
  return context.json({ error: 'too_many' as const, retryAfterSeconds: seconds }, 429)
}
