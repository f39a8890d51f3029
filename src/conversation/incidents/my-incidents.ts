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
  type Turn,
  andThen,
  turn,
  unlessWithPeople,
} from '../turn.ts'

const listed = 6

export const listIncidents = (state: State): Turn => turn(state, { do: 'list_incidents' })

export function incidentsListed(state: State, facts: Facts, incidents: readonly IncidentCard[]): Turn {
  if (incidents.length === 0)
    return turn(unlessWithPeople(state), say('no-incidents', {}, { buttons: [personButton, menuButton] }))
  return ask(
    unlessWithPeople(state),
    facts,
    {
      phrase: 'incidents',
      values: { count: incidents.length, list: lines(incidents, state, facts) },
      choices: showChoices(incidents.slice(0, listed)),
    },
    { buttons: [menuButton] },
  )
}

/** One incident a line pair: number and date, then its first words. */
const lines = (incidents: readonly IncidentCard[], state: State, facts: Facts): string =>
  incidents
    .slice(0, listed)
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
  return ask(state, facts, { phrase: 'incident', values: incidentValues(incident, state, facts), choices }, { buttons })
}

function notYours(state: State, facts: Facts, own: readonly IncidentCard[]): Turn {
  const choices = showChoices(own.slice(0, listed))
  return ask(state, facts, { phrase: 'not-yours', values: { count: own.length }, choices }, { buttons: [menuButton] })
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
  return turn(idle(state), { do: 'add_text', incidentId: state.doing.incidentId, text })
}

export const textAdded = (state: State, facts: Facts, incident: IncidentCard): Turn =>
  turn(state, say('text-added', incidentValues(incident, state, facts), { buttons: [menuButton] }))

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
