import { day, hour } from '../../kit/time.ts'
import { scoreIn } from '../../knowledge/talk/answers/score.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { State } from '../state.ts'
import { incidentValues } from '../phrases/telling.ts'
import { andThen, ask, by, choice, closePrompt, idle, isWithPeople, menuButton, say, type Turn, turn } from '../turn.ts'

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

export function resolutionConfirmed(state: State, facts: Facts, incident: IncidentCard): Turn {
  const closed = ended(closePrompt(state, aboutClosing(incident.id)), facts, incident)
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) => askRating(next, facts, incident, 'ask-rating'))
}

export function incidentClosed(state: State, facts: Facts, incident: IncidentCard): Turn {
  const closed = ended(leaveAgentOf(closePrompt(state, aboutClosing(incident.id)), incident.id), facts, incident)
  return andThen(turn(closed, ...forgetTimers(incident.id)), (next) =>
    askRating(next, facts, incident, 'closed-by-silence'),
  )
}

const ended = (state: State, { at }: Facts, { id, number }: IncidentCard): State => ({
  ...state,
  ended: { incidentId: id, number, at },
})

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
  const { incidentId, score, comment: said } = event
  const doing = { at: 'commenting', incidentId, score, since: facts.at } as const
  // «5 спасибо Анна молодец»: the comment came with it.
  if (said !== '') return comment({ ...rated, doing }, said)
  return ask({ ...rated, doing }, facts, {
    phrase: 'ask-comment',
    values: { score },
    choices: [choice('button-no-comment', { do: 'no_comment' }, 'no')],
  })
}

/** Later words are about something else. */
const commentWithinMs = hour

export const isCommentDue = ({ doing }: State, { at }: Facts): boolean =>
  doing.at === 'commenting' && at - doing.since <= commentWithinMs

/** Words after a rating: another score is asked about, anything else is the comment. */
export function hearComment(state: State, facts: Facts, said: Utterance): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId, score } = state.doing
  const other = scoreIn(said.text)
  if (other === null || other.rest !== '') return comment(state, said.text)
  if (other.score === score) return by('same-score', turn(idle(state), say('thanks-for-rating', { score })))
  return by(
    'other-score',
    ask(state, facts, {
      phrase: 'ask-change-rating',
      values: { score, other: other.score },
      choices: [
        choice('button-change-rating', { do: 'rate', incidentId, score: other.score }, 'yes'),
        choice('button-keep-rating', { do: 'no_comment' }, 'no'),
      ],
    }),
  )
}

function comment(state: State, text: string): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId } = state.doing
  return turn(
    idle(state),
    { do: 'comment_rating', incidentId, comment: text },
    say('thanks-for-comment', {}, { buttons: [menuButton] }),
  )
}

/** «Пятёрка» under the scores. Null: no rating is asked, or none given. */
export function rateInWords(state: State, said: Utterance): Turn | null {
  if (state.doing.at !== 'idle') return null
  const asked = state.prompts.findLast((prompt) => prompt.about.startsWith('rating.'))
  const scored = asked === undefined ? null : scoreIn(said.text)
  if (asked === undefined || scored === null) return null
  const action = asked.choices.map((one) => one.action).find((one) => one.do === 'rate' && one.score === scored.score)
  if (action?.do !== 'rate') return null
  const { incidentId, score } = action
  return turn(state, { do: 'rate_incident', incidentId, score, comment: scored.rest })
}

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
