import type { Advance } from './advance.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Timers } from './timer-ports.ts'
import type { Transactions } from '../unit-of-work.ts'

/**
 * Hands the most overdue wait back to its conversation as an event. One that fails rests and lets the others pass.
 * @returns whether there was one.
 */
export type HandleTimer = () => Promise<boolean>

type Wait = { readonly conversationId: string; readonly key: string }

export function makeHandleTimer(
  context: DeskContext,
  transactions: Transactions,
  timers: Timers,
  advance: Advance,
): HandleTimer {
  return async () => {
    const taken: Wait[] = []
    try {
      return await transactions.run(async (unit) => {
        const at = context.now()
        const wait = await unit.timers.due(at)
        if (wait === null) return false
        taken.push(wait)
        const { conversationId, key } = wait
        const conversation = await unit.conversations.lock(conversationId)
        if (conversation === null || !(await unit.timers.take(conversationId, key, at))) return true
        const eventId = `timer:${conversationId}:${key}:${at}`
        const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
        await advance(work, { kind: 'woke', key })
        return true
      })
    } catch (error) {
      const [failed] = taken
      if (failed === undefined) throw error
      context.log.error('a wait failed', error, { conversation: failed.conversationId, key: failed.key })
      await timers.recordFailure(failed.conversationId, failed.key)
      return true
    }
  }
}
