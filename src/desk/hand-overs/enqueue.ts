import type { Incident } from '../../incidents/incident.ts'
import { ladderBegins } from '../../routing/climb-ladder.ts'
import type { Work } from '../work.ts'
import { ladderFor } from './bells/ladder-for.ts'
import type { NewHandOver } from './hand-over-ports.ts'

/** Puts the user into the queue of the incident's group; it rings along the group's ladder until somebody accepts. */
export async function enqueue(
  { unit, conversation, at, settings }: Work,
  incident: Incident,
  more: Partial<Pick<NewHandOver, 'isReturned' | 'lastAgentId' | 'missedBy'>> = {},
): Promise<void> {
  const { generation } = conversation.state
  const asked = { incidentId: incident.id, generation, group: incident.group, ...more }
  await unit.handOvers.ask(conversation.id, asked, at)
  await unit.notices.ring(incident.id, 'hand_over', at, ladderBegins(ladderFor(incident.group, settings), at))
}
