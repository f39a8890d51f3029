import type { Unassigned } from '../../routing/pick-assignee.ts'
import { pickAssignee } from '../../routing/pick-assignee.ts'
import type { DeskContext } from '../desk-context.ts'
import { candidatesOf, peopleFor } from '../hand-overs/desk-people.ts'
import type { DeskQueue, UnassignedRow } from '../hand-overs/queue-ports.ts'
import type { Advance } from '../road/advance.ts'
import type { Transactions } from '../unit-of-work.ts'
import { commandIncident } from './handle-incident.ts'
import { incidentCard } from './incident-card.ts'

/** So many a look; there is another look in a moment. */
const batchSize = 20
const bot = { kind: 'bot', id: null } as const

/** Gives what is registered in groups that assign by load to whoever of them is on duty; the user hears who has it. */
export type AssignByLoad = () => Promise<void>

export function makeAssignByLoad(
  context: DeskContext,
  transactions: Transactions,
  queue: DeskQueue,
  advance: Advance,
): AssignByLoad {
  return async () => {
    const settings = context.settings()
    const groups = settings.lines.groups.filter(({ assigns }) => assigns === 'by_load').map(({ id }) => id)
    if (groups.length === 0) return
    const rows = await queue.unassigned(groups, batchSize)
    if (rows.length === 0) return
    const [view, open] = await Promise.all([queue.look(), queue.openByAgent()])
    const candidates = candidatesOf(view, settings.lines, context.now())
    const given = new Map(open)
    for (const row of rows) {
      const asked: Unassigned = { ...row, members: peopleFor(row.group, view.agents, settings).members }
      const agentId = pickAssignee(asked, candidates, (id) => given.get(id) ?? 0)
      const name = view.agents.find(({ id }) => id === agentId)?.name
      if (agentId === null || name === undefined) continue
      given.set(agentId, (given.get(agentId) ?? 0) + 1)
      await assign(row, { id: agentId, name })
    }
  }

  async function assign(
    { incidentId, conversationId, group }: UnassignedRow,
    agent: { readonly id: string; readonly name: string },
  ): Promise<void> {
    try {
      await transactions.run(async (unit) => {
        const conversation = await unit.conversations.lock(conversationId)
        const incident = conversation === null ? null : await unit.incidents.lock(incidentId)
        // A colleague may have taken it since it was looked for, or the user has called.
        if (conversation === null || incident === null || incident.assigneeId !== null || incident.group !== group)
          return
        if ((await unit.handOvers.current(conversationId))?.incidentId === incidentId) return
        const at = context.now()
        const eventId = `assign:${incidentId}:${incident.version}`
        const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
        const wish = { type: 'assign', actor: bot, assigneeId: agent.id, group } as const
        const assigned = await commandIncident(work, incident, wish)
        if (!assigned.ok) return
        const notice = { kind: 'assigned', incidentId, conversationId, details: {}, at } as const
        await unit.notices.tell([agent.id], notice)
        const card = await incidentCard(work, assigned.value.incident)
        await advance(work, { kind: 'incident_assigned', agentName: agent.name, incident: card })
        await unit.notices.endAnswered(conversationId, at)
        unit.conversations.saveState(conversation, at, { isByUser: false })
      })
    } catch (error) {
      context.log.error('an incident could not be assigned', error, { incident: incidentId })
    }
  }
}
