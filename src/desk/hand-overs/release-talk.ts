import type { Work } from '../work.ts'
import { commandIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import type { Event } from '../../conversation/event.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { enqueue } from './enqueue.ts'
import type { HandOver } from './hand-over-ports.ts'
import { queueOf } from './look-at-queue.ts'

const bot = { kind: 'bot', id: null } as const

/**
 * Takes a talk from an agent who is gone, or silent: the user is told, and stands before all others. Who was silent is
 * asked last; who comes back is asked first.
 */
export async function releaseTalk(
  work: Work,
  handOver: HandOver,
  why: 'lost' | 'silent',
  tell: (event: Event) => Promise<void>,
): Promise<void> {
  const { unit, conversation, at } = work
  const { acceptedBy, acceptedByName } = handOver
  if (acceptedBy === null) return
  await unit.handOvers.end(handOver.id, why, at)
  const held = await unit.incidents.lock(handOver.incidentId)
  if (held === null) throw new Error('a hand-over without its incident')
  const isTheirs = held.assigneeId === acceptedBy && lifecycle[held.status].isOpen
  const assign = { type: 'assign', actor: bot, assigneeId: null, group: held.group } as const
  const freed = isTheirs ? await commandIncident(work, held, assign) : null
  const incident = freed?.ok === true ? freed.value.incident : held
  await enqueue(work, incident, {
    isReturned: true,
    lastAgentId: why === 'lost' ? acceptedBy : null,
    missedBy: why === 'silent' ? [acceptedBy] : [],
  })
  await unit.notices.tell([acceptedBy], {
    kind: 'moved_on',
    incidentId: incident.id,
    conversationId: conversation.id,
    details: { what: why },
    at,
  })
  const card = await incidentCard(work, incident)
  await tell({ kind: 'agent_left', agentName: acceptedByName ?? '', why, incident: card, queue: await queueOf(work) })
}
