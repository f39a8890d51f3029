import type { Context, MiddlewareHandler } from 'hono'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page could make a browser send. A header of our own needs a preflight there, which nobody
 * answers; Origin and Sec-Fetch-Site say where the page came from. Nothing is ever changed by GET.
 */
export function refuseCrossSite(publicUrl: string | null): MiddlewareHandler {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host
  return async (context, next) => {
    if (!reads.has(context.req.method) && !isOwnPage(context, publicHost)) {
      return context.json({ error: 'cross_site' }, 403)
    }
    return await next()
  }
}

function isOwnPage({ req }: Context, publicHost: string | null): boolean {
  if (req.header('x-frontline') !== '1') return false
  const site = req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = req.header('origin')
  if (origin === undefined) return true
  const host = URL.canParse(origin) ? new URL(origin).host : null
  return host !== null && (host === req.header('host') || host === publicHost)
}
