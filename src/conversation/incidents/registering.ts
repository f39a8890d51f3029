import { cut } from '../../kit/cut.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import { deadlineBeside, moment } from '../phrases/dates.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { matterOf } from '../questions/question.ts'
import type { Draft, DraftField, State } from '../state.ts'
import { incidentValues, quoted, timeTelling } from '../phrases/telling.ts'
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
} from '../turn.ts'

/** Texts longer than this are cut in the description; the whole stays in the conversation. */
const maxDescription = 4_000
const categoriesShown = 9

const cancelChoice = choice('button-cancel', { do: 'cancel' })

/** Begins a draft with what the user has written and what the match has told; only what is missing is asked. */
export function beginDraft(state: State, facts: Facts, category: string | null): Turn {
  const isKnown = facts.categories.some((one) => one.id === category)
  const draft: Draft = {
    originEventId: facts.eventId,
    description: cut(matterOf(state), maxDescription),
    ...(isKnown ? { category } : {}),
  }
  return askNext({ ...state, misses: 0 }, facts, draft)
}

function askNext(state: State, facts: Facts, draft: Draft): Turn {
  const open = draftFields.find((field) => fields[field].isOpen(draft, facts))
  return open === undefined ? summarise(state, facts, draft) : askField(state, facts, draft, open)
}

type Field = {
  readonly ask: string
  readonly correct: string
  readonly isOpen: (draft: Draft, facts: Facts) => boolean
}

/** In the order in which they are asked. */
const fields = {
  description: { ask: 'ask-description', correct: 'correct-description', isOpen: (draft) => draft.description === '' },
  category: {
    ask: 'ask-category',
    correct: 'correct-category',
    isOpen: (draft, facts) => draft.category === undefined && facts.categories.length > 0,
  },
  impact: { ask: 'ask-impact', correct: 'correct-impact', isOpen: (draft) => draft.impact === undefined },
  urgency: { ask: 'ask-urgency', correct: 'correct-urgency', isOpen: (draft) => draft.urgency === undefined },
} as const satisfies Record<DraftField, Field>
const draftFields = Object.keys(fields) as DraftField[]

function askField(state: State, facts: Facts, draft: Draft, field: DraftField): Turn {
  const drafting: State = { ...state, doing: { at: 'drafting', draft, asks: field } }
  const choices = [...choicesOf(field, facts), cancelChoice]
  return ask(drafting, facts, { phrase: fields[field].ask, choices })
}

function choicesOf(field: DraftField, facts: Facts): readonly Choice[] {
  switch (field) {
    case 'description':
      return []
    case 'category':
      return [
        ...facts.categories.slice(0, categoriesShown).map(
          (category): Choice => ({
            title: { byLanguage: category.title },
            action: { do: 'set_category', category: category.id },
          }),
        ),
        choice('button-other-category', { do: 'set_category', category: null }),
      ]
    case 'impact':
      return ([3, 2, 1] as const).map((impact: Impact) => choice(`impact-${impact}`, { do: 'set_impact', impact }))
    case 'urgency':
      return ([1, 2, 3] as const).map((urgency: Urgency) =>
        choice(`urgency-${urgency}`, { do: 'set_urgency', urgency }),
      )
  }
}

/** One more piece of the draft has been chosen. */
export function fill(state: State, facts: Facts, piece: Partial<Pick<Draft, 'category' | 'impact' | 'urgency'>>): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  return askNext(state, facts, { ...state.doing.draft, ...piece })
}

/** Words typed while a draft is open belong to it: they become, or join, the description. */
export function describe(state: State, facts: Facts, text: string): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  // Here words name what to change; they are no part of the tale.
  if (asks === 'correction') return askWhatToCorrect(state, facts)
  if (asks === 'description') return askNext(state, facts, { ...draft, description: cut(text, maxDescription) })
  const description = cut(`${draft.description}\n${text}`, maxDescription)
  const misses = state.misses + 1
  const noted: State = { ...state, misses, doing: { ...state.doing, draft: { ...draft, description } } }
  // After two answers that were no choice a person is offered beside the question.
  const help = misses > 1 ? [personButton] : []
  return andThen(turn(noted, say('noted', {}, { buttons: help })), (next) => askAgain(next, facts))
}

/** The open question of the draft once more, with fresh buttons. */
export function askAgain(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  if (asks === 'summary') return summarise(state, facts, draft)
  if (asks === 'correction') return askWhatToCorrect(state, facts)
  return askField(state, facts, draft, asks)
}

function summarise(state: State, facts: Facts, draft: Draft): Turn {
  const category = facts.categories.find((one) => one.id === draft.category)
  const values = {
    description: quoted(draft.description, state.language, 300),
    hasCategory: category === undefined ? 'no' : 'yes',
    category: category?.title[state.language] ?? '',
    impact: draft.impact ?? 3,
    urgency: draft.urgency ?? 3,
  }
  const choices = [
    choice('button-confirm', { do: 'confirm' }, 'yes'),
    choice('button-correct', { do: 'correct' }, 'no'),
    cancelChoice,
  ]
  return ask({ ...state, doing: { at: 'drafting', draft, asks: 'summary' } }, facts, {
    phrase: 'summary',
    values,
    choices,
  })
}

export function askWhatToCorrect(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const choices = draftFields.map((field) => choice(fields[field].correct, { do: 'correct_field', field }))
  const correcting: State = { ...state, doing: { ...state.doing, asks: 'correction' } }
  const back = choice('button-back', { do: 'review' }, 'no')
  return ask(correcting, facts, { phrase: 'what-to-correct', choices: [...choices, back] })
}

/** Back to the summary, everything as it was. */
export function review(state: State, facts: Facts): Turn {
  return state.doing.at === 'drafting' ? summarise(state, facts, state.doing.draft) : turn(state)
}

export function correctField(state: State, facts: Facts, field: DraftField): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  return askField(state, facts, state.doing.draft, field)
}

/** The one place where a confirmation becomes an incident. */
export function confirmDraft(state: State): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { originEventId, description, category, impact, urgency } = state.doing.draft
  return turn(idle(state), {
    do: 'open_incident',
    originEventId,
    description,
    category: category ?? null,
    impact: impact ?? 3,
    urgency: urgency ?? 3,
  })
}

export function cancelDraft(state: State): Turn {
  return turn(idle(state), say('draft-cancelled', {}, { buttons: [menuButton] }))
}

export function incidentOpened(state: State, facts: Facts, event: Extract<Event, { kind: 'incident_opened' }>): Turn {
  return turn(
    closePrompt(state),
    say('registered', registeredValues(event.incident, state, facts), {
      isNotice: true,
      buttons: [{ id: 'go:incidents', title: { phrase: 'button-incidents' } }, personButton],
    }),
  )
}

/** When work begins and by when somebody answers, for the sentences of a desk that is closed. */
export function openingValues(incident: IncidentCard | null, state: State, facts: Facts) {
  const telling = timeTelling(state, facts)
  const dueAt = incident?.responseDueAt ?? null
  return {
    isOpen: facts.isDeskOpen ? 'yes' : 'no',
    opens: facts.opensAt === null ? '' : moment(facts.opensAt, telling),
    zone: facts.settings.zoneName[state.language],
    responseDue: dueAt === null ? '' : deadlineBeside(dueAt, facts.opensAt, telling),
  }
}

/** Number, priority, by when, and why not sooner: what somebody who has just registered needs to know. */
function registeredValues(incident: IncidentCard, state: State, facts: Facts) {
  const isUrgent = incident.priority <= 2
  return {
    ...incidentValues(incident, state, facts),
    ...openingValues(incident, state, facts),
    isOpen: facts.isDeskOpen || isUrgent ? 'yes' : 'no',
    holidays: facts.holidays.join(', '),
    hasHolidays: facts.holidays.length === 0 ? 'no' : 'yes',
    callNow: isUrgent && facts.settings.phone !== null ? 'yes' : 'no',
    phone: facts.settings.phone ?? '',
    phoneHours: facts.settings.phoneHours[state.language],
  }
}
