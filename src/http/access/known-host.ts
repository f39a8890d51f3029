import type { MiddlewareHandler } from 'hono'

/** Names that lead nowhere but to the machine they are asked on: no other site can have one. */
const ownNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/** What a Host header names, without its port; null: no name at all. */
const nameIn = (host: string | undefined): string | null =>
  /^(\[[\da-f:.]+\]|[^\s:@/\\?#[\]]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? null

/** Whether somebody at this very machine would ask like that. */
export const isOwnName = (host: string | undefined): boolean => ownNames.test(nameIn(host) ?? '')

/**
 * Answers only under the name of `PUBLIC_URL` and this machine's own ones. A page of another site can have its name lead
 * here (DNS rebinding) and then reads what we answer as its own; its name gives it away. The port is left to the proxy:
 * `$host` of nginx has none.
 */
export function refuseUnknownHost(publicUrl: string | null): MiddlewareHandler {
  const publicName = publicUrl === null ? null : nameIn(new URL(publicUrl).host)
  return async (context, next) => {
    const host = context.req.header('host')
    if (publicName === null || isOwnName(host) || nameIn(host) === publicName) return await next()
    return context.text(
      `This server does not answer under that name: open ${publicUrl}. A proxy in front of it has to pass the Host header on.\n`,
      421,
    )
  }
}
