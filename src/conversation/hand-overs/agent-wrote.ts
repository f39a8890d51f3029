import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'

/** An agent has written about another matter than the one of the talk: whose the next words are, is asked. */
export function agentWrote(state: State, event: Extract<Event, { kind: 'agent_wrote' }>): Turn {
  const { doing } = state
  const { incident, agentName } = event
  if (doing.at !== 'with_agent') return turn(state)
  if (doing.incidentId === incident.id) {
    const { other: _, ...alone } = doing
    return turn({ ...state, doing: doing.unsorted === undefined ? alone : doing })
  }
  const other = { incidentId: incident.id, number: incident.number, agentName }
  return turn({ ...state, doing: { ...doing, other } })
}
