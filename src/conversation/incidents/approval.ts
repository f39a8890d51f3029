import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { incidentValues, sentence } from '../phrases/telling.ts'
import type { State } from '../state.ts'
import { say, type Turn, turn } from '../turn.ts'
import { leaveAgentOf } from './closing.ts'

/** A yes sets it going, a no ends it: either is told with the name of whoever said so. */
export function approvalDecided(
  state: State,
  facts: Facts,
  { incident, agentName, isGranted, reason }: Extract<Event, { kind: 'approval_decided' }>,
): Turn {
  const freed = isGranted ? state : leaveAgentOf(state, incident.id)
  const values = {
    ...incidentValues(incident, state, facts),
    agent: agentName,
    isGranted: isGranted ? 'yes' : 'no',
    hasReason: reason === '' ? 'no' : 'yes',
    reason: sentence(reason),
  }
  return turn(freed, say('approval-decided', values, { isNotice: true }))
}
