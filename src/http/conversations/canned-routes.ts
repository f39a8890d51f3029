import { type Context, Hono } from 'hono'
import { type CannedRefusal, mayShareCanned } from '../../desk/conversations/canned/edit-canned.ts'
import type { KeptCanned } from '../../desk/conversations/canned/canned-ports.ts'
import { valuesOf } from '../../desk/conversations/canned/values-of.ts'
import { nextWorkingMornings } from '../../incidents/clock/business-hours.ts'
import { mostWorkingDays } from '../../incidents/macros/step.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { archivedCannedSchema, cannedListSchema, changedCannedSchema, newCannedSchema } from './canned-schemas.ts'
import { isId } from './conversation-schemas.ts'

const statusOf = { canned_unknown: 404, not_allowed: 403, canned_changed: 409, canned_faulty: 422 } as const

function refused(context: Context, refusal: CannedRefusal) {
  const faults = refusal.code === 'canned_faulty' ? refusal.faults : []
  return context.json({ error: refusal.code, cannedFaults: faults }, statusOf[refusal.code])
}

/** Canned replies and macros: listed for a conversation or for their page, written, changed, deleted, counted. */
export function cannedRoutes(deps: ApiDeps, allow: Allow) {
  const { canned, suitQuestion, queries, settings, now } = deps
  /** Whose own it is, is no other's business: nobody else sees it. */
  const view = ({ agentId, ...reply }: KeptCanned, mayShare: boolean) => ({
    ...reply,
    mayChange: agentId !== null || mayShare,
  })

  return new Hono<ApiEnv>()
    .get('/canned-replies', allow('act_on_conversations'), query(cannedListSchema), async (context) => {
      const { agent } = context.get('session')
      const { conversation: id, incident } = context.req.valid('query')
      const replies = await canned.list(agent)
      const mayShare = mayShareCanned(agent)
      const { lines, codes, rules } = settings()
      const at = now()
      const [conversation, asking] =
        id === undefined ? [null, null] : await Promise.all([queries.conversation(id), queries.asking(id)])
      if (id !== undefined && (conversation === null || asking === null))
        return context.json({ error: 'conversation_unknown' as const }, 404)
      return context.json({
        replies: replies.map((reply) => view(reply, mayShare)),
        mayShare,
        groups: lines.groups.map((group) => ({ id: group.id, title: group.title })),
        codes,
        /** When the next working days begin: what is put off waits for one of them. */
        openings: nextWorkingMornings(rules.calendar, at, mostWorkingDays),
        here:
          conversation === null || asking === null
            ? null
            : {
                conversationId: conversation.id,
                language: asking.language,
                suiting: await suitQuestion(replies, asking, at),
                values: valuesOf({
                  conversation,
                  incidentId: incident ?? null,
                  language: asking.language,
                  agentName: agent.name,
                  settings: settings(),
                  at,
                }),
              },
      })
    })
    .post('/canned-replies', allow('act_on_conversations'), body(newCannedSchema), async (context) => {
      const made = await canned.create(context.get('session').agent, context.req.valid('json'))
      if (!made.ok) return refused(context, made.refusal)
      context.set('audited', { subject: made.value, details: { version: 0 } })
      return context.json({ id: made.value }, 201)
    })
    .put('/canned-replies/:id', allow('act_on_conversations'), body(changedCannedSchema), async (context) => {
      const id = context.req.param('id')
      const { version, ...draft } = context.req.valid('json')
      if (!isId(id)) return refused(context, { code: 'canned_unknown' })
      const done = await canned.change(context.get('session').agent, id, version, draft)
      context.set('audited', { details: { version: version + 1 } })
      return done.ok ? context.json({ isDone: true as const }) : refused(context, done.refusal)
    })
    .post('/canned-replies/:id/archive', allow('act_on_conversations'), body(archivedCannedSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return refused(context, { code: 'canned_unknown' })
      const done = await canned.archive(context.get('session').agent, id, context.req.valid('json').version)
      return done.ok ? context.json({ isDone: true as const }) : refused(context, done.refusal)
    })
    .post('/canned-replies/:id/used', allow('act_on_conversations'), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return refused(context, { code: 'canned_unknown' })
      const done = await canned.used(context.get('session').agent, id)
      return done.ok ? context.json({ isDone: true as const }) : refused(context, done.refusal)
    })
}
