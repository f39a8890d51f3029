import { Hono } from 'hono'
import { lookHint } from '../../desk/road/live.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { draftSchema, hereSchema, isId, readSchema } from './conversation-schemas.ts'

/** What an agent has read and not yet sent: theirs alone, whatever browser they sit at. */
export function workplaceRoutes({ workplace, live, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .post('/conversations/:id/read', allow('act_on_conversations'), body(readSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      await workplace.read(context.get('session').agent.id, id, context.req.valid('json').number, now())
      return context.json({ isDone: true as const })
    })
    .post('/conversations/:id/unread', allow('act_on_conversations'), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      await workplace.unread(context.get('session').agent.id, id, now())
      return context.json({ isDone: true as const })
    })
    .post('/conversations/:id/here', allow('act_on_conversations'), body(hereSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      const isNews = await workplace.look(context.get('session').agent.id, id, context.req.valid('json').here, now())
      if (isNews) live.publish([{ conversationId: lookHint(id), version: 0 }])
      return context.json({ isDone: true as const })
    })
    .get('/conversations/:id/drafts', allow('act_on_conversations'), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      const drafts = await workplace.drafts(context.get('session').agent.id, id)
      return context.json({ drafts, at: now() })
    })
    .put('/conversations/:id/drafts', allow('act_on_conversations'), body(draftSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      const { typedAt, ...draft } = context.req.valid('json')
      // A page whose clock runs ahead must not keep others from writing.
      const at = Math.min(typedAt, now())
      return context.json({ isKept: await workplace.keepDraft(context.get('session').agent.id, id, draft, at) })
    })
}
