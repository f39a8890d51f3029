import { takenKey } from '../../../conversation/hand-overs/page.ts'
import { minute } from '../../../kit/time.ts'
import type { Event } from '../../../conversation/event.ts'
import type { Advance } from '../../road/advance.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Transactions } from '../../unit-of-work.ts'
import { claimIncident } from '../agent-joins.ts'

/** Who takes something from their phone has so long to open the console before it goes to somebody else. */
const timeToOpenMs = 5 * minute

/**
 * "I take it", pressed in an agent's own chat. It is carried out here and not where it was pressed, under the lock of
 * the other conversation: two of them under one transaction would wait for each other.
 */
export type CarryOutTakes = () => Promise<boolean>

export function makeCarryOutTakes(context: DeskContext, transactions: Transactions, advance: Advance): CarryOutTakes {
  return () =>
    transactions.run(async (unit) => {
      const take = await unit.notices.dueTake()
      if (take === null) return false
      const { agentId, agentName, incidentId, conversationId, askedIn } = take
      const conversation = await unit.conversations.lock(conversationId)
      if (conversation !== null) {
        const at = context.now()
        const eventId = `take:${take.id}`
        const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
        const tell = (event: Event) => advance(work, event)
        const claimed = await claimIncident(incidentId, { ...work, agent: { id: agentId, name: agentName }, tell })
        if (claimed.ok) await unit.presence.expect(agentId, at + timeToOpenMs)
        unit.conversations.saveState(conversation, at, { isByUser: false })
        await unit.notices.answerTake(askedIn, takenKey(incidentId), at)
      }
      await unit.notices.endTake(take.id)
      return true
    })
}
