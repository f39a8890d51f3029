import { type Context, Hono } from 'hono'
import type { ConsoleConversation, MessageRange } from '../desk/console-ports.ts'
import { explainClock } from '../incidents/explain.ts'
import { query } from './console-body.ts'
import type { ApiDeps, ApiEnv } from './console-deps.ts'
import { incidentView } from './console-incident-view.ts'
import { isId, rangeSchema } from './console-schemas.ts'
import type { Allow } from './session-guard.ts'

const usualTextLength = 4_000

const notFound = (context: Context) => context.json({ error: 'not_found' as const }, 404)

export function conversationRoutes({ queries, now, settings, limitsOf }: ApiDeps, allow: Allow) {
  /** A messenger that has been switched off since then: its conversations can still be read. */
  function textLengthOf(channel: string): number {
    try {
      return limitsOf(channel).textLength
    } catch {
      return usualTextLength
    }
  }

  function withViews({ incidents, otherIncidents, ...conversation }: ConsoleConversation) {
    const at = now()
    const { rules } = settings()
    return {
      ...conversation,
      incidents: incidents.map((one) => incidentView(one, at, rules)),
      otherIncidents: otherIncidents.map((one) => incidentView(one, at, rules)),
      textLength: textLengthOf(conversation.channel),
      at,
    }
  }

  return new Hono<ApiEnv>()
    .get('/conversations/:id', allow('read_conversations'), query(rangeSchema), async (context) => {
      const id = context.req.param('id')
      const conversation = isId(id) ? await queries.conversation(id) : null
      if (conversation === null) return notFound(context)
      const { before, after } = context.req.valid('query')
      const range: MessageRange =
        after !== undefined
          ? { kind: 'after', number: after }
          : before !== undefined
            ? { kind: 'before', number: before }
            : { kind: 'last' }
      const [messages, deliveries] = await Promise.all([queries.messages(id, range), queries.deliveries(id)])
      return context.json({ conversation: withViews(conversation), messages, deliveries })
    })
    .get('/incidents/:id/history', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const history = isId(id) ? await queries.history(id) : null
      if (history === null) return notFound(context)
      const at = now()
      const { rules } = settings()
      return context.json({
        events: history.events,
        stretches: explainClock(history.events, at, rules),
        agentNames: Object.fromEntries(history.agentNames),
        incident: incidentView(history.incident, at, rules),
        at,
      })
    })
}
