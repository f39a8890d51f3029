import { Hono } from 'hono'
import { deskBoard } from '../../desk/hand-overs/desk-board.ts'
import { newLinkCode } from '../../desk/people/link-code.ts'
import { deskHint } from '../../desk/road/live.ts'
import { codeLifeMs } from '../../people/linking.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { presenceSchema, seenSchema } from './desk-schemas.ts'

const mostNotices = 100

/** The desk itself: who is there, what is offered, what an agent is told. Asking for it is a sign of life. */
export function deskRoutes({ deskQueue, notices, presence, settings, live, now }: ApiDeps, allow: Allow) {
  return (
    new Hono<ApiEnv>()
      .get('/desk', allow('act_on_conversations'), async (context) => {
        const agentId = context.get('session').agent.id
        const [view, told] = await Promise.all([deskQueue.look(), notices.of(agentId, mostNotices)])
        const at = now()
        return context.json({ ...deskBoard(agentId, view, settings(), at), notices: told, at })
      })
      .post('/desk/presence', allow('act_on_conversations'), body(presenceSchema), async (context) => {
        const { presence: wanted } = context.req.valid('json')
        await presence.set(context.get('session').agent.id, wanted, now())
        live.publish([{ conversationId: deskHint, version: 0 }])
        return context.json({ presence: wanted })
      })
      .post('/desk/notices/seen', allow('act_on_conversations'), body(seenSchema), async (context) => {
        await notices.markSeen(context.get('session').agent.id, context.req.valid('json').ids, now())
        return context.json({ isDone: true as const })
      })
      // To be sent to the bot as "/link CODE" from the agent's own messenger.
      .post('/desk/link-code', allow('act_on_conversations'), async (context) => {
        const code = newLinkCode()
        const until = now() + codeLifeMs
        await notices.newLinkCode(context.get('session').agent.id, code, until)
        return context.json({ code, until })
      })
  )
}
