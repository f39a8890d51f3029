import { Hono } from 'hono'
import { canBeLookedFor, readSearch } from '../../desk/conversations/search-words.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { queueSchema } from './view-schemas.ts'

export function queueRoutes({ queries, unconfirmed, views, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>().get('/queue', allow('read_conversations'), query(queueSchema), async (context) => {
    const { view, search, filter, sort = null } = context.req.valid('query')
    const { agent } = context.get('session')
    const kept = await views.list(agent)
    const [rows, counts, heard, nobodyKnows] = await Promise.all([
      queries.queue(view, search, agent.id, { filter, sort }),
      queries.counts(agent.id, kept),
      queries.lastHeard(agent.id),
      isAllowed(agent.role, 'read_figures') ? unconfirmed.count() : null,
    ])
    return context.json({
      rows,
      counts,
      heard,
      // Of those who have a page of them.
      unconfirmed: nobodyKnows,
      views: kept,
      canBeLookedFor: search.trim() === '' || canBeLookedFor(readSearch(search)),
      at: now(),
    })
  })
}
