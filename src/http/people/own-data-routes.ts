import { Hono } from 'hono'
import { ownDataArchive } from '../../desk/people/own-data/own-data-archive.ts'
import type { Allow } from '../access/session-guard.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { streamOf } from '../conversations/serve-file.ts'
import { isId } from '../conversations/conversation-schemas.ts'

/** By letter or by phone somebody asks for what is known of them, or that it be erased: an admin does it for them. */
export function ownDataRoutes(
  { dataRequests, eraseForUser, blobs, settings, titleOf, now, log }: ApiDeps,
  allow: Allow,
) {
  return new Hono<ApiEnv>()
    .get('/people/users/:id/data', allow('handle_data_requests'), async (context) => {
      const id = context.req.param('id')
      const data = isId(id) ? await dataRequests.read(id) : null
      if (data === null) return context.json({ error: 'user_unknown' as const }, 404)
      const { language, id: by } = context.get('session').agent
      const parts = { context: { settings, titleOf }, blobs, language: data.language ?? language, at: now() }
      const { pieces } = ownDataArchive(data, Number.POSITIVE_INFINITY, parts)
      log.info('what is known of a user was taken out', { user: id, by })
      return context.body(streamOf(pieces), 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="user-${id}-data.zip"`,
        'cache-control': 'no-store',
      })
    })
    .post('/people/users/:id/erase', allow('handle_data_requests'), async (context) => {
      const id = context.req.param('id')
      const { agent } = context.get('session')
      const done = isId(id) ? await eraseForUser(id, agent.id) : 'user_unknown'
      if (done === 'user_unknown') return context.json({ error: done }, 404)
      if (done === 'requests_open') return context.json({ error: done }, 409)
      log.info('a user is to be erased', { user: id, by: agent.id })
      return context.json({ isDone: true as const }, 202)
    })
}
