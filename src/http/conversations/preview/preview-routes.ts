import { longest } from '../../../messaging/lengths.ts'
import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Attachments } from '../../../desk/conversations/file-ports.ts'
import type { Live } from '../../../desk/road/live.ts'
import type { Inbox } from '../../../desk/road/inbound-ports.ts'
import type { PreviewHistory } from '../../../desk/conversations/preview-port.ts'
import { protectEvent } from '../../../privacy/protect-event.ts'
import { type Language, languageFor, languages } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import type { BlobStore } from '../../../messaging/blob-store.ts'
import type { Channel } from '../../../messaging/channel.ts'
import { splitText } from '../../../messaging/split-text.ts'
import { refuseCrossSite } from '../../access/cross-site.ts'
import type { ClientOf } from '../../access/client.ts'
import { makeSeats, openStream } from '../../access/event-stream.ts'
import { isId } from '../conversation-schemas.ts'
import { fileNameOf } from '../file-name.ts'
import { serveFile } from '../serve-file.ts'
import { makeSpend, type Spent, streamLimits } from './preview-limits.ts'
import { tellVisitor } from './preview-stream.ts'
import { makeVisitorCookies } from './visitor-cookies.ts'

export type PreviewParts = {
  readonly channel: Channel
  readonly inbox: Inbox
  readonly history: PreviewHistory
  readonly live: Live
  readonly now: () => Instant
  readonly defaultLanguage: Language
  readonly publicUrl: string | null
  readonly clientOf: ClientOf
  /** Only for whoever sits at this very machine. */
  readonly isOnlyHere: boolean
  readonly signingKey: string
  readonly attachments: Pick<Attachments, 'find'>
  readonly blobs: BlobStore
  /** Whether this caller may see why the bot said something. */
  readonly mayShowWhy: (context: Context) => Promise<boolean>
}

const tooLong = 'text_too_long'

const doing = z.union([
  z.object({ text: z.string().trim().min(1).max(longest.visitorTexts, tooLong) }),
  z.object({ choiceId: z.string().min(1).max(100) }),
  z.object({ start: z.literal(true) }),
  z.object({ name: z.string().trim().min(1).max(longest.visitorName) }),
])

const visiting = z.object({ language: z.enum(languages).optional() })

const afterQuery = z.coerce.number().int().min(0).catch(0)

/** The preview messenger's server side: each browser is a visitor of its own, by a cookie that we have signed. */
export function makePreviewRoutes(parts: PreviewParts): Hono {
  const { channel, inbox, history, now, defaultLanguage, publicUrl, clientOf, attachments, blobs, mayShowWhy } = parts
  const cookies = makeVisitorCookies(publicUrl, parts.signingKey)
  const { visitorOf } = cookies
  const seats = makeSeats(streamLimits)
  const spend = makeSpend()
  const app = new Hono()

  /** A page of another site could have its name lead to a server on this machine; by an address nobody else can. */
  app.use(async (c, next) =>
    parts.isOnlyHere && !clientOf(c).isHere ? c.json({ error: 'not_found' }, 404) : await next(),
  )
  const limited = bodyLimit({ maxSize: 64 * 1024, onError: (c) => c.json({ error: 'too_large' }, 413) })
  // An upload is measured while it is written.
  app.post('*', async (c, next) => (c.req.path.endsWith('/files') ? await next() : await limited(c, next)))
  app.use(refuseCrossSite(publicUrl))

  app.post('/visit', async (c) => {
    const known = visitorOf(c)
    const refusal = known === null ? spent(c, 'visitors', '') : null
    if (refusal !== null) return refusal
    const visitor = known ?? cookies.newVisitor(c)
    const wish = visiting.safeParse(await c.req.json().catch(() => null))
    const language = wish.success && wish.data.language !== undefined ? wish.data.language : languageOf(c)
    cookies.language.write(c, language)
    const conversation = await history.conversationOf(visitor)
    return c.json({
      name: cookies.name.read(c),
      language,
      lastNumber: conversation?.messageCount ?? 0,
      canShowWhy: await mayShowWhy(c),
    })
  })

  app.post('/reset', (c) => {
    const refusal = spent(c, 'visitors', '')
    if (refusal !== null) return refusal
    cookies.newVisitor(c)
    cookies.name.write(c, '', 0)
    return c.json({})
  })

  app.get('/messages', async (c) => {
    const visitor = visitorOf(c)
    const conversation = visitor === null ? null : await history.conversationOf(visitor)
    if (conversation === null) return c.json({ messages: [], lastNumber: 0, conversation: null })
    const found = await history.messagesAfter(conversation.id, afterQuery.parse(c.req.query('after')))
    const isExplained = await mayShowWhy(c)
    const messages = found.map(({ content, ...message }) => ({
      ...message,
      format: content.format ?? 'plain',
      buttons: content.buttons ?? [],
      signedBy: content.signedBy ?? null,
      about: typeof content.about === 'number' ? content.about : null,
      why: isExplained ? (content['why'] ?? null) : null,
    }))
    // Whoever was forgotten begins another one, with numbers of its own.
    return c.json({ messages, lastNumber: conversation.messageCount, conversation: conversation.id })
  })

  app.post('/messages', async (c) => {
    const visitor = visitorOf(c)
    if (visitor === null) return c.json({ error: 'visit_first' }, 409)
    const read = doing.safeParse(await c.req.json().catch(() => null))
    if (!read.success) {
      return isTooLong(read.error)
        ? c.json({ error: tooLong, mostCharacters: longest.visitorTexts }, 422)
        : c.json({ error: 'invalid' }, 422)
    }
    if ('name' in read.data) {
      cookies.name.write(c, read.data.name)
      return c.json({}, 202)
    }
    const parts = 'text' in read.data ? splitText(read.data.text, longest.visitorText) : []
    const refusal = spent(c, 'messages', visitor, Math.max(1, parts.length))
    if (refusal !== null) return refusal
    if (!('text' in read.data)) return await take(c, visitor, read.data)
    // One after another: their order is the order in which they are stored.
    for (const text of parts) {
      const taken = await take(c, visitor, { text })
      if (!taken.ok) return taken
    }
    return c.json({}, 202)
  })

  app.post('/files', async (c) => {
    const visitor = visitorOf(c)
    if (visitor === null) return c.json({ error: 'visit_first' }, 409)
    const mostBytes = channel.limits.files?.inboundBytes ?? 0
    const bytes = Number(c.req.header('content-length') ?? mostBytes)
    const refusal = spent(c, 'messages', visitor) ?? spent(c, 'bytes', visitor, Math.min(bytes, mostBytes))
    if (refusal !== null) return refusal
    const fileName = fileNameOf(c.req.query('name'))
    const body = c.req.raw.body
    const blob = body === null ? null : await blobs.write(body, { mostBytes, fileName, createdBy: null })
    if (blob === null) return c.json({ error: 'file_too_large', mostBytes }, 413)
    return await take(c, visitor, { file: { ...blob, name: fileName } })
  })

  app.get('/files/:id', async (c) => {
    const visitor = visitorOf(c)
    const id = c.req.param('id')
    const conversation = visitor === null ? null : await history.conversationOf(visitor)
    const file = conversation === null || !isId(id) ? null : await attachments.find(conversation.id, id)
    return file === null ? c.json({ error: 'not_found' }, 404) : await serveFile(c, blobs, file)
  })

  /** What the visitor did, as the messenger's own webhook would bring it. */
  async function take(c: Context, visitor: string, does: object): Promise<Response> {
    const event = {
      id: randomBytes(16).toString('hex'),
      visitor,
      name: cookies.name.read(c),
      language: languageOf(c),
      at: now(),
      does,
    }
    const body = new TextEncoder().encode(JSON.stringify(event))
    const received = channel.receive({ header: () => undefined, query: () => undefined, body })
    if (received.kind === 'rejected') return c.json({ error: 'invalid' }, 422)
    try {
      await inbox.add(
        channel.name,
        received.events.map((one) => protectEvent(one, now())),
      )
    } catch {
      return c.json({ error: 'not_stored' }, 503)
    }
    return c.json({}, 202)
  }

  app.get('/stream', (c) => {
    const visitor = visitorOf(c)
    const { address } = clientOf(c)
    return openStream(c, seats, { owner: visitor ?? address, address }, (stream) => tellVisitor(stream, visitor, parts))
  })

  /** Null: it may be; else the refusal. */
  function spent(c: Context, what: Spent, visitor: string, amount?: number): Response | null {
    return spend(c, what, { visitor, address: clientOf(c).address }, amount)
  }

  function languageOf(c: Context): Language {
    const chosen = cookies.language.read(c) ?? c.req.header('accept-language')?.split(',')[0]
    return languageFor(chosen, defaultLanguage)
  }

  return app
}

const isTooLong = ({ issues }: z.ZodError): boolean => issues.some(({ message }) => message === tooLong)
