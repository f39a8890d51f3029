import { day } from '../../kit/time.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { askRating } from '../feedback/rating.ts'
import type { State } from '../state.ts'
import { incidentValues } from '../phrases/telling.ts'
import { andThen, ask, choice, closePrompt, idle, isWithPeople, say, type Turn, turn } from '../turn.ts'

export const aboutClosing = (incidentId: string) => `closing.${incidentId}`
const remindKey = (incidentId: string) => `remind:${incidentId}`
const closeKey = (incidentId: string) => `close:${incidentId}`

export function incidentResolved(
  state: State,
  facts: Facts,
  event: Extract<Event, { kind: 'incident_resolved' }>,
): Turn {
  const { incident } = event
  const freed = leaveAgentOf(state, incident.id)
  return andThen(
    turn(
      freed,
      { do: 'wake', key: remindKey(incident.id), at: event.remindAt },
      { do: 'wake', key: closeKey(incident.id), at: event.closeAt },
    ),
    (next) => askWhetherAllIsWell(next, facts, incident, 'resolved', event.agentName),
  )
}

/** Resolving the incident the agent was here for gives the conversation back to the bot. */
export function leaveAgentOf(state: State, incidentId: string): State {
  const { doing } = state
  if (doing.at === 'adding' && doing.incidentId === incidentId) return idle(state)
  return isWithPeople(state) && 'incidentId' in doing && doing.incidentId === incidentId
    ? { ...idle(state), generation: state.generation + 1 }
    : state
}

function askWhetherAllIsWell(state: State, facts: Facts, incident: IncidentCard, phrase: string, agentName = ''): Turn {
  const { id: incidentId } = incident
  return ask(
    state,
    facts,
    {
      about: aboutClosing(incidentId),
      phrase,
      values: { ...incidentValues(incident, state, facts), agent: agentName },
      choices: [
        choice('button-all-well', { do: 'all_well', incidentId }, 'yes'),
        choice('button-not-well', { do: 'reopen', incidentId }, 'no'),
      ],
    },
    { isNotice: true },
  )
}

/** Timers of resolved incidents look at the incident before they act: it may have been reopened. */
export function wokeForIncident(state: State, key: string): Turn | null {
  const [kind, incidentId] = key.split(':')
  if (incidentId === undefined) return null
  if (kind === 'remind') return turn(state, { do: 'remind_resolution', incidentId })
  if (kind === 'card') return turn(state, { do: 'refresh_card', incidentId })
  if (kind === 'news') return turn(state, { do: 'look_for_news', incidentId })
  if (kind === 'snooze') return turn(state, { do: 'end_snooze', incidentId })
  if (kind === 'pend') return turn(state, { do: 'end_pending', incidentId })
  if (kind === 'close') return turn(state, { do: 'close_incident', incidentId })
  return null
}

export const resolutionReminded = (state: State, facts: Facts, incident: IncidentCard): Turn =>
  askWhetherAllIsWell(state, facts, incident, 'resolved-reminder')

const forgetTimers = (incidentId: string) =>
  [
    { do: 'forget_wake', key: remindKey(incidentId) },
    { do: 'forget_wake', key: closeKey(incidentId) },
  ] as const

export function resolutionConfirmed(
  state: State,
  facts: Facts,
  { incident, isScored = false }: Extract<Event, { kind: 'resolution_confirmed' }>,
): Turn {
  const closed = ended(closePrompt(state, aboutClosing(incident.id)), facts, incident)
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) =>
    // Whoever has scored it already has said how satisfied they are, and nothing of the effort.
    askRating(next, isScored ? { ...facts, cesEvery: 0 } : facts, incident, 'well'),
  )
}

export function incidentClosed(state: State, facts: Facts, incident: IncidentCard): Turn {
  const closed = ended(leaveAgentOf(closePrompt(state, aboutClosing(incident.id)), incident.id), facts, incident)
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) => askRating(next, facts, incident, 'silence'))
}

const ended = (state: State, { at }: Facts, { id, number }: IncidentCard): State => ({
  ...state,
  ended: { incidentId: id, number, at },
})

/** «Завтра проверю» under "is all well?". */
export function remindTomorrow(state: State, facts: Facts): Turn {
  const asked = state.prompts.findLast((prompt) => prompt.about.startsWith('closing.'))
  const incidentId = asked?.about.slice('closing.'.length)
  if (incidentId === undefined || state.doing.at !== 'idle') return turn(state, say('small-talk-later'))
  return turn(state, { do: 'wake', key: remindKey(incidentId), at: facts.at + day }, say('will-remind'))
}

export function incidentReopened(
  state: State,
  facts: Facts,
  event: Extract<Event, { kind: 'incident_reopened' }>,
): Turn {
  const { incident, isTold } = event
  const { id: incidentId, number } = incident
  const reopened: State = { ...closePrompt(state, aboutClosing(incidentId)) }
  const canListen = reopened.doing.at === 'idle' || reopened.doing.at === 'commenting'
  const listening: State = canListen
    ? { ...closePrompt(reopened), doing: { at: 'adding', incidentId, number } }
    : reopened
  return turn(
    listening,
    ...forgetTimers(incidentId),
    say(
      'reopened',
      { ...incidentValues(incident, state, facts), asksWhy: canListen && !isTold ? 'yes' : 'no' },
      { isNotice: true },
    ),
  )
}
