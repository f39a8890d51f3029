import { Hono } from 'hono'
import { lookUpArticles, suggestArticles } from '../../desk/articles/suggest-articles.ts'
import { day } from '../../kit/time.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { articlesSchema } from '../conversations/conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

/** As far back as people's words about an article still say something of it as it is now. */
const figureDays = 90

/** Articles beside a conversation: suggested for the user's last words, or looked up by the agent's own. */
export function articleRoutes({ queries, knowledge, now, inSlices }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/articles', allow('read_conversations'), query(articlesSchema), async (context) => {
      const { conversation: id, q, about = null, matter = null } = context.req.valid('query')
      const open = id === undefined ? null : await queries.asking(id)
      if (id !== undefined && open === null) return context.json({ error: 'not_found' as const }, 404)
      const language = open?.language ?? context.get('session').agent.language
      const suggested = await inSlices(suggestArticles(knowledge(), open?.lines ?? [], language, now(), about, matter))
      if (q.trim() === '') return context.json(suggested)
      const articles = await inSlices(lookUpArticles(knowledge(), q, language, now()))
      return context.json({ ...suggested, articles })
    })
    .get('/articles/:id/figures', allow('read_conversations'), async (context) => {
      const verdicts = await queries.articleVerdicts(context.req.param('id'), now() - figureDays * day)
      return context.json({ days: figureDays, ...verdicts })
    })
}
