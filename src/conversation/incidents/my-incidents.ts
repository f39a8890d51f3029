import { cut } from '../../kit/cut.ts'
import { askAgain } from './registering.ts'
import { formatNumber } from '../../incidents/number.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { incidentValues } from '../phrases/telling.ts'
import {
  ask,
  type Choice,
  choice,
  closePrompt,
  idle,
  menuButton,
  personButton,
  say,
  settled,
  type Turn,
  andThen,
  turn,
  unlessWithPeople,
} from '../turn.ts'

const mostListed = 6

export const listIncidents = (state: State): Turn => turn(state, { do: 'list_incidents' })

/** «И когда ответите?»: how it stands with what is open. */
export const askForStatus = (state: State): Turn => turn(state, { do: 'find_status' })

export function incidentsListed(state: State, facts: Facts, incidents: readonly IncidentCard[]): Turn {
  if (incidents.length === 0)
    return andAskOn(turn(looking(state), say('no-incidents', {}, { buttons: [personButton, menuButton] })), facts)
  const listed = ask(
    looking(state),
    facts,
    {
      about: 'incidents',
      phrase: 'incidents',
      values: { count: incidents.length, list: lines(incidents, state, facts) },
      choices: showChoices(incidents.slice(0, mostListed)),
    },
    { buttons: [menuButton] },
  )
  return andAskOn(listed, facts)
}

/** Looking something up throws away nothing of what is being told. */
const looking = (state: State): State => (isTelling(state) ? state : unlessWithPeople(state))

const isTelling = ({ doing }: State) => doing.at === 'drafting' || doing.at === 'adding'

/** And what was asked is asked again after it. */
const andAskOn = (told: Turn, facts: Facts): Turn =>
  told.state.doing.at === 'drafting' ? andThen(told, (next) => askAgain(next, facts)) : told

/** One incident a line pair: number and date, then its first words. */
const lines = (incidents: readonly IncidentCard[], state: State, facts: Facts): string =>
  incidents
    .slice(0, mostListed)
    .map((incident) => {
      const values = incidentValues(incident, state, facts)
      return `${values.number} · ${values.opened}\n${values.description}`
    })
    .join('\n\n')

const showChoices = (incidents: readonly IncidentCard[]): readonly Choice[] =>
  incidents.map((incident) => ({
    title: {
      phrase: 'button-incident',
      values: { number: formatNumber(incident.number), status: incident.status },
    },
    action: { do: 'show_incident', incidentId: incident.id },
  }))

export function incidentFound(state: State, facts: Facts, event: Extract<Event, { kind: 'incident_found' }>): Turn {
  const { incident, own } = event
  if (incident === null) return notYours(state, facts, own)
  const { id: incidentId, number } = incident
  const isOpen = !['resolved', 'closed', 'cancelled'].includes(incident.status)
  const choices: readonly Choice[] = [
    ...(isOpen ? [choice('button-add-text', { do: 'add_text', incidentId, number })] : []),
    ...(isOpen ? [choice('button-withdraw', { do: 'withdraw', incidentId, number })] : []),
    ...(incident.status === 'resolved' ? [choice('button-all-well', { do: 'all_well', incidentId })] : []),
    ...(incident.canReopen ? [choice('button-reopen', { do: 'reopen', incidentId })] : []),
  ]
  const buttons = [{ id: 'go:incidents', title: { phrase: 'button-incidents' } }, menuButton]
  const isOver = ['resolved', 'closed', 'cancelled'].includes(incident.status) && !incident.canReopen
  // It was to be opened again once; the way that is left is named.
  const anew: readonly Choice[] = isOver
    ? [choice('button-register-again', { do: 'register_again', description: cut(incident.description, mostCopied) })]
    : []
  const values = {
    ...incidentValues(incident, state, facts),
    isTooLate: isOver && incident.status !== 'cancelled' ? 'yes' : 'no',
  }
  return ask(
    state,
    facts,
    { about: 'incidents', phrase: 'incident', values, choices: [...choices, ...anew] },
    { buttons },
  )
}

/** «Снова то же самое»: the incident before, to be opened again or begun anew with its words. */
export function lastFound(state: State, facts: Facts, incident: IncidentCard | null): Turn {
  if (incident === null) return turn(state, say('small-talk-opening'))
  return incidentFound(state, facts, { kind: 'incident_found', incident, own: [] })
}

/** The action keeps the words; the state is rewritten with every message. */
const mostCopied = 1_000

function notYours(state: State, facts: Facts, own: readonly IncidentCard[]): Turn {
  const choices = showChoices(own.slice(0, mostListed))
  return ask(
    state,
    facts,
    { about: 'incidents', phrase: 'not-yours', values: { count: own.length }, choices },
    { buttons: [menuButton] },
  )
}

/** With people there, or on the way, the chat itself is the place to write. */
export const askTextToAdd = (state: State, facts: Facts, incidentId: string, number: number): Turn =>
  state.doing.at === 'waiting' || state.doing.at === 'with_agent'
    ? turn(state, say('write-it-here', {}, { isNotice: true }))
    : askForText(state, facts, incidentId, number)

const askForText = (state: State, facts: Facts, incidentId: string, number: number): Turn =>
  ask({ ...state, doing: { at: 'adding', incidentId, number } }, facts, {
    phrase: 'ask-text-to-add',
    values: { number: formatNumber(number) },
    choices: [choice('button-cancel', { do: 'cancel' })],
  })

export function addText(state: State, text: string): Turn {
  if (state.doing.at !== 'adding') return turn(state)
  const { incidentId } = state.doing
  return turn(settled(idle(state)), { do: 'add_text', incidentId, text, files: [], isQuiet: false })
}

/** Added by itself, right after registering: the way out stands beside it. */
export function textAdded(state: State, facts: Facts, event: Extract<Event, { kind: 'text_added' }>): Turn {
  const { incident, text } = event
  const values = incidentValues(incident, state, facts)
  if (state.registered?.incidentId !== incident.id || state.doing.at !== 'idle') {
    return turn(state, say('text-added', values, { buttons: [menuButton] }))
  }
  const isFile = text.startsWith('📎')
  const another = choice('button-another-matter', { do: 'another_matter', text: isFile ? '' : cut(text, mostCopied) })
  return ask(state, facts, {
    about: 'added',
    phrase: isFile ? 'file-added-to' : 'text-added',
    values,
    choices: [another],
  })
}

export function askWhetherToWithdraw(state: State, facts: Facts, incidentId: string, number: number): Turn {
  return ask(closePrompt(state), facts, {
    phrase: 'ask-withdraw',
    values: { number: formatNumber(number) },
    choices: [
      choice('button-withdraw-now', { do: 'withdraw_now', incidentId }, 'yes'),
      choice('button-keep', { do: 'show_incident', incidentId }, 'no'),
    ],
  })
}

export const incidentWithdrawn = (state: State, facts: Facts, incident: IncidentCard): Turn =>
  turn(state, say('withdrawn', incidentValues(incident, state, facts), { isNotice: true, buttons: [menuButton] }))

/** A wish about an incident came too late or does not fit its status: the reason in words, and how things stand. */
export function incidentRefused(state: State, facts: Facts, event: Extract<Event, { kind: 'incident_refused' }>): Turn {
  if (event.incident === null) return turn(state, say('refused', { reason: 'other', number: '', status: '' }))
  const values = { ...incidentValues(event.incident, state, facts), reason: event.refusal }
  return andThen(turn(state, say('refused', values)), (next) =>
    incidentFound(next, facts, { kind: 'incident_found', incident: event.incident, own: [] }),
  )
}
