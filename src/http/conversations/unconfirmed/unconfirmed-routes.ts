import { type Context, Hono } from 'hono'
import type { UnconfirmedAct } from '../../../desk/conversations/unconfirmed/unconfirmed-ports.ts'
import type { Allow } from '../../access/session-guard.ts'
import { body, query } from '../../api-body.ts'
import type { ApiDeps, ApiEnv } from '../../api-deps.ts'
import { chosenSchema, pageSchema, perPage } from './unconfirmed-schemas.ts'

/** Of which messages nobody knows whether they arrived. Who may write to many at once decides about them. */
export function unconfirmedRoutes({ unconfirmed, live }: ApiDeps, allow: Allow) {
  async function decide(context: Context<ApiEnv>, act: UnconfirmedAct, ids: readonly string[]) {
    const { done, refused, changed } = await unconfirmed.decide(act, ids)
    const [first] = refused
    if (done.length === 0 && first !== undefined) {
      const isUnknown = refused.every(({ error }) => error === 'message_unknown')
      return context.json({ error: first.error, refused }, isUnknown ? 404 : 409)
    }
    live.publish(changed)
    const which = done.map(({ conversationId, number }) => `${conversationId}/${number}`).join(', ')
    context.set('audited', { details: { messages: done.length, which } })
    return context.json({ done: done.map(({ id }) => id), refused })
  }
  return new Hono<ApiEnv>()
    .get('/unconfirmed', allow('read_figures'), query(pageSchema), async (context) => {
      const { before = null } = context.req.valid('query')
      const [found, count, held] = await Promise.all([
        unconfirmed.list(before, perPage + 1),
        unconfirmed.count(),
        unconfirmed.heldSince(),
      ])
      const messages = found.slice(0, perPage)
      return context.json({
        messages,
        next: found.length > perPage ? (messages.at(-1)?.id ?? null) : null,
        count,
        held,
      })
    })
    .post('/unconfirmed/send', allow('announce'), body(chosenSchema), (context) =>
      decide(context, 'send', context.req.valid('json').ids),
    )
    .post('/unconfirmed/drop', allow('announce'), body(chosenSchema), (context) =>
      decide(context, 'drop', context.req.valid('json').ids),
    )
    .post('/unconfirmed/keep', allow('announce'), body(chosenSchema), (context) =>
      decide(context, 'keep', context.req.valid('json').ids),
    )
}
