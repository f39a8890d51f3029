import { route, type Routed } from '../../../routing/route.ts'
import type { Advance } from '../../road/advance.ts'
import type { Work } from '../../work.ts'
import { capacityOf, candidatesOf, waitingOf } from '../desk-people.ts'
import type { DeskView, WaitingRow } from '../queue-ports.ts'

/** An agent who lets so many offers pass in a row is not there, whatever their console says. */
const mostMissed = 2

/**
 * What is to be offered to whom, of what nobody is asked about at this moment. What rests after a failure takes nobody's
 * place before the others.
 */
export function planOffers(
  view: DeskView,
  { settings, at }: Pick<Work, 'settings' | 'at'>,
  restingIds: readonly string[],
): readonly Routed[] {
  const free = view.waiting.filter(
    ({ offeredTo, conversationId }) => offeredTo === null && !restingIds.includes(conversationId),
  )
  if (free.length === 0) return []
  const waiting = free.map((row) => waitingOf(row, view, settings))
  return route(waiting, candidatesOf(view, settings.lines, at)).filter(({ agentId }) => agentId !== null)
}

/** Makes one offer. Everything is looked at once more: since the plan was made the user may have left. */
export async function makeOffer(work: Work, routed: Routed, view: DeskView, advance: Advance): Promise<void> {
  const { unit, conversation, settings, at } = work
  const { agentId } = routed
  const login = view.agents.find(({ id }) => id === agentId)?.login
  const handOver = await unit.handOvers.current(conversation.id)
  const isFree = handOver?.id === routed.waitingId && handOver.acceptedBy === null && handOver.offeredTo === null
  if (!isFree || agentId === null || login === undefined) return
  await unit.handOvers.lockRouting()
  const offer = {
    agentId,
    capacity: capacityOf(login, settings.lines),
    until: at + settings.lines.waits.offerMs,
    isNewRound: routed.isNewRound,
  }
  if (!(await unit.handOvers.offer(handOver.id, offer, at))) return
  // Told when somebody else is asked indeed; a new round asks the same people again.
  const isNext = handOver.missedBy.length > 0 && !routed.isNewRound
  if (routed.isToSupervisor || isNext) {
    await advance(work, { kind: 'looking_further', isToSupervisor: routed.isToSupervisor })
  }
  unit.conversations.saveState(conversation, at, { isByUser: false })
}

/** An offer that nobody answered is over; the next look finds whom to ask now. */
export async function missOffer(work: Work, row: WaitingRow): Promise<void> {
  const { unit, conversation, at } = work
  const handOver = await unit.handOvers.current(conversation.id)
  const { offeredTo, offeredAt, offerEndsAt } = handOver ?? { offeredTo: null, offeredAt: null, offerEndsAt: null }
  if (handOver?.id !== row.id || offeredTo === null || offerEndsAt === null || offerEndsAt > at) return
  await unit.handOvers.endOffer(handOver.id, 'missed', null, at)
  if ((await unit.presence.missed(offeredTo, handOver.id, offeredAt ?? at)) >= mostMissed) {
    await unit.presence.set(offeredTo, 'away')
    await unit.notices.tell([offeredTo], {
      kind: 'set_away',
      incidentId: null,
      conversationId: null,
      details: { what: 'missed' },
      at,
    })
  }
  unit.conversations.saveState(conversation, at, { isByUser: false })
}
