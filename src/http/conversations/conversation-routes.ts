import { type Context, Hono } from 'hono'
import type { ConsoleConversation, MessageRange } from '../../desk/conversations/console-ports.ts'
import { exportTranscript } from '../../desk/conversations/export-transcript.ts'
import { formOf } from '../../incidents/forms/form.ts'
import { explainClock } from '../../incidents/clock/explain.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { incidentView } from '../incident-view.ts'
import { isId, rangeSchema } from './conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

/** What the messenger can do, so that the page offers nothing else. */
const messengerView = (
  { lastUserMessageAt }: Pick<ConsoleConversation, 'lastUserMessageAt'>,
  limits: ChannelLimits,
) => ({
  textLength: limits.textLength,
  takesFiles: limits.files !== null,
  mostFileBytes: limits.files?.documentBytes ?? 0,
  editableForMs: limits.editableForMs,
  canReact: limits.canReact,
  canQuote: limits.canQuote,
  /** Until when answers are free; null where they always are, 0 when the user has not written yet. */
  sessionEndsAt:
    limits.sessionMs === null ? null : lastUserMessageAt === null ? 0 : lastUserMessageAt + limits.sessionMs,
})

const notFound = (context: Context) => context.json({ error: 'not_found' as const }, 404)

export function conversationRoutes({ queries, workplace, now, settings, limitsOf, log }: ApiDeps, allow: Allow) {
  function withViews({ incidents, otherIncidents, ...conversation }: ConsoleConversation) {
    const at = now()
    const { rules } = settings()
    return {
      ...conversation,
      incidents: incidents.map((one) => incidentView(one, at, rules)),
      otherIncidents: otherIncidents.map((one) => incidentView(one, at, rules)),
      ...messengerView(conversation, limitsOf(conversation.channel)),
      at,
    }
  }

  return new Hono<ApiEnv>()
    .get('/conversations/:id', allow('read_conversations'), query(rangeSchema), async (context) => {
      const id = context.req.param('id')
      const conversation = isId(id) ? await queries.conversation(id) : null
      if (conversation === null) return notFound(context)
      const { before, after, around } = context.req.valid('query')
      const range: MessageRange =
        after !== undefined
          ? { kind: 'after', number: after }
          : before !== undefined
            ? { kind: 'before', number: before }
            : around !== undefined
              ? { kind: 'around', number: around }
              : { kind: 'last' }
      const agentId = context.get('session').agent.id
      const [messages, marks, lookers] = await Promise.all([
        queries.messages(id, range),
        queries.marks(id),
        workplace.lookers(agentId, id, now()),
      ])
      return context.json({ conversation: { ...withViews(conversation), lookers }, messages, marks })
    })
    .get('/conversations/:id/transcript', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const transcript = isId(id) ? await exportTranscript(queries, id, now()) : null
      if (transcript === null) return notFound(context)
      log.info('a transcript was exported', { conversation: id, by: context.get('session').agent.id })
      context.header('Content-Disposition', `attachment; filename="conversation-${id}.json"`)
      return context.json(transcript)
    })
    .get('/incidents/:id/around', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const [found, past] = isId(id) ? await Promise.all([queries.around(id), queries.history(id)]) : [null, null]
      if (found === null || past === null) return notFound(context)
      const { forms, codes } = settings()
      return context.json({ ...found, fields: formOf(forms, past.incident.incident.category)?.fields ?? [], codes })
    })
    .get('/incidents/:id/history', allow('read_conversations'), async (context) => {
      const id = context.req.param('id')
      const history = isId(id) ? await queries.history(id) : null
      if (history === null) return notFound(context)
      const at = now()
      const { rules } = settings()
      return context.json({
        events: history.events,
        stretches: explainClock(history.incident.incident, history.events, at, rules),
        agentNames: Object.fromEntries(history.agentNames),
        incident: incidentView(history.incident, at, rules),
        at,
      })
    })
}
