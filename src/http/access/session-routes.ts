import { type Context, Hono } from 'hono'
import { HashingBusy } from '../../desk/access/password-hash.ts'
import type { AgentRecord } from '../../desk/access/agent-ports.ts'
import { accessPolicy } from '../../desk/access/access-policy.ts'
import { changePassword, endSession, signIn } from '../../desk/access/sign-in.ts'
import { second } from '../../kit/time.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { languageSchema, passwordSchema, signInSchema } from '../conversations/conversation-schemas.ts'
import { isLoopbackAddress } from './loopback.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Allow } from './session-guard.ts'

/** The agent as their own page knows them. */
const meOf = (agent: AgentRecord) => ({
  id: agent.id,
  login: agent.login,
  name: agent.name,
  role: agent.role,
  language: agent.language,
  mustChangePassword: agent.mustChangePassword,
  permissions: accessPolicy[agent.role],
})

export function sessionRoutes(deps: ApiDeps, allow: Allow, cookie: SessionCookie) {
  const { agents, now, log } = deps
  const own = allow('self', { withOldPassword: true })
  return new Hono<ApiEnv>()
    .post('/sign-in', body(signInSchema), async (context) => {
      const at = now()
      const address = addressOf(context)
      const attempt = { ...context.req.valid('json'), address }
      const signedIn = await signIn(deps, attempt, at).catch(busy)
      if (signedIn === null) return tooMany(context, at + 2 * second, at)
      if (!signedIn.ok && signedIn.refusal.code === 'too_many') {
        log.warn('sign-in refused: too many attempts')
        return tooMany(context, signedIn.refusal.retryAt, at)
      }
      if (!signedIn.ok) {
        log.info('sign-in refused')
        return context.json({ error: 'wrong' as const }, 401)
      }
      // A session already in this browser ends: its cookie is about to be replaced.
      const earlier = cookie.read(context)
      if (earlier !== null) await endSession(deps.sessions, earlier)
      cookie.write(context, signedIn.value.token)
      log.info('signed in', { agent: signedIn.value.agent.id })
      if (!signedIn.value.agent.mustChangePassword) await deps.presence.arrived(signedIn.value.agent.id, at)
      return context.json({ me: meOf(signedIn.value.agent) })
    })
    .post('/sign-out', own, async (context) => {
      await endSession(deps.sessions, context.get('token'))
      cookie.remove(context)
      return context.json({ isSignedOut: true })
    })
    .get('/me', own, (context) => {
      const { desk, defaultLanguage } = deps.settings()
      const { zone } = desk
      const { messengers } = deps
      const categories = deps.categories()
      const { agent } = context.get('session')
      return context.json({ me: meOf(agent), zone, defaultLanguage, categories, messengers, at: now() })
    })
    .post('/language', own, body(languageSchema), async (context) => {
      const { language } = context.req.valid('json')
      await agents.change(context.get('session').agent.id, { language })
      return context.json({ language })
    })
    .post('/password', own, body(passwordSchema), async (context) => {
      const { agent } = context.get('session')
      const change = context.req.valid('json')
      const at = now()
      // Whoever found an open screen may not guess the password on it either.
      const address = `session:${agent.id}`
      const reserved = await deps.sessions.reserveAttempt(agent.login, address, at)
      if (!reserved.isAllowed) return tooMany(context, reserved.retryAt, at)
      const changed = await changePassword(deps, agent.id, context.get('token'), change).catch(busy)
      if (changed === null) return tooMany(context, at + 2 * second, at)
      if (changed.ok || changed.refusal !== 'wrong') await deps.sessions.forgive(agent.login, address)
      if (!changed.ok) return context.json({ error: changed.refusal }, 422)
      log.info('password changed', { agent: agent.id })
      await deps.presence.arrived(agent.id, at)
      return context.json({ isChanged: true })
    })
}

function busy(error: unknown): null {
  if (error instanceof HashingBusy) return null
  throw error
}

function tooMany(context: Context, retryAt: number, at: number) {
  const seconds = Math.max(1, Math.ceil((retryAt - at) / second))
  context.header('Retry-After', String(seconds))
  return context.json({ error: 'too_many' as const, retryAfterSeconds: seconds }, 429)
}

/**
 * The caller's network address. A proxy's word is taken only from this very machine, and then only the last hop, the
 * one that the proxy itself has seen.
 */
function addressOf(context: Context<ApiEnv>): string {
  const socket = context.env?.incoming?.socket.remoteAddress ?? 'unknown'
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isLoopbackAddress(socket) && forwarded !== undefined && forwarded !== '' ? forwarded.slice(0, 64) : socket
}
