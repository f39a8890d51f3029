import type { MiddlewareHandler } from 'hono'
import { isAllowed, type Permission } from '../../desk/access/access-policy.ts'
import { lacksTotp } from '../../desk/access/second-step.ts'
import { findSession, whyEnded } from '../../desk/access/sign-in.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What is open before an account is whole. `withOldPassword` opens it before the second step is set up, too. */
type Unfinished = { readonly withOldPassword?: true; readonly withoutTotp?: true }

/** Lets a request in that carries a live session and whose agent's role may do this. */
export type Allow = (permission: Permission, options?: Unfinished) => MiddlewareHandler<ApiEnv>

export function makeAllow({ sessions, settings, now, seen }: ApiDeps, cookie: SessionCookie): Allow {
  return (permission, { withOldPassword, withoutTotp } = {}) =>
    async (context, next) => {
      const token = cookie.read(context)
      const session = token === null ? null : await findSession(sessions, token, now())
      if (token === null || session === null) {
        const why = token === null ? null : await whyEnded(sessions, token)
        return context.json({ error: 'signed_out', why }, 401)
      }
      const { agent } = session
      // A password that somebody else has seen opens nothing but the page that changes it.
      if (agent.mustChangePassword && withOldPassword !== true) {
        return context.json({ error: 'must_change_password' }, 403)
      }
      const isUnfinished = agent.mustChangePassword || lacksTotp(agent, settings().accounts.totpFor)
      if (isUnfinished && withOldPassword !== true && withoutTotp !== true) {
        return context.json({ error: 'must_set_up_totp' }, 403)
      }
      if (!isAllowed(agent.role, permission)) return context.json({ error: 'not_allowed' }, 403)
      context.set('session', session)
      context.set('token', token)
      // At a page that has to be passed first nobody can see a chat that is offered.
      if (!isUnfinished) seen(agent.id, context.req.method !== 'GET')
      return await next()
    }
}
