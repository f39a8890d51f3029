import type { Context } from 'hono'
import { deviceOf } from '../../desk/access/device.ts'
import type { SessionPlace } from '../../desk/access/session-ports.ts'
import { second } from '../../kit/time.ts'
import type { ApiEnv } from '../api-deps.ts'
import type { ClientOf } from './client.ts'

/** From where somebody asks. */
export const makePlaceOf =
  (clientOf: ClientOf) =>
  (context: Context<ApiEnv>): SessionPlace => ({
    address: clientOf(context).address,
    device: deviceOf(context.req.header('user-agent')),
  })

export function tooMany(context: Context, retryAt: number, at: number) {
  const seconds = Math.max(1, Math.ceil((retryAt - at) / second))
  context.header('Retry-After', String(seconds))
  return context.json({ error: 'too_many' as const, retryAfterSeconds: seconds }, 429)
}
