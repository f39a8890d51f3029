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

/**
 * `onCommit` hears which conversations changed, after they have: the live stream's and the loops' hint; and whether something
 * waits for the outbox's loop. `onAttached`
 * hears that there are new files. `sendsAtOnce` takes what may be sent with the commit itself.
 */
export function makeTransactions(
  db: Database,
  onCommit: (changed: readonly Changed[], hasQueued: boolean) => void,
  onAttached: () => void = () => {},
  sendsAtOnce: SendsAtOnce | null = null,
): Transactions {
  return {
    run: async (work) => {
      const writes = new BufferedWrites(sendsAtOnce)
      // Before the transaction begins, by whose beginning its leases count.
      const leasedAt = performance.now()
      const { outcome, changed } = await db
        .transaction()
        .execute(async (trx) => {
          const result = await work(unitOfWork(trx, writes))
          return { outcome: result, changed: await writes.flush(trx) }
        })
        .catch((error: unknown) => {
          writes.giveBack()
          throw error
        })
      writes.sendLeased(leasedAt)
      if (changed.length > 0) onCommit(changed, writes.hasQueued)
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
