import { Hono } from 'hono'
import { z } from 'zod'
import { readersOf } from '../../desk/hand-overs/bulletins/readers-of.ts'
import { deskHint } from '../../desk/road/live.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { agentWords } from '../words-schema.ts'

const perPage = 20
const longestBulletin = 2_000

const bulletinSchema = z.strictObject({
  text: agentWords(longestBulletin).refine((text) => text.trim() !== '', { error: 'must not be empty' }),
  groups: z.array(z.string().max(100)).min(1).max(200).nullable(),
})
const pageSchema = z.object({ before: z.string().refine(isId).optional() })

/** What those in charge tell the agents; each of them says that it is read. */
export function bulletinRoutes({ bulletins, deskQueue, settings, live, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/bulletins', allow('tell_agents'), query(pageSchema), async (context) => {
      const { before = null } = context.req.valid('query')
      const page = await bulletins.list({ before, limit: perPage + 1 })
      const shown = page.slice(0, perPage)
      return context.json({ bulletins: shown, next: page.length > perPage ? (shown.at(-1)?.id ?? null) : null })
    })
    .post('/bulletins', allow('tell_agents'), body(bulletinSchema), async (context) => {
      const { text, ...given } = context.req.valid('json')
      const known = new Set(settings().lines.groups.map(({ id }) => id))
      const groups = given.groups?.filter((id) => known.has(id)) ?? null
      const { agent } = context.get('session')
      const readers = readersOf(groups, agent.id, (await deskQueue.look()).agents, settings())
      if (readers.length === 0) return context.json({ error: 'nobody_to_tell' as const, fields: ['groups'] }, 422)
      const id = await bulletins.publish({ text, groups, by: agent.id, byName: agent.name, at: now() }, readers)
      context.set('audited', { subject: id, details: { readers: readers.length } })
      live.publish([{ conversationId: deskHint, version: 0 }])
      return context.json({ id, readers: readers.length }, 201)
    })
}
