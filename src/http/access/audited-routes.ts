import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AuditedAct } from '../../desk/access/audit/audit-ports.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'

/**
 * What stands in the audit log of each route that changes something or gives data out; null: what it changes has a history
 * of its own, or is nobody's business but its agent's. A test knows all routes: a new one cannot be forgotten.
 */
export const auditedRoutes: Readonly<Record<string, AuditedAct | null>> = {
  'POST /sign-in': 'signed_in',
  'POST /sign-in/code': 'signed_in',
  'POST /sign-out': 'signed_out',
  'POST /language': null,
  'POST /password': 'password_changed',
  'POST /sessions/:id/end': 'sessions_ended',
  'POST /sessions/end-others': 'sessions_ended',
  'POST /totp/begin': null,
  'POST /totp/confirm': 'totp_set_up',
  'POST /totp/codes': 'recovery_codes_made',
  'POST /totp/off': 'totp_turned_off',
  'POST /agents': 'agent_made',
  'PATCH /agents/:id': 'agent_changed',
  'POST /agents/:id/sessions/:session/end': 'sessions_ended',
  'POST /agents/:id/sessions/end-all': 'sessions_ended',
  'PUT /settings/:key': 'setting_changed',
  'POST /settings/what-if': null,
  'POST /settings/texts/preview': null,
  // Asks the messenger, and changes nothing.
  'POST /settings/messengers/:name/check': null,
  'POST /people/import': 'people_imported',
  'POST /people/chats/:id/unlink': 'chats_parted',
  'GET /people/users/:id/data': 'exported',
  'POST /people/users/:id/erase': 'person_erased',
  'POST /announcements': 'announcement_written',
  'PUT /announcements/:id': 'announcement_changed',
  'DELETE /announcements/:id': 'announcement_removed',
  'POST /announcements/audience': null,
  'POST /announcements/check': null,
  'POST /announcements/:id/moves': 'announcement_moved',
  'GET /announcements/:id/recipients.csv': 'exported',
  'POST /bulletins': 'agents_told',
  'POST /major-incidents': 'major_declared',
  'PUT /major-incidents/:id': 'major_changed',
  'POST /major-incidents/:id/updates': 'major_updated',
  'POST /major-incidents/:id/end': 'major_ended',
  'POST /canned-replies': 'canned_reply_made',
  'PUT /canned-replies/:id': 'canned_reply_changed',
  'POST /canned-replies/:id/archive': 'canned_reply_archived',
  'POST /canned-replies/:id/used': null,
  'POST /views': null,
  'PUT /views/:id': null,
  'POST /views/:id/remove': null,
  'POST /knowledge/learned/:id': 'learned_decided',
  'POST /knowledge/drafts': null,
  'POST /knowledge/drafts/of-incident': null,
  'POST /knowledge/drafts/:id': 'draft_decided',
  'POST /conversations/:id/missing': null,
  'POST /conversations/:id/read': null,
  'POST /conversations/:id/unread': null,
  'POST /conversations/:id/here': null,
  'PUT /conversations/:id/drafts': null,
  'POST /conversations/:id/files': null,
  'POST /conversations/:id/typing': null,
  'POST /conversations/:id/actions': null,
  'POST /conversations/:id/resend': null,
  'POST /unconfirmed/send': 'unconfirmed_sent',
  'POST /unconfirmed/drop': 'unconfirmed_dropped',
  'POST /unconfirmed/keep': 'unconfirmed_kept',
  'GET /conversations/:id/transcript': 'exported',
  'POST /desk/presence': null,
  'POST /desk/notices/seen': null,
  'POST /desk/link-code': null,
  'POST /feedback/:id/moves': 'feedback_worked_off',
  'GET /feedback.csv': 'exported',
  // Read on a page, like any conversation; nothing leaves the desk.
  'GET /quality/transcripts': null,
  'GET /quality/transcripts/:id': null,
  'POST /quality/transcripts': 'transcript_chosen',
  // Nobody's business but the reviewer's, until they save it.
  'PUT /quality/transcripts/:id/draft': null,
  'POST /quality/transcripts/:id/save': 'review_saved',
  'POST /quality/transcripts/:id/calibrate': 'transcript_calibrated',
  'POST /quality/reviews/:id/answer': 'review_answered',
  'GET /figures/report.csv': 'exported',
  'GET /figures/parts.csv': 'exported',
  'GET /figures/staffing/file': 'exported',
  'GET /audit/file': 'exported',
}

/** Writes the line of a request that has succeeded; of one that was refused only where somebody wanted in. */
export const auditing =
  ({ audit, clientOf, now, log }: Pick<ApiDeps, 'audit' | 'clientOf' | 'now' | 'log'>): MiddlewareHandler<ApiEnv> =>
  async (context, next) => {
    await next()
    const route = `${context.req.method} ${routePath(context, -1).replace(/^\/api/, '')}`
    const what = Object.hasOwn(auditedRoutes, route) ? auditedRoutes[route] : undefined
    if (what === undefined || what === null) return
    const isRefused = context.res.status >= 400
    if (isRefused && (what !== 'signed_in' || context.res.status !== 401)) return
    const { by, subject, details = {}, isNothing = false } = context.get('audited') ?? {}
    if (isNothing) return
    // The first half of a sign-in is none yet.
    if (what === 'signed_in' && !isRefused && by === undefined) return
    const params = Object.values(context.req.param()).join('/')
    const entry = {
      at: now(),
      agentId: by ?? context.get('session')?.agent.id ?? null,
      what: isRefused ? 'sign_in_refused' : what,
      subject: subject ?? (params === '' ? null : params),
      details: { ...(what === 'exported' ? { file: route.slice('GET '.length) } : {}), ...details },
      address: clientOf(context).address,
    }
    // What was done is done: its answer may hold a password that is shown only once.
    await audit.record(entry).catch((error: unknown) => log.error('a line of the audit log is lost', error, { what }))
  }
