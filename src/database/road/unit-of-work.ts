import type { SendsAtOnce } from '../../desk/road/outbound-ports.ts'
import type { Transactions, UnitOfWork } from '../../desk/unit-of-work.ts'
import { agentNames } from '../access/agents.ts'
import { announcementWrites } from '../announcements/announcement-writes.ts'
import { answerWrites } from '../articles/answers.ts'
import { conversationWrites } from '../conversations/conversations.ts'
import { messageWrites } from '../conversations/messages.ts'
import { handOverWrites } from '../hand-overs/hand-over-writes.ts'
import { makeDeskQueue } from '../hand-overs/desk-queue.ts'
import { presenceWrites } from '../hand-overs/presence.ts'
import { noticeWrites } from '../hand-overs/notices.ts'
import { incidentWrites } from '../incidents/incidents.ts'
import { feedbackWrites } from '../incidents/feedback.ts'
import { cardWrites } from '../incidents/cards.ts'
import { majorWrites } from '../incidents/majors/major-writes.ts'
import { requestWrites } from '../incidents/requests.ts'
import { peopleWrites } from '../people/people-writes.ts'
import { qualityWrites } from '../quality/quality-writes.ts'
import type { Database } from '../server/connect.ts'
import { BufferedWrites, type Changed } from './buffered-writes.ts'
import { inboundWrites } from './inbox.ts'
import { timerWrites } from './timers.ts'

/** What a transaction leaves to the loops: a message that is to be sent, a wait, what came in behind what was handled. */
export type LeftToDo = { readonly hasQueued: boolean; readonly hasWaits: boolean; readonly hasInbound: boolean }

/**
 * `onCommit` hears which conversations changed, after they have, and what is left to do: the live stream's and the loops' hint. `onAttached`
 * hears that there are new files. `sendsAtOnce` takes what may be sent with the commit itself.
 */
export function makeTransactions(
  db: Database,
  onCommit: (changed: readonly Changed[], left: LeftToDo) => void,
  onAttached: () => void = () => {},
  sendsAtOnce: SendsAtOnce | null = null,
): Transactions {
  return {
    run: async (work) => {
      const writes = new BufferedWrites(sendsAtOnce)
      // Before the transaction begins, by whose beginning its leases count.
      const leasedAt = performance.now()
      const outcome = await db
        .transaction()
        .execute(async (trx) => {
          const result = await work(unitOfWork(trx, writes))
          await writes.flush(trx)
          return result
        })
        .catch((error: unknown) => {
          writes.giveBack()
          throw error
        })
      const changed = writes.committed(leasedAt)
      if (changed.length > 0 || writes.hasInbound) onCommit(changed, writes)
      if (writes.hasAttachments) onAttached()
      return outcome
    },
  }
}

const unitOfWork = (trx: Database, writes: BufferedWrites): UnitOfWork => ({
  inbox: inboundWrites(trx, writes),
  conversations: conversationWrites(trx, writes),
  messages: messageWrites(trx, writes),
  timers: timerWrites(trx, writes),
  answers: answerWrites(trx, writes),
  incidents: incidentWrites(trx),
  requests: requestWrites(trx),
  cards: cardWrites(trx, writes),
  feedback: feedbackWrites(trx),
  handOvers: handOverWrites(trx, writes),
  notices: noticeWrites(trx, writes),
  presence: presenceWrites(trx, writes),
  desk: makeDeskQueue(trx),
  agents: { names: (ids) => agentNames(trx, ids) },
  announcements: announcementWrites(trx, writes),
  people: peopleWrites(trx),
  majors: majorWrites(trx),
  quality: qualityWrites(trx),
})
