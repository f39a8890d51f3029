import type { QueueFacts } from '../../conversation/event.ts'
import { expectedWait } from '../../routing/expected-wait.ts'
import { groupOf } from '../../routing/people-of-group.ts'
import type { Work } from '../work.ts'
import { isAnyoneThere } from './desk-people.ts'

/** How it stands with this conversation's wait for a person; null when it waits for nobody. */
export async function lookAtQueue({ unit, conversation, settings, at }: Work): Promise<QueueFacts | null> {
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver === null || handOver.acceptedBy !== null) return null
  // Without a group it is the first line's, like everybody else's who has none.
  const isFirstLine = groupOf(settings.lines, handOver.group)?.tier === 1
  const { place, waits } = await unit.handOvers.standing(handOver.id, isFirstLine, at)
  const { agents } = await unit.desk.look()
  return {
    place,
    waitMs: expectedWait(place, waits),
    isAnyoneThere: isAnyoneThere(handOver.group, agents, settings, at),
  }
}

/** Of one that was asked for in this very transaction. */
export async function queueOf(work: Work): Promise<QueueFacts> {
  return (await lookAtQueue(work)) ?? { place: 1, waitMs: null, isAnyoneThere: false }
}
