import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { makeApi } from './api.ts'
import type { ApiDeps } from './api-deps.ts'
import { type HealthParts, makeHealthRoutes } from './health-routes.ts'
import { makePublicFiles } from './conversations/public-file-routes.ts'
import { makeMayShowWhy } from './articles/may-show-why.ts'
import { makePreviewRoutes, type PreviewParts } from './conversations/preview/preview-routes.ts'
import { refuseUnknownHost } from './access/known-host.ts'
import { refuseOddCharacters } from './access/odd-characters.ts'
import { isGone } from './gone.ts'
import { readAway } from './read-away.ts'
import { securityHeaders } from './security-headers.ts'
import { makeWebhooks, type WebhookParts } from './webhooks.ts'

type AppParts = {
  readonly webhooks: WebhookParts
  readonly health: HealthParts
  readonly api: ApiDeps
  readonly files: Parameters<typeof makePublicFiles>[0]
  /** Null: the preview messenger is off. */
  readonly preview: Omit<PreviewParts, 'mayShowWhy'> | null
  /** Where the built pages lie. */
  readonly pagesDir: string
  readonly publicUrl: string | null
}

/** The pages name their assets by hash: an old page would ask for names that are gone. */
const fresh = { 'cache-control': 'no-cache' }

/** Every door of the server in one place. */
export function makeApp(parts: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(readAway)
  app.use(refuseOddCharacters)
  app.route('/webhooks', makeWebhooks(parts.webhooks))
  app.route('/', makeHealthRoutes(parts.health))

  app.use(securityHeaders(parts.publicUrl))
  // A messenger proves itself by its signature, and a balancer asks for health by an address: those stand before this.
  app.use(refuseUnknownHost(parts.publicUrl))
  app.route('/files', makePublicFiles(parts.files))
  app.route('/api', makeApi(parts.api))
  if (parts.preview !== null) {
    app.route('/chat/api', makePreviewRoutes({ ...parts.preview, mayShowWhy: makeMayShowWhy(parts.api) }))
    const { isOnlyHere, clientOf } = parts.preview
    app.get('/chat', (c) =>
      isOnlyHere && !clientOf(c).isHere ? c.notFound() : c.html(page(parts.pagesDir, 'chat.html'), 200, fresh),
    )
  }
  app.get(
    '/assets/*',
    serveStatic({
      root: parts.pagesDir,
      precompressed: true,
      // The names carry a hash of the content: what they mean never changes.
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/', (c) => c.html(page(parts.pagesDir, 'index.html'), 200, fresh))
  app.notFound((c) => c.text('not found\n', 404))
  app.onError((error, c) => {
    if (isGone(c)) return c.body(null, 400)
    parts.api.log.error('a request failed', error, { method: c.req.method })
    return c.text('something broke on our side; nothing you sent before is lost\n', 500)
  })
  return app
}

function page(dir: string, name: string): string {
  try {
    return readFileSync(join(dir, name), 'utf8')
  } catch {
    return '<!doctype html><title>Frontline</title><p>The pages are not built yet: run <code>npm start</code>, which builds them.</p>'
  }
}
