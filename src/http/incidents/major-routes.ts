import { Hono } from 'hono'
import type { Result } from '../../kit/result.ts'
import type { MajorRefusal } from '../../incidents/majors/major.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { majorEndSchema, majorUpdateSchema, newMajorSchema } from './major-schemas.ts'

const newest = 50

/** Major incidents: every agent sees them, those in charge declare, tell and end them. */
export function majorRoutes(deps: ApiDeps, allow: Allow) {
  const { majors, runMajor, lookAtMajors, knowledge, categories, settings, log } = deps
  return new Hono<ApiEnv>()
    .get('/major-incidents', allow('read_conversations'), async (context) =>
      context.json({ majors: await majors.list(newest), updateEveryMs: settings().majors.updateEveryMs }),
    )
    .get('/major-incidents/:id', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const found = isId(id) ? await majors.find(id) : null
      if (found === null) return context.json({ error: 'major_unknown' as const }, 404)
      return context.json(found)
    })
    .post('/major-incidents', allow('run_majors'), body(newMajorSchema), async (context) => {
      const wish = context.req.valid('json')
      const by = context.get('session').agent.id
      const isKnown = wish.category === null || categories().some(({ id }) => id === wish.category)
      if (!isKnown) return context.json({ error: 'category_unknown' as const }, 422)
      const articles = new Set(
        knowledge()
          .articles()
          .map((article) => article.id),
      )
      if (wish.articleIds.some((one) => !articles.has(one)))
        return context.json({ error: 'article_unknown' as const }, 422)
      const declared = await runMajor.declare(wish, by)
      if (!declared.ok) return context.json({ error: declared.refusal.code }, statusOf(declared.refusal))
      await lookAtMajors()
      log.info('major incident declared', { major: declared.value, by })
      return context.json({ id: declared.value }, 201)
    })
    .post('/major-incidents/:id/updates', allow('run_majors'), body(majorUpdateSchema), async (context) => {
      const id = context.req.param('id')
      const by = context.get('session').agent.id
      const told = await ifKnown(id, () => runMajor.update(id, context.req.valid('json'), by))
      if (!told.ok) return context.json({ error: told.refusal.code }, statusOf(told.refusal))
      log.info('major incident told of', { major: id, by, update: told.value })
      return context.json({ isDone: true as const })
    })
    .post('/major-incidents/:id/end', allow('run_majors'), body(majorEndSchema), async (context) => {
      const id = context.req.param('id')
      const by = context.get('session').agent.id
      const ended = await ifKnown(id, () => runMajor.end(id, { ...context.req.valid('json'), isUrgent: true }, by))
      if (!ended.ok) return context.json({ error: ended.refusal.code }, statusOf(ended.refusal))
      await lookAtMajors()
      log.info('major incident ended', { major: id, by })
      return context.json({ isDone: true as const })
    })
}

const ifKnown = async <Value>(
  id: string,
  act: () => Promise<Result<Value, MajorRefusal>>,
): Promise<Result<Value, MajorRefusal>> => (isId(id) ? await act() : { ok: false, refusal: { code: 'major_unknown' } })

const statusOf = ({ code }: MajorRefusal) => (code === 'major_unknown' ? 404 : 409)
