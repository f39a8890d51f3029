import { makeResting } from '../../../kit/resting.ts'
import type { BlobStore } from '../../../messaging/blob-store.ts'
import { sendableAs } from '../../../messaging/sendable.ts'
import { ownWords } from '../../../privacy/protect-words.ts'
import { initialState } from '../../../conversation/state.ts'
import type { ConversationRecord } from '../../conversations/conversation-ports.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Advance } from '../../road/advance.ts'
import type { Transactions } from '../../unit-of-work.ts'
import type { Work } from '../../work.ts'
import { ownDataArchive } from './own-data-archive.ts'
import type { DataRequest, DataRequests } from './own-data-ports.ts'

/** Sends people what is known of them, or erases it. @returns whether there was something to do. */
export type CarryOutDataRequests = () => Promise<boolean>

type Parts = {
  readonly context: DeskContext
  readonly transactions: Transactions
  readonly requests: DataRequests
  readonly blobs: BlobStore
  readonly advance: Advance
}

export function makeCarryOutDataRequests(parts: Parts): CarryOutDataRequests {
  const { context, transactions, requests, blobs, advance } = parts
  const resting = makeResting()

  return async () => {
    const at = context.now()
    const request = await requests.next(at, resting.ids(at))
    if (request === null) return false
    try {
      await (request.kind === 'export' ? sendData(request) : erase(request))
      resting.succeeded(request.id)
      context.log.info('a data request was carried out', { request: request.id, kind: request.kind })
    } catch (error) {
      const failed = resting.failed(request.id, context.now())
      context.log.error('a data request could not be carried out', error, { request: request.id, failed })
    }
    return true
  }

  async function erase({ id, userId, conversationId }: DataRequest): Promise<void> {
    await transactions.run(async (unit) => {
      // In the order in which everybody locks them.
      const chats: ConversationRecord[] = []
      for (const chat of await unit.people.chatsWith(conversationId)) {
        const locked = await unit.conversations.lock(chat.conversationId)
        if (locked !== null) chats.push(locked)
      }
      await unit.people.lockUser(userId)
      const at = context.now()
      if (!(await unit.people.endDataRequest(id, at))) return
      await unit.people.erase(userId, at)
      // Whoever looks at one of them, in the console or in the preview chat, hears that it has changed.
      for (const chat of chats) {
        const { language, generation } = chat.state
        chat.state = { ...initialState(language), generation }
        unit.conversations.saveState(chat, at, { isByUser: false })
      }
    })
  }

  /** The archive is made outside of the transaction, and is nobody's until a message carries it. */
  async function sendData({ id, userId, conversationId }: DataRequest): Promise<void> {
    const data = await requests.read(userId)
    const language = data?.language ?? 'en'
    const channel = await transactions.run(async (unit) => (await unit.conversations.lock(conversationId))?.channel)
    if (data === null || channel === undefined) throw new Error('a data request without its user or chat')
    const limits = context.limitsOf(channel)
    const mostBytes = limits.files?.documentBytes ?? 0
    const { pieces, left } = ownDataArchive(data, mostBytes, { context, blobs, language, at: context.now() })
    const fileName = ownWords(`my-data-${new Date(context.now()).toISOString().slice(0, 10)}.zip`)
    const blob = await blobs.write(pieces, { mostBytes, fileName, createdBy: null })
    if (blob === null) throw new Error('what is known of a user is more than the messenger takes')
    await transactions.run(async (unit) => {
      const conversation = await unit.conversations.lock(conversationId)
      const at = context.now()
      if (conversation === null || !(await unit.people.endDataRequest(id, at))) return
      const eventId = `data:${id}`
      const work: Work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
      await advance(work, { kind: 'data_ready', left })
      const kind = sendableAs({ ...blob, fileName }, limits.files)
      if (!kind.ok) throw new Error(`the messenger takes no such file: ${kind.refusal.code}`)
      const media = { kind: kind.value, fileName, sizeBytes: blob.sizeBytes, mimeType: blob.contentType }
      const number = unit.messages.add(conversation, {
        author: 'bot',
        kind: 'media',
        text: ownWords(''),
        at,
        content: { hasFile: true, media, phrase: 'data-ready' },
      })
      const publicKey =
        limits.files?.byAddress === true ? `${context.newSeed()}${context.newSeed()}${context.newSeed()}` : null
      unit.messages.attach(conversation, number, 0, {
        media: { ...media, sendAs: kind.value },
        blobKey: blob.key,
        publicKey,
      })
      unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
      unit.conversations.saveState(conversation, at, { isByUser: false })
    })
  }
}
