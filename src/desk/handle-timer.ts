import type { Advance } from './advance.ts'
import type { DeskContext } from './desk-context.ts'
import type { Transactions } from './ports.ts'

/**
 * Hands the most overdue wait back to its conversation as an event.
 * @returns whether there was one.
 */
export type HandleTimer = () => Promise<boolean>

export function makeHandleTimer(context: DeskContext, transactions: Transactions, advance: Advance): HandleTimer {
  return () =>
    transactions.run(async (unit) => {
      const at = context.now()
      const timer = await unit.dueTimer(at)
      if (timer === null) return false
      // The conversation first, as everybody does: two who lock in opposite orders would wait for each other.
      const conversation = await unit.lockConversation(timer.conversationId)
      if (conversation === null || !(await unit.takeTimer(timer.conversationId, timer.key, at))) return true
      const occasion = { eventId: `timer:${timer.conversationId}:${timer.key}:${at}`, at, isByUser: false }
      await advance(unit, conversation, { kind: 'woke', key: timer.key }, occasion, context.settings())
      return true
    })
}
