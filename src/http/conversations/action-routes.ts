import { Hono } from 'hono'
import type { z } from 'zod'
import type { AgentAction } from '../../desk/conversations/agent-actions.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { actionSchema, isId, resendSchema } from './conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

type Wish = z.output<typeof actionSchema>

export function actionRoutes(deps: ApiDeps, allow: Allow) {
  const { actions, queries, live, categories, blobs } = deps
  return new Hono<ApiEnv>()
    .post('/conversations/:id/actions', allow('act_on_conversations'), body(actionSchema), async (context) => {
      const conversationId = context.req.param('id')
      if (!isId(conversationId)) return context.json({ error: 'conversation_unknown' as const }, 404)
      const { agent } = context.get('session')
      const wish = context.req.valid('json')
      if (wish.kind === 'set_category' && wish.category !== null) {
        const isKnown = categories().some(({ id }) => id === wish.category)
        if (!isKnown) return context.json({ error: 'category_unknown' as const }, 422)
      }
      if (wish.kind === 'reply' && wish.confirmed !== true) {
        const newer = await queries.newerMessages(conversationId, wish.seenNumber, agent.id)
        if (newer.length > 0) return context.json({ error: 'newer_messages' as const, newer }, 409)
      }
      const action = await toAction(wish, blobs)
      if (action === null) return context.json({ error: 'file_unknown' as const }, 409)
      const done = await actions({ id: agent.id, name: agent.name }, conversationId, action)
      if (done.ok) return context.json({ isDone: true as const })
      const { refusal } = done
      const isUnknown = refusal.code === 'conversation_unknown' || refusal.code === 'incident_unknown'
      const owner = 'owner' in refusal ? refusal.owner : null
      const what = 'what' in refusal ? { what: refusal.what } : {}
      const more = refusal.code === 'file_too_large' ? { mostBytes: refusal.mostBytes } : {}
      return context.json({ error: refusal.code, owner, ...what, ...more }, isUnknown ? 404 : 409)
    })
    .post('/conversations/:id/resend', allow('act_on_conversations'), body(resendSchema), async (context) => {
      const id = context.req.param('id')
      const changed = isId(id) ? await queries.resend(id, context.req.valid('json').number) : null
      if (changed === null) return context.json({ error: 'nothing_to_resend' as const }, 409)
      live.publish([changed])
      return context.json({ isDone: true as const })
    })
}

/** What only this door needs stays outside. @returns null when a file named in it is not there (any more). */
async function toAction(wish: Wish, blobs: BlobStore): Promise<AgentAction | null> {
  if (wish.kind !== 'reply') return wish
  const { text, incidentId, quotes, requestId, instead, inserted } = wish
  const files = await Promise.all(wish.files.map((key) => blobs.find(key)))
  const found = files.filter((file) => file !== null)
  if (found.length < files.length) return null
  return { kind: 'reply', text, incidentId, quotes, requestId, instead, inserted, files: found }
}
