import type { Context } from 'hono'
import { lacksTotp } from '../../desk/access/second-step.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import { findSession } from '../../desk/access/sign-in.ts'
import type { ApiDeps } from '../api-deps.ts'
import type { ClientOf } from '../access/client.ts'
import { makeSessionCookie } from '../access/session-cookie.ts'

const ownNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Whether the preview may say why the bot said something, which shows other people's words: to whoever sits at this
 * very machine, and to the signed-in. A server with a public address knows no "this machine".
 */
type Parts = Pick<ApiDeps, 'sessions' | 'settings' | 'publicUrl' | 'now' | 'clientOf'>

export function makeMayShowWhy({ sessions, settings, publicUrl, now, clientOf }: Parts) {
  const cookie = makeSessionCookie(publicUrl)
  return async (context: Context): Promise<boolean> => {
    if (publicUrl === null && isFromHere(clientOf, context)) return true
    const token = cookie.read(context)
    const session = token === null ? null : await findSession(sessions, token, now())
    if (session === null) return false
    const { agent } = session
    if (agent.mustChangePassword || lacksTotp(agent, settings().accounts.totpFor)) return false
    return isAllowed(agent.role, 'read_articles')
  }
}

/** A name of another site that leads here would come with that name. */
const isFromHere = (clientOf: ClientOf, context: Context): boolean =>
  clientOf(context).isHere && ownNames.test(context.req.header('host') ?? '')
