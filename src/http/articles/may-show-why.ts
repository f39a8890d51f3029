import type { Context } from 'hono'
import { lacksTotp } from '../../desk/access/second-step.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import { findSession } from '../../desk/access/sign-in.ts'
import type { ApiDeps } from '../api-deps.ts'
import { makeSessionCookie } from '../access/session-cookie.ts'

/**
 * Whether the preview may say why the bot said something, which shows other people's words: to whoever sits at this
 * very machine, and to the signed-in. A server with a public address knows no "this machine".
 */
type Parts = Pick<ApiDeps, 'sessions' | 'settings' | 'publicUrl' | 'now' | 'clientOf'>

export function makeMayShowWhy({ sessions, settings, publicUrl, now, clientOf }: Parts) {
  const cookie = makeSessionCookie(publicUrl)
  return async (context: Context): Promise<boolean> => {
    if (publicUrl === null && clientOf(context).isHere) return true
    const token = cookie.read(context)
    const session = token === null ? null : await findSession(sessions, token, now())
    if (session === null) return false
    const { agent } = session
    if (agent.mustChangePassword || lacksTotp(agent, settings().accounts.totpFor)) return false
    return isAllowed(agent.role, 'read_articles')
  }
}
