import { Hono } from 'hono'
import type { Allow } from '../access/session-guard.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { answerSchema } from './quality-schemas.ts'

const shown = 100

/** Reviews of one's own work, and nobody else's: read, acknowledged, answered. */
export function ownReviewRoutes({ qualityQueries, quality }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/quality/mine', allow('read_own_reviews'), async (context) => {
      const reviews = await qualityQueries.ofAgent(context.get('session').agent.id, shown)
      return context.json({ reviews })
    })
    .post('/quality/reviews/:id/answer', allow('act_on_conversations'), body(answerSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'review_unknown' as const }, 404)
      const { agent } = context.get('session')
      const { reply } = context.req.valid('json')
      const done = await quality.answerReview({ id: agent.id, name: agent.name }, id, reply)
      if (done.ok) return context.json({ isDone: true as const })
      return context.json({ error: done.refusal.code }, done.refusal.code === 'review_unknown' ? 404 : 409)
    })
}
