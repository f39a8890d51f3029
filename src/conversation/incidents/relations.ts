import { formatNumber } from '../../incidents/number.ts'
import { day } from '../../kit/time.ts'
import type { Action } from '../action.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { incidentValues } from '../phrases/telling.ts'
import { questionOf } from '../questions/matter.ts'
import type { Doing, State } from '../state.ts'
import { type Choice, idle, say, settled, type Turn, turn } from '../turn.ts'
import { keptFiles } from './kept-files.ts'

type Named = { readonly id: string; readonly number: number }

/** From here on the one is the other, also where it was talked about, and under buttons that stand further up. */
export function incidentsMerged(
  state: State,
  facts: Facts,
  { from, into }: Extract<Event, { kind: 'incidents_merged' }>,
): Turn {
  const values = { ...incidentValues(into, state, facts), from: formatNumber(from.number) }
  return turn(renamed(state, from, into), say('incidents-merged', values, { isNotice: true }))
}

function renamed(state: State, from: Named, into: Named): State {
  const { registered, ended } = state
  const other = <Thing extends { readonly incidentId: string; readonly number: number }>(thing: Thing): Thing =>
    thing.incidentId === from.id ? { ...thing, incidentId: into.id, number: into.number } : thing
  return {
    ...state,
    doing: renamedDoing(state.doing, other, from, into),
    prompts: state.prompts.map((prompt) => ({
      ...prompt,
      choices: prompt.choices.map((one) => ({ ...one, action: renamedAction(one.action, from, into) })),
    })),
    ...(registered === undefined ? {} : { registered: other(registered) }),
    ...(ended === undefined ? {} : { ended: other(ended) }),
  }
}

type Rename = <Thing extends { readonly incidentId: string; readonly number: number }>(thing: Thing) => Thing

function renamedDoing(doing: Doing, other: Rename, from: Named, into: Named): Doing {
  switch (doing.at) {
    case 'with_agent': {
      // Two agents wrote about two matters; now there is one.
      const { other: beside, ...mine } = doing
      if (beside === undefined) return other(mine)
      if (beside.incidentId === from.id && mine.incidentId === into.id) return mine
      if (mine.incidentId === from.id && beside.incidentId === into.id) return { ...mine, ...beside }
      return { ...other(mine), other: other(beside) }
    }
    case 'waiting':
    case 'adding':
      return other(doing)
    case 'commenting':
      return doing.incidentId === from.id ? { ...doing, incidentId: into.id } : doing
    default:
      return doing
  }
}

function renamedAction(action: Action, from: Named, into: Named): Action {
  if (!('incidentId' in action) || action.incidentId !== from.id) return action
  return 'number' in action
    ? { ...action, incidentId: into.id, number: into.number }
    : { ...action, incidentId: into.id }
}

export const incidentSplit = (
  state: State,
  facts: Facts,
  { from, into }: Extract<Event, { kind: 'incident_split' }>,
): Turn =>
  turn(
    state,
    say(
      'incident-split',
      { ...incidentValues(into, state, facts), from: formatNumber(from.number) },
      { isNotice: true },
    ),
  )

export const followUpOpened = (
  state: State,
  facts: Facts,
  { from, into }: Extract<Event, { kind: 'follow_up_opened' }>,
): Turn =>
  turn(
    state,
    say(
      'follow-up-opened',
      { ...incidentValues(into, state, facts), from: formatNumber(from.number) },
      { isNotice: true },
    ),
  )

/** So long after its end what is told may belong to the incident that ended last. */
const continuableMs = 10 * day

/** «Продолжить INC-12», beside the offer to register; nothing where nothing has ended lately. */
export function continueChoices({ ended }: State, { at }: Facts): readonly Choice[] {
  if (ended === undefined || at - ended.at > continuableMs) return []
  const { incidentId, number } = ended
  return [
    {
      title: { phrase: 'button-continue', values: { number: formatNumber(number) } },
      action: { do: 'continue', incidentId },
    },
  ]
}

/** The words that were not answered go on with it: opened again, or under a new number that names it. */
export function continueIncident(before: State, facts: Facts, incidentId: string): Turn {
  const { ended: _, ...state } = before
  const text = questionOf(state)
  const files = keptFiles(state, facts)
  return turn(settled(idle(state)), {
    do: 'continue_incident',
    incidentId,
    originEventId: facts.eventId,
    text: text === '' ? '📎' : text,
    files,
  })
}
