import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { incidentValues } from '../phrases/telling.ts'
import { ask, choice, closePrompt, idle, menuButton, say, type Turn, andThen, turn } from '../turn.ts'

const aboutClosing = (incidentId: string) => `closing.${incidentId}`
const aboutRating = (incidentId: string) => `rating.${incidentId}`
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
export const leaveAgentOf = (state: State, incidentId: string): State =>
  (state.doing.at === 'with_agent' || state.doing.at === 'waiting') && state.doing.incidentId === incidentId
    ? { ...idle(state), generation: state.generation + 1 }
    : state

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

export function resolutionConfirmed(state: State, facts: Facts, incident: IncidentCard): Turn {
  const closed = closePrompt(state, aboutClosing(incident.id))
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) => askRating(next, facts, incident, 'ask-rating'))
}

export function incidentClosed(state: State, facts: Facts, incident: IncidentCard): Turn {
  const closed = closePrompt(state, aboutClosing(incident.id))
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) =>
    askRating(next, facts, incident, 'closed-by-silence'),
  )
}

function askRating(state: State, facts: Facts, incident: IncidentCard, phrase: string): Turn {
  const scores = [5, 4, 3, 2, 1] as const
  return ask(
    state,
    facts,
    {
      about: aboutRating(incident.id),
      phrase,
      values: incidentValues(incident, state, facts),
      choices: scores.map((score) => choice(`score-${score}`, { do: 'rate', incidentId: incident.id, score })),
    },
    { isNotice: true },
  )
}

/** A rating is thanked for; the comment is asked once and never insisted on. */
export function incidentRated(state: State, facts: Facts, event: Extract<Event, { kind: 'incident_rated' }>): Turn {
  const rated = closePrompt(state, aboutRating(event.incidentId))
  const isBusy = ['drafting', 'adding', 'waiting', 'with_agent'].includes(rated.doing.at)
  if (isBusy) return turn(rated, say('thanks-for-rating', { score: event.score }))
  return ask({ ...rated, doing: { at: 'commenting', incidentId: event.incidentId } }, facts, {
    phrase: 'ask-comment',
    values: { score: event.score },
    choices: [choice('button-no-comment', { do: 'no_comment' }, 'no')],
  })
}

export function comment(state: State, text: string): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId } = state.doing
  return turn(
    idle(state),
    { do: 'comment_rating', incidentId, comment: text },
    say('thanks-for-comment', {}, { buttons: [menuButton] }),
  )
}

export function incidentReopened(state: State, facts: Facts, incident: IncidentCard): Turn {
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
      { ...incidentValues(incident, state, facts), asksWhy: canListen ? 'yes' : 'no' },
      { isNotice: true },
    ),
  )
}
