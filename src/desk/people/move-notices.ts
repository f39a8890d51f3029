import { makeResting } from '../../kit/resting.ts'
import { day } from '../../kit/time.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Advance } from '../road/advance.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'
import { noticeKey, type UndeliveredNotice } from './people-ports.ts'

/** What is older is no news any more. */
const movedForMs = day

/**
 * A notice that one messenger would not take is written into the user's other chat, once, saying where it comes from.
 * Replies do not move: they belong to their talk. @returns whether there was one.
 */
export type MoveNotices = () => Promise<boolean>

export function makeMoveNotices(context: DeskContext, transactions: Transactions, advance: Advance): MoveNotices {
  const resting = makeResting()
  return async () => {
    let taken: string | null = null
    try {
      await transactions.run(async (unit) => {
        const at = context.now()
        const notice = await unit.people.undelivered(at - movedForMs, resting.ids(at))
        taken = notice === null ? null : noticeKey(notice)
        if (notice !== null) await move(notice, unit)
      })
      if (taken !== null) resting.succeeded(taken)
    } catch (error) {
      if (taken === null) throw error
      const failed = resting.failed(taken, context.now())
      context.log.error('a notice could not be moved to another messenger', error, { failed })
    }
    return taken !== null
  }

  async function move(notice: UndeliveredNotice, unit: UnitOfWork): Promise<void> {
    const conversation = await unit.conversations.lock(notice.toConversationId)
    const at = context.now()
    if (conversation === null || !(await unit.people.moved(notice, at))) return
    const eventId = `moved:${noticeKey(notice)}`
    const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
    const messenger = context.titleOf(notice.channel, conversation.state.language)
    await advance(work, { kind: 'notice_undelivered', messenger, text: notice.text })
  }
}
