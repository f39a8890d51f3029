import { cut } from '../../kit/cut.ts'
import { deadlineBeside } from '../phrases/dates.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { matterOf } from '../questions/matter.ts'
import type { Asks, Draft, DraftField, FormAsk, State } from '../state.ts'
import type { FormField } from '../../incidents/forms/form.ts'
import { readAnswer } from '../../incidents/forms/read-answer.ts'
import { incidentValues, isWorkedOn, openingValues, quoted, timeTelling } from '../phrases/telling.ts'
import { sayPhoneFirst } from '../hand-overs/emergency.ts'
import { askForPerson } from '../hand-overs/hand-over.ts'
import { choicesOf, draftFields, fields, isAboutClients, isUrgentSubject } from './draft-fields.ts'
import {
  fieldAsked,
  fieldChoices,
  fieldsOf,
  fieldValues,
  formAsk,
  formLines,
  isRequest,
  openField,
  withTold,
} from './form.ts'
import { keptFiles } from './kept-files.ts'
import { tidyMatter } from './tidy-matter.ts'
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
} from '../turn.ts'

/** Texts longer than this are cut in the description; the whole stays in the conversation. */
export const maxDescription = 4_000
/** Of an answer that fits no field. */
const mostAnswered = 300

const cancelChoice = choice('button-cancel', { do: 'cancel' })

/** Begins a draft with what the user has written and what the match has told; only what is missing is asked. */
export function beginDraft(state: State, facts: Facts, category: string | null): Turn {
  const isKnown = facts.categories.some((one) => one.id === category)
  const { description, ...told } = tidyMatter(matterOf(state))
  const draft: Draft = {
    originEventId: facts.eventId,
    description: cut(description, maxDescription),
    ...told,
    ...(isKnown ? { category } : {}),
  }
  return askNext({ ...state, misses: 0 }, facts, draft)
}

export function askNext(state: State, facts: Facts, given: Draft): Turn {
  const draft = withTold(given, state, facts)
  const open = draftFields.find((field) => fields[field].isOpen(draft, facts))
  const lookedUp = `${draft.originEventId}:${draft.description.length}`
  if (facts.hasMajors === true && draft.description !== '' && state.lookedUp !== lookedUp) {
    const { declined = [] } = state
    const looking: State = { ...state, lookedUp, doing: { at: 'drafting', draft, asks: open ?? 'summary' } }
    return turn(looking, { do: 'find_major', texts: draft.description.split('\n'), declined, offered: null })
  }
  if (open !== undefined) return askField(state, facts, draft, open)
  const field = isUrgentSubject(draft, facts) ? null : openField(draft, facts)
  return field === null ? summarise(state, facts, draft) : askFormField(state, facts, draft, field)
}

function askFormField(state: State, facts: Facts, draft: Draft, field: FormField, phrase = 'ask-form-field'): Turn {
  const asking: State = { ...state, doing: { at: 'drafting', draft, asks: formAsk(field) } }
  const values = fieldValues(field, state.language)
  return ask(asking, facts, { phrase, values, choices: [...fieldChoices(field), cancelChoice] })
}

/** One field of the form has been answered; '': it is not known. */
export function fillForm(state: State, facts: Facts, field: string, value: string): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft } = state.doing
  return askNext({ ...state, misses: 0 }, facts, { ...draft, form: { ...draft.form, [field]: value } })
}

/** What was typed for a field; the first time that it does not fit, an example is given, then it is taken as it stands. */
export function hearFormAnswer(state: State, facts: Facts, text: string): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  const field = fieldAsked(asks, draft, facts)
  if (field === null) return askNext(state, facts, draft)
  const answer = readAnswer(field, text)
  if (answer !== null) return fillForm(state, facts, field.id, answer)
  if (state.misses > 0) return fillForm(state, facts, field.id, field.type === 'photo' ? '' : cut(text, mostAnswered))
  return askFormField({ ...state, misses: 1 }, facts, draft, field, 'ask-form-field-again')
}

/** A field of the form is put right. */
export function correctForm(state: State, facts: Facts, id: string): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft } = state.doing
  const field = fieldsOf(draft, facts).find((one) => one.id === id)
  return field === undefined ? summarise(state, facts, draft) : askFormField(state, facts, draft, field)
}

function askField(state: State, facts: Facts, draft: Draft, field: DraftField, phrase?: string): Turn {
  const drafting: State = { ...state, doing: { at: 'drafting', draft, asks: field } }
  const choices = [...choicesOf(field, draft, facts), cancelChoice]
  const isForClients = isAboutClients(draft, facts) ? 'yes' : 'no'
  return ask(
    drafting,
    facts,
    {
      phrase: phrase ?? fields[field].ask,
      values: { isForClients, isRequest: isRequest(draft, facts) ? 'yes' : 'no' },
      choices,
    },
    phrase === undefined ? {} : { buttons: [personButton] },
  )
}

/** One more piece of the draft has been chosen. */
export function fill(state: State, facts: Facts, piece: Partial<Pick<Draft, 'category' | 'impact' | 'urgency'>>): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  return askNext({ ...state, misses: 0 }, facts, { ...state.doing.draft, ...piece })
}

/** The open question once more, saying that the answer was not understood, and with a person beside it. */
export function askAgainMissed(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  if (asks === 'summary' || asks === 'correction' || isFormAsk(asks)) return askAgain(state, facts)
  return askField(state, facts, draft, asks, fields[asks].askAgain)
}

/** The open question of the draft once more, with fresh buttons. */
export function askAgain(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  if (asks === 'summary') return summarise(state, facts, draft)
  if (asks === 'correction') return askWhatToCorrect(state, facts)
  if (isFormAsk(asks)) {
    const field = fieldAsked(asks, draft, facts)
    // A picture that was wanted has come; or the form is another one by now.
    const isAnswered = field === null || (field.type === 'photo' && keptFiles(state, facts).length > 0)
    return isAnswered ? askNext(state, facts, draft) : askFormField(state, facts, draft, field)
  }
  return askField(state, facts, draft, asks)
}

export function summarise(state: State, facts: Facts, draft: Draft): Turn {
  const category = facts.categories.find((one) => one.id === draft.category)
  const form = formLines(draft, facts, state.language)
  const values = {
    description: quoted(draft.description, state.language, 300),
    hasCategory: category === undefined ? 'no' : 'yes',
    category: category?.title[state.language] ?? '',
    impact: draft.impact ?? (isUrgentSubject(draft, facts) ? 2 : 3),
    urgency: draft.urgency ?? (isUrgentSubject(draft, facts) ? 1 : 3),
    isForClients: isAboutClients(draft, facts) ? 'yes' : 'no',
    files: keptFiles(state, facts).length,
    isRequest: isRequest(draft, facts) ? 'yes' : 'no',
    hasForm: form === '' ? 'no' : 'yes',
    form,
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
  const { draft } = state.doing
  const isAsked = (field: DraftField) => !isRequest(draft, facts) || (field !== 'impact' && field !== 'urgency')
  const choices: readonly Choice[] = [
    ...draftFields.filter(isAsked).map((field) => choice(fields[field].correct, { do: 'correct_field', field })),
    ...fieldsOf(draft, facts).map(
      ({ id, title }): Choice => ({ title: { byLanguage: title }, action: { do: 'correct_form', field: id } }),
    ),
  ]
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
export function confirmDraft(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft } = state.doing
  const { originEventId, description, category, impact, urgency } = draft
  if (isUrgentSubject(draft, facts)) {
    return andThen(turn(state, sayPhoneFirst(state, facts, 'money')), (next) =>
      askForPerson(next, facts, { isUrgent: true }),
    )
  }
  return turn(settled(idle(state)), {
    do: 'open_incident',
    files: keptFiles(state, facts),
    originEventId,
    description,
    category: category ?? null,
    impact: impact ?? 3,
    urgency: urgency ?? 3,
    form: answered(draft.form),
  })
}

/** What was not known is not kept. */
const answered = (form: Draft['form'] = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))

const isFormAsk = (asks: Asks): asks is FormAsk => asks.startsWith('form:')

export function cancelDraft(state: State): Turn {
  return turn(settled(idle(state)), say('draft-cancelled', {}, { buttons: [menuButton] }))
}

export function incidentOpened(state: State, facts: Facts, event: Extract<Event, { kind: 'incident_opened' }>): Turn {
  const { id: incidentId, number } = event.incident
  return turn(
    { ...closePrompt(state), registered: { incidentId, number, at: facts.at } },
    say(
      event.incident.pendingReason === 'approval' ? 'registered-for-approval' : 'registered',
      registeredValues(event.incident, state, facts),
      {
        isNotice: true,
        buttons: [{ id: 'go:incidents', title: { phrase: 'button-incidents' } }, personButton],
      },
    ),
  )
}

/** By when somebody would answer, told before it is sent. */
export function forecastMade(state: State, facts: Facts, event: Extract<Event, { kind: 'forecast_made' }>): Turn {
  const telling = timeTelling(state, facts)
  const due = event.responseDueAt === null ? '' : deadlineBeside(event.responseDueAt, null, telling)
  return andThen(turn(state, say('forecast', { due, hasDue: due === '' ? 'no' : 'yes' })), (next) =>
    askAgain(next, facts),
  )
}

/** Number, priority, by when, and why not sooner: what somebody who has just registered needs to know. */
function registeredValues(incident: IncidentCard, state: State, facts: Facts) {
  const isUrgent = incident.priority <= 2
  return {
    ...incidentValues(incident, state, facts),
    ...openingValues(incident, state, facts),
    isOpen: isWorkedOn(incident, facts) || isUrgent ? 'yes' : 'no',
    holidays: facts.holidays.join(', '),
    hasHolidays: facts.holidays.length === 0 ? 'no' : 'yes',
    callNow: isUrgent && facts.settings.phone !== null ? 'yes' : 'no',
    phone: facts.settings.phone ?? '',
    phoneHours: facts.settings.phoneHours[state.language],
  }
}
