import { Hono } from 'hono'
import { mayShareViews } from '../../desk/conversations/edit-views.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { isId } from './conversation-schemas.ts'
import { changedViewSchema, newViewSchema, removedViewSchema } from './view-schemas.ts'

const statusOf = { view_unknown: 404, view_changed: 409, not_allowed: 403, too_many_views: 409 } as const
const unknown = 'view_unknown' as const

/** Kept views; they are listed with the queue, which counts them. */
export function viewRoutes({ views, settings }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/views/choices', allow('read_conversations'), (context) => {
      const { lines, codes } = settings()
      return context.json({
        groups: lines.groups.map(({ id, title }) => ({ id, title })),
        codes,
        mayShare: mayShareViews(context.get('session').agent),
      })
    })
    .post('/views', allow('read_conversations'), body(newViewSchema), async (context) => {
      const { isShared, ...draft } = context.req.valid('json')
      const made = await views.create(context.get('session').agent, draft, isShared)
      if (made.ok) return context.json({ id: made.value }, 201)
      return context.json({ error: made.refusal.code }, statusOf[made.refusal.code])
    })
    .put('/views/:id', allow('read_conversations'), body(changedViewSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: unknown }, 404)
      const { isShared, version, ...draft } = context.req.valid('json')
      const done = await views.change(context.get('session').agent, id, version, draft, isShared)
      if (done.ok) return context.json({ isDone: true as const })
      return context.json({ error: done.refusal.code }, statusOf[done.refusal.code])
    })
    .post('/views/:id/remove', allow('read_conversations'), body(removedViewSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: unknown }, 404)
      const done = await views.remove(context.get('session').agent, id, context.req.valid('json').version)
      if (done.ok) return context.json({ isDone: true as const })
      return context.json({ error: done.refusal.code }, statusOf[done.refusal.code])
    })
}
