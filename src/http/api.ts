import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { HashingBusy } from '../desk/access/password-hash.ts'
import { actionRoutes } from './conversations/action-routes.ts'
import { agentRoutes } from './access/agent-routes.ts'
import { auditRoutes } from './access/audit-routes.ts'
import { auditing } from './access/audited-routes.ts'
import { announcementRoutes } from './announcements/announcement-routes.ts'
import { articleRoutes } from './articles/article-routes.ts'
import { cannedRoutes } from './conversations/canned-routes.ts'
import { conversationRoutes } from './conversations/conversation-routes.ts'
import { refuseCrossSite } from './access/cross-site.ts'
import type { SessionEnding } from '../desk/access/session-ports.ts'
import type { ApiDeps, ApiEnv } from './api-deps.ts'
import { draftRoutes } from './articles/draft-routes.ts'
import { editorRoutes } from './articles/editor-routes.ts'
import { isGone } from './gone.ts'
import { feedbackRoutes } from './incidents/feedback-routes.ts'
import { ownReviewRoutes } from './quality/own-review-routes.ts'
import { qualityRoutes } from './quality/quality-routes.ts'
import { boardRoutes } from './figures/board-routes.ts'
import { figureRoutes } from './figures/figure-routes.ts'
import { fileRoutes } from './conversations/file-routes.ts'
import { bulletinRoutes } from './hand-overs/bulletin-routes.ts'
import { deskRoutes } from './hand-overs/desk-routes.ts'
import { majorRoutes } from './incidents/major-routes.ts'
import { liveRoutes } from './conversations/live.ts'
import { recipientRoutes } from './announcements/recipient-routes.ts'
import { ownDataRoutes } from './people/own-data-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { queueRoutes } from './conversations/queue-routes.ts'
import { messengerRoutes } from './settings/messenger-routes.ts'
import { settingsRoutes } from './settings/settings-routes.ts'
import { textRoutes } from './settings/text-routes.ts'
import { makeSessionCookie } from './access/session-cookie.ts'
import { makeAllow } from './access/session-guard.ts'
import { sessionRoutes } from './access/session-routes.ts'
import { unconfirmedRoutes } from './conversations/unconfirmed/unconfirmed-routes.ts'
import { viewRoutes } from './conversations/view-routes.ts'
import { workplaceRoutes } from './conversations/workplace-routes.ts'
import { totpRoutes } from './access/totp-routes.ts'

const longestBody = 256 * 1024
const isUpload = /\/conversations\/\d+\/files$|\/people\/import$/

/** Signing in and what belongs to it asks for no article. */
const isOwnAccount = /^(?:\/api)?\/(?:sign-in|sign-out|me|language|password|sessions|totp)(?:\/|$)/

/** The console's HTTP API, to be mounted at `/api`. Errors are `{ error: code }`; the pages have the sentences. */
export function makeApi(deps: ApiDeps) {
  const cookie = makeSessionCookie(deps.publicUrl)
  const allow = makeAllow(deps, cookie)
  const api = new Hono<ApiEnv>()
  api.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store')
  })
  api.use(refuseCrossSite(deps.publicUrl))
  // After a start: a list without articles would be a lie, and one that is chosen unknown. Before the routes: the last that
  // fits a request is what the audit log goes by.
  api.use(async (context, next) => {
    if (!isOwnAccount.test(context.req.path)) await deps.articlesRead()
    await next()
  })
  api.use(auditing(deps))
  const limited = bodyLimit({ maxSize: longestBody, onError: (context) => context.json({ error: 'too_large' }, 413) })
  // An upload is measured while it is written, by the messenger's own limit; a directory by its route.
  api.use(async (context, next) => (isUpload.test(context.req.path) ? await next() : await limited(context, next)))
  api.onError((error, context) => {
    context.header('Cache-Control', 'no-store')
    if (error instanceof HTTPException) return context.json({ error: 'unreadable' }, error.status)
    if (error instanceof HashingBusy) return context.json({ error: 'too_many', retryAfterSeconds: 2 }, 429)
    if (isGone(context)) return context.body(null, 400)
    deps.log.error('a console request failed', error, { method: context.req.method })
    return context.json({ error: 'broken' }, 500)
  })
  api.notFound((context) => context.json({ error: 'not_found' }, 404))
  return api
    .route('/', sessionRoutes(deps, allow, cookie))
    .route('/', totpRoutes(deps, allow))
    .route('/', queueRoutes(deps, allow))
    .route('/', conversationRoutes(deps, allow))
    .route('/', workplaceRoutes(deps, allow))
    .route('/', actionRoutes(deps, allow))
    .route('/', unconfirmedRoutes(deps, allow))
    .route('/', articleRoutes(deps, allow))
    .route('/', editorRoutes(deps, allow))
    .route('/', draftRoutes(deps, allow))
    .route('/', fileRoutes(deps, allow))
    .route('/', agentRoutes(deps, allow))
    .route('/', auditRoutes(deps, allow))
    .route('/', recipientRoutes(deps, allow))
    .route('/', announcementRoutes(deps, allow))
    .route('/', settingsRoutes(deps, allow))
    .route('/', textRoutes(deps, allow))
    .route('/', messengerRoutes(deps, allow))
    .route('/', deskRoutes(deps, allow))
    .route('/', bulletinRoutes(deps, allow))
    .route('/', figureRoutes(deps, allow))
    .route('/', boardRoutes(deps, allow))
    .route('/', feedbackRoutes(deps, allow))
    .route('/', qualityRoutes(deps, allow))
    .route('/', ownReviewRoutes(deps, allow))
    .route('/', peopleRoutes(deps, allow))
    .route('/', ownDataRoutes(deps, allow))
    .route('/', majorRoutes(deps, allow))
    .route('/', cannedRoutes(deps, allow))
    .route('/', viewRoutes(deps, allow))
    .route('/', liveRoutes(deps, allow))
}

/** With a 401, `why`: what became of the session that the cookie is of. */
export type Ending = SessionEnding

/** What the console's typed client is made of. */
export type Api = ReturnType<typeof makeApi>
