import type { MiddlewareHandler } from 'hono'
import { isAllowed, type Permission } from '../../desk/access/access-policy.ts'
import { findSession } from '../../desk/access/sign-in.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Lets a request in that carries a live session and whose agent's role may do this. */
export type Allow = (permission: Permission, options?: { readonly withOldPassword?: true }) => MiddlewareHandler<ApiEnv>

export function makeAllow({ sessions, now, seen }: ApiDeps, cookie: SessionCookie): Allow {
  return (permission, options) => async (context, next) => {
    const token = cookie.read(context)
    const session = token === null ? null : await findSession(sessions, token, now())
    if (token === null || session === null) return context.json({ error: 'signed_out' }, 401)
    // A password that somebody else has seen opens nothing but the page that changes it.
    if (session.agent.mustChangePassword && options?.withOldPassword !== true) {
      return context.json({ error: 'must_change_password' }, 403)
    }
    if (!isAllowed(session.agent.role, permission)) return context.json({ error: 'not_allowed' }, 403)
    context.set('session', session)
    context.set('token', token)
    // At the page that asks for a new password nobody can see a chat that is offered.
    if (!session.agent.mustChangePassword) seen(session.agent.id, context.req.method !== 'GET')
    return await next()
  }
}
