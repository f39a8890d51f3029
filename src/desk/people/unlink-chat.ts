import type { Advance } from '../road/advance.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Transactions } from '../unit-of-work.ts'
import { forgetProof, partChat } from './part-chats.ts'

/**
 * Somebody of the desk takes a chat from the person it is taken for: what was proved in it counts no more, and it parts
 * from the other chats. The user is told. @returns false when there is no such chat, or it is nobody's.
 */
export type UnlinkChat = (conversationId: string) => Promise<boolean>

export const makeUnlinkChat =
  (context: DeskContext, transactions: Transactions, advance: Advance): UnlinkChat =>
  (conversationId) =>
    transactions.run(async (unit) => {
      const conversation = await unit.conversations.lock(conversationId)
      if (conversation === null) return false
      const at = context.now()
      const eventId = `unlink:${conversationId}:${at}`
      const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
      const isProved = conversation.person?.isHere === true
      if (isProved) await forgetProof(work)
      const parted = await partChat(work)
      if (parted !== null) await advance(work, parted)
      else if (isProved) await advance(work, { kind: 'proof_forgotten' })
      return parted !== null || isProved
    })
