import { Hono } from 'hono'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { queueSchema } from './conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

export function queueRoutes({ queries, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>().get('/queue', allow('read_conversations'), query(queueSchema), async (context) => {
    const { view, search } = context.req.valid('query')
    const agentId = context.get('session').agent.id
    const [rows, counts, heard] = await Promise.all([
      queries.queue(view, search, agentId),
      queries.counts(agentId),
      queries.lastHeard(agentId),
    ])
    return context.json({ rows, counts, heard, at: now() })
  })
}
