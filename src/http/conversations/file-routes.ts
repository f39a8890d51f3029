import { Hono } from 'hono'
import { sendableAs } from '../../messaging/sendable.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from './conversation-schemas.ts'
import { fileNameOf } from './file-name.ts'
import { serveFile } from './serve-file.ts'
import type { Allow } from '../access/session-guard.ts'

/** Typing is shown for some seconds: asking more often than this changes nothing. */
const typingEveryMs = 4_000

/** Files of a conversation, in and out, and the sign that an agent is typing. */
export function fileRoutes({ attachments, blobs, queries, limitsOf, showTyping, now }: ApiDeps, allow: Allow) {
  const typedAt = new Map<string, number>()
  return new Hono<ApiEnv>()
    .get('/conversations/:id/files/:file', allow('read_conversations'), async (context) => {
      const { id, file } = context.req.param()
      const kept = isId(id) && isId(file) ? await attachments.find(id, file) : null
      if (kept === null) return context.json({ error: 'not_found' as const }, 404)
      return await serveFile(context, blobs, kept)
    })
    .post('/conversations/:id/files', allow('act_on_conversations'), async (context) => {
      const id = context.req.param('id')
      const conversation = isId(id) ? await queries.addressOf(id) : null
      if (conversation === null) return context.json({ error: 'conversation_unknown' as const }, 404)
      const limits = limitsOf(conversation.channel).files
      if (limits === null) return context.json({ error: 'files_not_carried' as const }, 409)
      const body = context.req.raw.body
      const fileName = fileNameOf(context.req.query('name'))
      const { agent } = context.get('session')
      const options = { mostBytes: limits.documentBytes, fileName, createdBy: agent.id }
      const blob = body === null ? null : await blobs.write(body, options)
      if (blob === null) {
        return context.json({ error: 'file_too_large' as const, fileName, mostBytes: limits.documentBytes }, 413)
      }
      // Said now, with its name, and not when the whole reply is sent.
      const sendable = sendableAs({ ...blob, fileName }, limits)
      if (!sendable.ok) return context.json({ error: sendable.refusal.code, fileName }, 409)
      return context.json({ file: { ...blob, fileName } }, 201)
    })
    .post('/conversations/:id/typing', allow('act_on_conversations'), async (context) => {
      const id = context.req.param('id')
      const conversation = isId(id) ? await queries.addressOf(id) : null
      if (conversation === null) return context.json({ error: 'conversation_unknown' as const }, 404)
      if (conversation.isReachable && now() - (typedAt.get(id) ?? 0) >= typingEveryMs) {
        typedAt.delete(id)
        typedAt.set(id, now())
        const [oldest] = typedAt.keys()
        if (typedAt.size > 1_000 && oldest !== undefined) typedAt.delete(oldest)
        showTyping(conversation.channel, conversation.recipient)
      }
      return context.json({ isDone: true as const })
    })
}
