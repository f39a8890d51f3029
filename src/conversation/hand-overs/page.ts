import { formatNumber } from '../../incidents/number.ts'
import { minute } from '../../kit/time.ts'
import type { Event, Page } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { ask, choice, say, type Turn, turn } from '../turn.ts'

/** Waits by which an agent's own chat hears of what rings, see desk/hand-overs/bells/ring-ladder.ts. */
export const pageKey = (incidentId: string): string => `page:${incidentId}`
export const takenKey = (incidentId: string): string => `taken:${incidentId}`

export function wokeForPage(key: string, state: State): Turn | null {
  const [kind, incidentId] = key.split(':')
  if (incidentId === undefined || (kind !== 'page' && kind !== 'taken')) return null
  return turn(state, { do: 'look_at_page', incidentId, isAnswer: kind === 'taken' })
}

/** Number, priority, since when: enough to decide, and no word of the user. */
export const paged = (state: State, facts: Facts, { id, number, priority, why, waitingMs }: Page): Turn =>
  ask(
    state,
    facts,
    {
      about: `page.${id}`,
      phrase: 'page',
      values: { number: formatNumber(number), priority, why, minutes: Math.floor(waitingMs / minute) },
      choices: [choice('button-take', { do: 'take', incidentId: id })],
    },
    { isNotice: true },
  )

export const pageAnswered = (state: State, event: Extract<Event, { kind: 'page_answered' }>): Turn =>
  turn(
    state,
    say(
      'page-answered',
      {
        number: formatNumber(event.incident.number),
        isMine: event.isMine ? 'yes' : 'no',
        hasOwner: event.owner === null ? 'no' : 'yes',
        owner: event.owner ?? '',
      },
      { isNotice: true },
    ),
  )

export const agentLinked = (state: State, { agentName }: Extract<Event, { kind: 'agent_linked' }>): Turn =>
  turn(
    agentName === null ? state : { ...state, isAgents: true },
    say('agent-linked', { isLinked: agentName === null ? 'no' : 'yes', agent: agentName ?? '' }, { isNotice: true }),
  )
