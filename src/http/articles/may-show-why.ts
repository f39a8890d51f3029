import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { lacksTotp } from '../../desk/access/second-step.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import { findSession } from '../../desk/access/sign-in.ts'
import type { ApiDeps } from '../api-deps.ts'
import { isLoopbackAddress } from '../access/loopback.ts'
import { makeSessionCookie } from '../access/session-cookie.ts'

/** A proxy on this machine would make the whole world look like it; one of these gives it away. */
const proxyHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']
const ownNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Whether the preview may say why the bot said something, which shows other people's words: to whoever sits at this
 * very machine, and to the signed-in. A server with a public address knows no "this machine".
 */
type Parts = Pick<ApiDeps, 'sessions' | 'settings' | 'publicUrl' | 'now'>

export function makeMayShowWhy({ sessions, settings, publicUrl, now }: Parts) {
  const cookie = makeSessionCookie(publicUrl)
  return async (context: Context): Promise<boolean> => {
    if (publicUrl === null && isFromHere(context)) return true
    const token = cookie.read(context)
    const session = token === null ? null : await findSession(sessions, token, now())
    if (session === null) return false
    const { agent } = session
    if (agent.mustChangePassword || lacksTotp(agent, settings().accounts.totpFor)) return false
    return isAllowed(agent.role, 'read_articles')
  }
}

function isFromHere(context: Context): boolean {
  const bindings = context.env as Partial<HttpBindings> | undefined
  const { req } = context
  return (
    isLoopbackAddress(bindings?.incoming?.socket.remoteAddress) &&
    ownNames.test(req.header('host') ?? '') &&
    proxyHeaders.every((name) => req.header(name) === undefined)
  )
}
