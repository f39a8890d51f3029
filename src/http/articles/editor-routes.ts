import { Hono } from 'hono'
import { articleLanguages } from '../../kit/language.ts'
import { day } from '../../kit/time.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { decisionSchema, sinceSchema, tryOutSchema } from './editor-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

/** The editors' page: the articles and what became of them. Their texts are changed in their files only. */
export function editorRoutes({ editing, now, log }: ApiDeps, allow: Allow) {
  /** Thousands of questions are compared with each other: whoever asks meanwhile for the same gets the same. */
  const reckoning = new Map<number, ReturnType<typeof editing.gaps>>()
  function gapsOf(days: number): ReturnType<typeof editing.gaps> {
    const running = reckoning.get(days)
    if (running !== undefined) return running
    const fresh = editing.gaps(now() - days * day).finally(() => reckoning.delete(days))
    reckoning.set(days, fresh)
    return fresh
  }

  return new Hono<ApiEnv>()
    .get('/knowledge/articles', allow('read_articles'), query(sinceSchema), async (context) => {
      const { days } = context.req.valid('query')
      return context.json({ ...(await editing.articles(now() - days * day)), days })
    })
    .get('/knowledge/articles/:language/:id', allow('read_articles'), query(sinceSchema), async (context) => {
      const { days } = context.req.valid('query')
      const language = articleLanguages.find((each) => each === context.req.param('language'))
      const id = context.req.param('id')
      const article = language === undefined ? null : await editing.article(id, language, now() - days * day)
      if (article === null) return context.json({ error: 'not_found' as const }, 404)
      return context.json({ article, days })
    })
    .get('/knowledge/try', allow('read_articles'), query(tryOutSchema), (context) => {
      const { q, language, audience } = context.req.valid('query')
      return context.json({ text: q, language, ...editing.tryOut(q, language, audience) })
    })
    .get('/knowledge/gaps', allow('read_articles'), query(sinceSchema), async (context) => {
      const { days } = context.req.valid('query')
      return context.json({ gaps: await gapsOf(days), days })
    })
    .get('/knowledge/learned', allow('read_articles'), async (context) =>
      context.json({ examples: await editing.learned() }),
    )
    .post('/knowledge/learned/:id', allow('edit_articles'), body(decisionSchema), async (context) => {
      const id = context.req.param('id')
      const { decision } = context.req.valid('json')
      const agentId = context.get('session').agent.id
      const done = isId(id) ? await editing.decide(id, decision, agentId) : null
      if (done === null) return context.json({ error: 'example_unknown' as const }, 404)
      if (!done.ok) {
        const { code } = done.refusal
        const detail = 'message' in done.refusal ? done.refusal.message : null
        return context.json({ error: code, detail }, code === 'example_unknown' ? 404 : 409)
      }
      log.info('learned question decided', { example: id, decision, by: agentId })
      return context.json({ isDone: true as const, ...done.value })
    })
}
