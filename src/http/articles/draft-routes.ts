import { type Context, Hono } from 'hono'
import type { Drafts } from '../../desk/articles/drafts/drafts.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { draftDecisionSchema, gapSchema, missingSchema, solvedSchema } from './editor-schemas.ts'

/** Articles begun by a click, and what editors make of them. */
export function draftRoutes({ drafts, queries, now, log }: ApiDeps, allow: Allow) {
  const begun = (context: Context<ApiEnv>, outcome: Awaited<ReturnType<Drafts['ofIncident']>>) => {
    if (!outcome.ok) return context.json({ error: outcome.refusal.code }, 409)
    if (outcome.value.isNew) log.info('an article was drafted', { by: context.get('session').agent.id })
    return context.json(outcome.value)
  }
  return new Hono<ApiEnv>()
    .get('/knowledge/drafts', allow('read_articles'), async (context) => context.json({ drafts: await drafts.list() }))
    .post('/knowledge/drafts', allow('edit_articles'), body(gapSchema), async (context) =>
      begun(context, await drafts.ofGap(context.req.valid('json'), context.get('session').agent.id)),
    )
    .post('/knowledge/drafts/of-incident', allow('act_on_conversations'), body(solvedSchema), async (context) =>
      begun(context, await drafts.ofIncident(context.req.valid('json').number, context.get('session').agent.id)),
    )
    .post('/conversations/:id/missing', allow('act_on_conversations'), body(missingSchema), async (context) => {
      const id = context.req.param('id')
      const open = isId(id) ? await queries.asking(id) : null
      if (open === null) return context.json({ error: 'conversation_unknown' as const }, 404)
      const asked = { language: open.language, questions: [context.req.valid('json').question] }
      return begun(context, await drafts.ofMissing(asked, id, context.get('session').agent.id))
    })
    .post('/knowledge/drafts/:id', allow('edit_articles'), body(draftDecisionSchema), async (context) => {
      const id = context.req.param('id')
      const { status } = context.req.valid('json')
      const agentId = context.get('session').agent.id
      const isDone = isId(id) && (await drafts.decide(id, status, agentId, now()))
      if (!isDone) return context.json({ error: 'draft_unknown' as const }, 404)
      return context.json({ isDone: true as const })
    })
}
