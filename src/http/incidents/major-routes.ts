import { Hono } from 'hono'
import type { z } from 'zod'
import { isSame } from '../../kit/same-json.ts'
import type { Result } from '../../kit/result.ts'
import type { AuditDetails } from '../../desk/access/audit/audit-ports.ts'
import type { MajorCorrection } from '../../desk/incidents/majors/major-ports.ts'
import type { MajorRefusal } from '../../incidents/majors/major.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { correctionSchema, majorEndSchema, majorUpdateSchema, newMajorSchema } from './major-schemas.ts'

const newest = 50

/** Major incidents: every agent sees them, those in charge declare, tell and end them. */
export function majorRoutes(deps: ApiDeps, allow: Allow) {
  const { majors, runMajor, lookAtMajors, knowledge, categories, settings, now, log } = deps

  /** What it is bound to and is not there. */
  function unknownOf({ category, articleIds }: Pick<z.output<typeof correctionSchema>, 'category' | 'articleIds'>) {
    if (category !== null && !categories().some(({ id }) => id === category)) return 'category_unknown' as const
    const known = new Set(
      knowledge()
        .articles()
        .map(({ id }) => id),
    )
    return articleIds.every((one) => known.has(one)) ? null : ('article_unknown' as const)
  }

  return new Hono<ApiEnv>()
    .get('/major-incidents', allow('read_conversations'), async (context) =>
      context.json({ majors: await majors.list(newest), updateEveryMs: settings().majors.updateEveryMs }),
    )
    .get('/major-incidents/:id', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const found = isId(id) ? await majors.find(id) : null
      if (found === null) return context.json({ error: 'major_unknown' as const }, 404)
      const { language } = context.get('session').agent
      const articles = found.major.articleIds.map((one) => ({
        id: one,
        title: knowledge().article(one, language, { audience: 'agents', at: now() })?.title ?? null,
      }))
      return context.json({ ...found, articles })
    })
    .post('/major-incidents', allow('run_majors'), body(newMajorSchema), async (context) => {
      const wish = context.req.valid('json')
      const by = context.get('session').agent.id
      const unknown = unknownOf(wish)
      if (unknown !== null) return context.json({ error: unknown }, 422)
      const declared = await runMajor.declare(wish, by)
      if (!declared.ok) return context.json({ error: declared.refusal.code }, statusOf(declared.refusal))
      await lookAtMajors()
      log.info('major incident declared', { major: declared.value, by })
      return context.json({ id: declared.value }, 201)
    })
    .put('/major-incidents/:id', allow('run_majors'), body(correctionSchema), async (context) => {
      const id = context.req.param('id')
      const correction = context.req.valid('json')
      const found = isId(id) ? await majors.find(id) : null
      // What it is bound to already may be gone from the desk since.
      const bound = found?.major.articleIds ?? []
      const unknown = unknownOf({
        ...correction,
        articleIds: correction.articleIds.filter((one) => !bound.includes(one)),
      })
      if (unknown !== null) return context.json({ error: unknown }, 422)
      const corrected = await ifKnown(id, () => runMajor.correct(id, correction))
      if (!corrected.ok) return context.json({ error: corrected.refusal.code }, statusOf(corrected.refusal))
      if (found !== null) context.set('audited', { details: changedIn(found.major, correction) })
      log.info('major incident corrected', { major: id, by: context.get('session').agent.id })
      return context.json({ isDone: true as const })
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

/** Which parts are others now; what they say is nothing for the log. */
function changedIn(before: MajorCorrection, after: MajorCorrection): AuditDetails {
  const isTextsChanged = !isSame([before.title, before.text], [after.title, after.text])
  const isAudienceChanged = !isSame([before.category, before.articleIds], [after.category, after.articleIds])
  return { ...(isTextsChanged ? { isTextsChanged } : {}), ...(isAudienceChanged ? { isAudienceChanged } : {}) }
}

const ifKnown = async <Value>(
  id: string,
  act: () => Promise<Result<Value, MajorRefusal>>,
): Promise<Result<Value, MajorRefusal>> => (isId(id) ? await act() : { ok: false, refusal: { code: 'major_unknown' } })

const statusOf = ({ code }: MajorRefusal) => (code === 'major_unknown' ? 404 : 409)
