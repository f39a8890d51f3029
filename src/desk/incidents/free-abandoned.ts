import type { DeskContext } from '../desk-context.ts'
import { tellInCharge } from '../hand-overs/bells/tell-desk.ts'
import type { DeskQueue } from '../hand-overs/queue-ports.ts'
import type { Transactions } from '../unit-of-work.ts'
import { commandIncident } from './handle-incident.ts'

/** So many a look; there is another look in a moment. */
const batchSize = 20
const bot = { kind: 'bot', id: null } as const

/** Puts back what is registered for an agent who works here no more; those in charge of its group are told. */
export type FreeAbandoned = () => Promise<void>

export function makeFreeAbandoned(context: DeskContext, transactions: Transactions, queue: DeskQueue): FreeAbandoned {
  return async () => {
    for (const { incidentId, conversationId } of await queue.abandoned(batchSize)) {
      try {
        await transactions.run(async (unit) => {
          const conversation = await unit.conversations.lock(conversationId)
          const incident = conversation === null ? null : await unit.incidents.lock(incidentId)
          if (conversation === null || incident === null || incident.assigneeId === null) return
          const at = context.now()
          const eventId = `free:${incidentId}:${incident.version}`
          const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
          const wish = { type: 'assign', actor: bot, assigneeId: null, group: incident.group } as const
          const freed = await commandIncident(work, incident, wish)
          if (!freed.ok) return
          const { agents } = await unit.desk.look()
          const left = agents.find(({ id }) => id === incident.assigneeId)
          await tellInCharge(work, freed.value.incident, 'abandoned', left === undefined ? {} : { by: left.name })
          unit.conversations.saveState(conversation, at, { isByUser: false })
        })
      } catch (error) {
        context.log.error('an incident could not be put back', error, { incident: incidentId })
      }
    }
  }
}
