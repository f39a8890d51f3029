import { signatureLength } from '../../messaging/lengths.ts'
import { noWords, ownWords, protectText } from '../../privacy/protect-words.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Blob } from '../../messaging/blob-store.ts'
import { unfilledIn } from '../../messaging/canned/template.ts'
import type { Media, MediaKind } from '../../messaging/inbound.ts'
import { type FileKind, type FileRefusal, sendableAs } from '../../messaging/sendable.ts'
import { splitText } from '../../messaging/split-text.ts'
import type { AgentWork } from '../work.ts'
import type { EarlierMessage, MessageContent } from './message-ports.ts'

/** Why a message could not be written or changed; the console has the sentences. */
export type MessageRefusal =
  | FileRefusal
  | {
      readonly code:
        | 'text_missing'
        | 'text_too_long'
        | 'file_unknown'
        | 'message_unknown'
        | 'message_withdrawn'
        | 'not_own_message'
        | 'too_late_to_change'
        | 'messenger_cannot'
        | 'not_sent_yet'
        | 'not_confirmed'
        | 'written_before'
        | 'variable_unfilled'
    }

export type Reply = {
  readonly text: SafeText
  /** Uploaded before; sent in this order, the words with the first. */
  readonly files: readonly Blob[]
  /** The number of the message that is answered. */
  readonly quotes: number | null
  /** The click's own id: however often it arrives, it writes once. */
  readonly requestId: string | null
  /** Earlier clicks whose answer never came and whose words stand in this one: if one has written, this one does not. */
  readonly instead?: readonly string[]
  readonly incidentId: string | null
}

/** An agent's words and files as they are, signed with the agent's name, in as many messages as the messenger needs. */
export async function writeReply(reply: Reply, work: AgentWork): Promise<Result<null, MessageRefusal>> {
  const { unit, conversation, context, at, agent } = work
  // Of a canned reply: the user would read the braces.
  if (unfilledIn(reply.text).length > 0) return refuse({ code: 'variable_unfilled' })
  const limits = context.limitsOf(conversation.channel)
  const files: { readonly blob: Blob; readonly sendAs: FileKind }[] = []
  for (const blob of reply.files) {
    const fileName = blob.fileName ?? 'file'
    const sendAs = sendableAs({ ...blob, fileName }, limits.files)
    if (!sendAs.ok) return sendAs
    files.push({ blob, sendAs: sendAs.value })
  }
  if (reply.quotes !== null) {
    if (!limits.canQuote) return refuse({ code: 'messenger_cannot' })
    if ((await unit.messages.byNumber(conversation.id, reply.quotes)) === null)
      return refuse({ code: 'message_unknown' })
  }
  const [first] = files
  const isCaption =
    first !== undefined &&
    limits.files !== null &&
    limits.files.captioned.includes(first.sendAs) &&
    reply.text.length + signatureLength(agent.name) <= limits.files.captionLength
  // Room for the signature, which the messenger counts too.
  const parts = isCaption
    ? []
    : splitText(reply.text, limits.textLength - signatureLength(agent.name)).filter((part) => part !== '')
  const pieces = [
    ...parts.map((text) => ({ text: protectText(text), file: null })),
    ...files.map((file, index) => ({ text: isCaption && index === 0 ? reply.text : noWords, file })),
  ]
  for (const [index, { text, file }] of pieces.entries()) {
    const isFirst = index === 0
    const number = unit.messages.add(conversation, {
      author: 'agent',
      kind: file === null ? 'text' : 'media',
      text,
      at,
      agentId: agent.id,
      incidentId: reply.incidentId,
      content: {
        signedBy: agent.name,
        ...(isFirst && reply.quotes !== null ? { about: reply.quotes, act: 'quote' as const } : {}),
        ...(isFirst ? clickOf(reply) : {}),
        ...(file === null ? {} : { hasFile: true, media: mediaOf(file.blob, file.sendAs) }),
      },
    })
    if (file !== null) {
      const publicKey =
        limits.files?.byAddress === true ? `${context.newSeed()}${context.newSeed()}${context.newSeed()}` : null
      const media = { ...mediaOf(file.blob, file.sendAs), sendAs: file.sendAs }
      unit.messages.attach(conversation, number, 0, { media, blobKey: file.blob.key, publicKey })
    }
    unit.messages.send(conversation, number, { kind: 'notice', author: 'agent' })
  }
  return accept(null)
}

/** What a message keeps of the click that wrote it. */
export const clickOf = ({ requestId, instead = [] }: Pick<Reply, 'requestId' | 'instead'>): MessageContent => ({
  ...(requestId === null ? {} : { requestId }),
  ...(instead.length === 0 ? {} : { instead }),
})

/** Whether the words of such a click are written already: by itself, or by an earlier one that it stands in for. */
export async function isWritten(
  { requestId, instead = [] }: Pick<Reply, 'requestId' | 'instead'>,
  { unit, conversation }: AgentWork,
): Promise<'by_itself' | 'before' | null> {
  if (requestId !== null && (await unit.messages.isKnownRequest(conversation.id, requestId))) return 'by_itself'
  for (const earlier of instead) {
    if (await unit.messages.isKnownRequest(conversation.id, earlier)) return 'before'
  }
  return null
}

const mediaOf = (blob: Blob, kind: FileKind): Media<SafeText> => ({
  kind: kind satisfies MediaKind,
  fileName: blob.fileName ?? ownWords('file'),
  sizeBytes: blob.sizeBytes,
  mimeType: blob.contentType,
})

export type MessageChange =
  | { readonly kind: 'edit_message'; readonly number: number; readonly text: SafeText }
  | { readonly kind: 'withdraw_message'; readonly number: number }
  /** Null takes the reaction back. */
  | { readonly kind: 'react'; readonly number: number; readonly emoji: string | null }

/** Changes what has been said before. Every version stays in the transcript; the messenger shows the last one. */
export async function changeMessage(change: MessageChange, work: AgentWork): Promise<Result<null, MessageRefusal>> {
  const { unit, conversation, context } = work
  const limits = context.limitsOf(conversation.channel)
  const earlier = await unit.messages.byNumber(conversation.id, change.number)
  if (earlier === null || earlier.kind === 'note' || earlier.kind === 'event')
    return refuse({ code: 'message_unknown' })
  if (earlier.isWithdrawn) return refuse({ code: 'message_withdrawn' })
  switch (change.kind) {
    case 'edit_message': {
      if (change.text.trim() === '') return refuse({ code: 'text_missing' })
      if (unfilledIn(change.text).length > 0) return refuse({ code: 'variable_unfilled' })
      const most = earlier.hasFile ? (limits.files?.captionLength ?? 0) : limits.textLength
      if (change.text.length + signatureLength(work.agent.name) > most) return refuse({ code: 'text_too_long' })
      const allowed = isChangeable(earlier, limits.editableForMs, work)
      if (!allowed.ok) return allowed
      if (earlier.status !== 'sent') return refuse({ code: 'not_sent_yet' })
      if (change.text === earlier.text) return accept(null)
      const act = earlier.hasFile ? 'edit_caption' : 'edit'
      write({ kind: 'edit', text: change.text, content: { act, before: earlier.text } }, earlier, work)
      return accept(null)
    }
    case 'withdraw_message': {
      if (earlier.author !== 'agent' || earlier.agentId !== work.agent.id) return refuse({ code: 'not_own_message' })
      // What nobody has begun to send is simply not sent.
      const isDropped = await unit.messages.dropQueued(conversation.id, earlier.number)
      if (!isDropped) {
        const allowed = isChangeable(earlier, limits.editableForMs, work)
        if (!allowed.ok) return allowed
        // Without the messenger's name of it nothing can be taken back; sent once more, it gets one.
        if (earlier.status === 'unknown') return refuse({ code: 'not_confirmed' })
      }
      write({ kind: 'withdrawal', text: noWords, content: { act: 'withdraw' } }, earlier, work, !isDropped)
      return accept(null)
    }
    case 'react':
      if (!limits.canReact) return refuse({ code: 'messenger_cannot' })
      if (earlier.author !== 'user') return refuse({ code: 'message_unknown' })
      write({ kind: 'reaction', text: protectText(change.emoji ?? ''), content: { act: 'react' } }, earlier, work)
      return accept(null)
  }
}

function isChangeable(
  earlier: EarlierMessage,
  editableForMs: number,
  { agent, at }: AgentWork,
): Result<null, MessageRefusal> {
  if (editableForMs === 0) return refuse({ code: 'messenger_cannot' })
  if (earlier.author !== 'agent' || earlier.agentId !== agent.id) return refuse({ code: 'not_own_message' })
  if (at - earlier.at > editableForMs) return refuse({ code: 'too_late_to_change' })
  return accept(null)
}

function write(
  message: {
    readonly kind: 'edit' | 'withdrawal' | 'reaction'
    readonly text: SafeText
    readonly content: MessageContent
  },
  earlier: EarlierMessage,
  { unit, conversation, agent, at }: AgentWork,
  isSent = true,
): void {
  const number = unit.messages.add(conversation, {
    ...message,
    author: 'agent',
    at,
    agentId: agent.id,
    content: {
      ...message.content,
      about: earlier.number,
      ...(message.kind === 'edit' ? { signedBy: agent.name } : {}),
    },
  })
  if (isSent) unit.messages.send(conversation, number, { kind: 'notice', author: 'agent' })
}
