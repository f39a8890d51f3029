import { takenKey } from '../../../conversation/hand-overs/page.ts'
import { makeResting } from '../../../kit/resting.ts'
import { minute } from '../../../kit/time.ts'
import type { Event } from '../../../conversation/event.ts'
import type { Advance } from '../../road/advance.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Transactions, UnitOfWork } from '../../unit-of-work.ts'
import type { Take } from './notice-ports.ts'
import { claimIncident } from '../agent-joins.ts'

/** Who takes something from their phone has so long to open the console before it goes to somebody else. */
const timeToOpenMs = 5 * minute

/**
 * "I take it", pressed in an agent's own chat. It is carried out here and not where it was pressed, under the lock of
 * the other conversation: two of them under one transaction would wait for each other.
 */
export type CarryOutTakes = () => Promise<boolean>

export function makeCarryOutTakes(context: DeskContext, transactions: Transactions, advance: Advance): CarryOutTakes {
  const resting = makeResting()
  return async () => {
    let taken: string | null = null
    try {
      await transactions.run(async (unit) => {
        const take = await unit.notices.dueTake(resting.ids(context.now()))
        taken = take?.id ?? null
        if (take !== null) await carryOut(take, unit)
      })
      if (taken !== null) resting.succeeded(taken)
    } catch (error) {
      if (taken === null) throw error
      const failed = resting.failed(taken, context.now())
      context.log.error('"I take it" could not be carried out', error, { take: taken, failed })
    }
    return taken !== null
  }

  async function carryOut(
    { id, agentId, agentName, incidentId, conversationId, askedIn }: Take,
    unit: UnitOfWork,
  ): Promise<void> {
    const conversation = await unit.conversations.lock(conversationId)
    if (conversation !== null) {
      const at = context.now()
      const eventId = `take:${id}`
      const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
      const tell = (event: Event) => advance(work, event)
      const claimed = await claimIncident(incidentId, { ...work, agent: { id: agentId, name: agentName }, tell })
      if (claimed.ok) await unit.presence.expect(agentId, at + timeToOpenMs)
      await unit.notices.endAnswered(conversation.id, at)
      unit.conversations.saveState(conversation, at, { isByUser: false })
      await unit.notices.answerTake(askedIn, takenKey(incidentId), at)
    }
    await unit.notices.endTake(id)
  }
}
