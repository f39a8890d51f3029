import { type Context, Hono } from 'hono'
import type { AgentRecord } from '../../desk/access/agent-ports.ts'
import { HashingBusy } from '../../desk/access/password-hash.ts'
import { giveCode } from '../../desk/access/second-step.ts'
import { guessedInSession } from '../../desk/access/guessed-from.ts'
import { hashOf, isToken, newToken } from '../../desk/access/session-token.ts'
import { changePassword, endOtherSessions, endSession, signIn } from '../../desk/access/sign-in.ts'
import { second } from '../../kit/time.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import {
  codeSchema,
  isId,
  languageSchema,
  passwordSchema,
  signInSchema,
} from '../conversations/conversation-schemas.ts'
import { makePlaceOf, tooMany } from './caller.ts'
import { meOf } from './me-of.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Allow } from './session-guard.ts'

export function sessionRoutes(deps: ApiDeps, allow: Allow, cookie: SessionCookie) {
  const { agents, sessions, budgets, now, log } = deps
  const placeOf = makePlaceOf(deps.clientOf)
  const own = allow('self', { withOldPassword: true })
  const me = (agent: AgentRecord) => meOf(agent, deps.settings().accounts)

  /** A session already in this browser ends: its cookie is about to be replaced. */
  async function enter(context: Context<ApiEnv>, token: string, agent: AgentRecord, at: number): Promise<void> {
    const earlier = cookie.read(context)
    if (earlier !== null) await endSession(sessions, earlier)
    cookie.write(context, token)
    await rememberBrowser(context, agent, at)
    await arrive(agent, at)
  }

  /** Guesses of strangers do not count against who comes back to it. */
  async function rememberBrowser(context: Context<ApiEnv>, agent: AgentRecord, at: number): Promise<void> {
    const kept = cookie.browser.read(context)
    // Two may share a browser.
    const browser = kept !== null && isToken(kept) ? kept : newToken()
    await budgets.remember(agent.id, hashOf(browser), at)
    cookie.browser.write(context, browser)
  }

  /** Who has a page to pass first is not at the desk yet. */
  async function arrive(agent: AgentRecord, at: number): Promise<void> {
    const { mustChangePassword, mustSetUpTotp } = me(agent)
    if (!mustChangePassword && !mustSetUpTotp) await deps.presence.arrived(agent.id, at)
  }

  return new Hono<ApiEnv>()
    .post('/sign-in', body(signInSchema), async (context) => {
      const at = now()
      const attempt = { ...context.req.valid('json'), ...placeOf(context), browser: cookie.browser.read(context) }
      const signedIn = await signIn(deps, attempt, at).catch(busy)
      if (signedIn === null) return tooMany(context, at + 2 * second, at)
      if (!signedIn.ok && signedIn.refusal.code === 'too_many') {
        log.warn('sign-in refused: too many attempts')
        return tooMany(context, signedIn.refusal.retryAt, at)
      }
      if (!signedIn.ok) {
        log.info('sign-in refused')
        // Only a login that there is: whoever typed a password into the wrong field typed a secret.
        const known = await agents.byLogin(attempt.login.trim().toLowerCase())
        context.set('audited', known === null ? { details: { isLoginUnknown: true } } : { subject: known.agent.login })
        return context.json({ error: 'wrong' as const }, 401)
      }
      const { step, token, agent } = signedIn.value
      if (step === 'totp') {
        cookie.half.write(context, token)
        return context.json({ step, me: null })
      }
      await enter(context, token, agent, at)
      context.set('audited', { by: agent.id })
      log.info('signed in', { agent: agent.id })
      return context.json({ step, me: me(agent) })
    })
    .post('/sign-in/code', body(codeSchema), async (context) => {
      const at = now()
      const half = cookie.half.read(context)
      if (half === null) return context.json({ error: 'too_late_for_code' as const }, 401)
      const attempt = {
        token: half,
        code: context.req.valid('json').code,
        place: { ...placeOf(context), browser: cookie.browser.read(context) },
      }
      const given = await giveCode(deps, attempt, at)
      if (!given.ok) {
        const { refusal } = given
        if (refusal.code === 'too_many') return tooMany(context, refusal.retryAt, at)
        if (refusal.code === 'wrong') {
          context.set('audited', { subject: refusal.login })
          return context.json({ error: 'wrong_code' as const }, 401)
        }
        return context.json({ error: 'too_late_for_code' as const }, 401)
      }
      const { token, agent, isRecovery } = given.value
      await enter(context, token, agent, at)
      cookie.half.remove(context)
      context.set('audited', { by: agent.id, details: { isRecovery } })
      log.info('signed in', { agent: agent.id, isRecovery })
      return context.json({ me: me(agent) })
    })
    .post('/sign-out', own, async (context) => {
      await endSession(sessions, context.get('token'))
      cookie.remove(context)
      return context.json({ isSignedOut: true })
    })
    .get('/me', own, (context) => {
      const { desk, defaultLanguage } = deps.settings()
      const { zone } = desk
      const { messengers } = deps
      const categories = deps.categories()
      const { agent } = context.get('session')
      return context.json({ me: me(agent), zone, defaultLanguage, categories, messengers, at: now() })
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
      const from = guessedInSession(agent.id)
      const reserved = await budgets.reserveAttempt(agent.login, from, at)
      if (!reserved.isAllowed) return tooMany(context, reserved.retryAt, at)
      const changed = await changePassword(deps, agent.id, context.get('token'), change).catch(busy)
      if (changed === null) return tooMany(context, at + 2 * second, at)
      if (changed.ok || changed.refusal !== 'wrong') await budgets.forgive(agent.login, from)
      if (!changed.ok) return context.json({ error: changed.refusal }, 422)
      log.info('password changed', { agent: agent.id })
      await arrive({ ...agent, mustChangePassword: false }, at)
      return context.json({ isChanged: true })
    })
    .get('/sessions', allow('self', { withoutTotp: true }), async (context) => {
      const { id: current, agent } = context.get('session')
      const listed = await sessions.list(agent.id, now())
      return context.json({ sessions: listed.map((one) => ({ ...one, isThis: one.id === current })) })
    })
    .post('/sessions/:id/end', allow('self', { withoutTotp: true }), async (context) => {
      const { agent } = context.get('session')
      const id = context.req.param('id')
      if (!isId(id) || !(await sessions.endOne(agent.id, id, 'ended_elsewhere'))) {
        return context.json({ error: 'not_found' as const }, 404)
      }
      log.info('session ended', { agent: agent.id, by: agent.id, session: id })
      return context.json({ ended: 1 })
    })
    .post('/sessions/end-others', allow('self', { withoutTotp: true }), async (context) => {
      const { agent } = context.get('session')
      const ended = await endOtherSessions(sessions, agent.id, context.get('token'))
      log.info('sessions ended', { agent: agent.id, by: agent.id, ended })
      return context.json({ ended })
    })
}

function busy(error: unknown): null {
  if (error instanceof HashingBusy) return null
  throw error
}
