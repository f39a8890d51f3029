import { formatNumber } from '../../incidents/number.ts'
import type { Effect } from '../effect.ts'
import type { Event, MajorCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { incidentValues, majorValues, openingValues } from '../phrases/telling.ts'
import { cut } from '../../kit/cut.ts'
import { earlierOf, matterOf, maxPiece, questionOf } from '../questions/matter.ts'
import { quietKey } from '../questions/pause.ts'
import type { State } from '../state.ts'
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
  turn,
} from '../turn.ts'
import { offerPeople } from '../questions/show-article.ts'
import { keptFiles } from './kept-files.ts'
import { askNext } from './registering.ts'

const aboutMajor = (majorId: string) => `major.${majorId}`

type Found = Extract<Event, { kind: 'found' }>

/** A fault that is known comes before every article. Null: there is none, or more of the question may be coming. */
export function tellKnownFault(state: State, facts: Facts, event: Found, question: string): Turn | null {
  const { major, result, isSettled } = event
  if (major === undefined || !(isSettled || result.decision === 'answer')) return null
  return offerFault(state, facts, major, question, result.article?.category ?? major.category)
}

/** Whether it is theirs, too. The question stays open beneath. */
export function offerFault(
  before: State,
  facts: Facts,
  major: MajorCard,
  question: string,
  category: string | null,
): Turn {
  const told =
    major.child === null
      ? askWhetherTheirs(before, facts, major, question, category)
      : tellAgain(before, facts, major, question)
  return { ...told, effects: [{ do: 'forget_wake', key: quietKey }, ...told.effects] }
}

function askWhetherTheirs(
  before: State,
  facts: Facts,
  major: MajorCard,
  question: string,
  category: string | null,
): Turn {
  const isDraft = before.doing.at === 'drafting'
  const doing = isDraft ? before.doing : ({ at: 'unsolved', question, category, ...earlierOf(before) } as const)
  const state: State = { ...before, misses: 0, offered: major.id, doing }
  const { id: majorId, updates } = major
  const choices = [
    choice('button-me-too', { do: 'join_major', majorId, updates, originEventId: originOf(state, facts) }, 'yes'),
    choice('button-another-fault', { do: 'another_than_major', majorId, question: '' }, 'no'),
  ]
  return ask(state, facts, { phrase: 'known-fault', values: valuesOf(major, state, facts), choices })
}

/** Who has said so already hears how it stands, and has nothing to decide: the dialogue is where it would be anyway. */
function tellAgain(before: State, facts: Facts, major: MajorCard, question: string): Turn {
  const isDraft = before.doing.at === 'drafting'
  const state = isDraft ? before : idle(before)
  const about = isDraft ? 'dialogue' : aboutMajor(major.id)
  const another = {
    do: 'another_than_major',
    majorId: major.id,
    question: isDraft ? '' : cut(question, maxPiece),
  } as const
  const choices = [choice('button-another-fault', another), ...(major.child === null ? [] : [leaveChoice(major.child)])]
  return ask(state, facts, { about, phrase: 'known-fault-again', values: valuesOf(major, state, facts), choices })
}

/** The event that began it: however often the button arrives, there is one incident. */
const originOf = ({ doing }: State, facts: Facts): string =>
  doing.at === 'drafting' ? doing.draft.originEventId : facts.eventId

const leaveChoice = ({ id: incidentId, number }: NonNullable<MajorCard['child']>): Choice =>
  choice('button-leave-fault', { do: 'ask_leave_major', incidentId, number })

const valuesOf = (major: MajorCard, state: State, facts: Facts) => ({
  ...majorValues(major, state, facts),
  number: major.child === null ? '' : formatNumber(major.child.number),
})

/** «У меня тоже». */
export function joinMajor(
  state: State,
  facts: Facts,
  {
    majorId,
    updates,
    originEventId,
  }: { readonly majorId: string; readonly updates: number; readonly originEventId: string },
): Turn {
  const files = keptFiles(state, facts)
  return turn(state, { do: 'join_major', majorId, updates, originEventId, description: matterOf(state), files })
}

export function majorJoined(state: State, facts: Facts, event: Extract<Event, { kind: 'major_joined' }>): Turn {
  const { major, incident, isNew, isByAgent } = event
  const { id: incidentId, number } = incident
  const values = {
    ...majorValues(major, state, facts),
    number: formatNumber(number),
    // What was told since the button was shown is told now, for it is not told again.
    hasNews: event.updates < major.updates ? 'yes' : 'no',
  }
  const choices = [leaveChoice({ id: incidentId, number })]
  if (isByAgent) {
    return ask(
      state,
      facts,
      { about: aboutMajor(major.id), phrase: 'fault-joined-by-agent', values, choices },
      { isNotice: true },
    )
  }
  const known: State = withoutOffer(settled(idle(state)))
  const joined: State = isNew ? { ...known, registered: { incidentId, number, at: facts.at } } : known
  const phrase = isNew ? 'fault-joined' : 'fault-joined-before'
  return ask(joined, facts, { about: aboutMajor(major.id), phrase, values, choices }, { isNotice: true })
}

/** It ended between the offer and the button. */
export function majorOver(state: State, facts: Facts, { title }: Extract<Event, { kind: 'major_over' }>): Turn {
  const choices = [choice('button-register', { do: 'register' })]
  return ask(
    withoutOffer(state),
    facts,
    { phrase: 'fault-over', values: { title, hasTitle: title === '' ? 'no' : 'yes' }, choices },
    { buttons: [personButton] },
  )
}

/** «У меня другое»: what was asked goes on as if nothing were known. */
export function anotherThanMajor(state: State, majorId: string): State {
  const { offered: _, ...rest } = state
  return { ...rest, declined: [...(state.declined ?? []), majorId].slice(-mostDeclined) }
}
const mostDeclined = 10

/** The ordinary search for what was asked. */
export function searchOn(declining: State, kept: string): Turn {
  const question = kept === '' ? questionOf(declining) : kept
  if (question === '') return turn(idle(declining), say('ask-away'))
  const texts = question.split('\n')
  const searching: State = { ...declining, doing: { at: 'collecting', texts, after: { is: 'nothing' } } }
  return turn(searching, searchFor(searching, texts, true))
}

/** A search of this question: what was said to be something else is not offered for it again. */
export const searchFor = (state: State, texts: readonly string[], isSettled: boolean): Effect => ({
  do: 'search',
  texts,
  isSettled,
  ...(state.declined === undefined ? {} : { declined: state.declined }),
  ...(state.offered === undefined ? {} : { offered: state.offered }),
})

/** Another question: whatever was said about faults was about the one before. */
export function withoutOffer(state: State): State {
  const { offered: _, declined: __, ...rest } = state
  return rest
}

export function majorTold(state: State, facts: Facts, event: Extract<Event, { kind: 'major_told' }>): Turn {
  const { major, isApology } = event
  if (major.child === null) return turn(state)
  return ask(
    state,
    facts,
    {
      about: aboutMajor(major.id),
      phrase: isApology ? 'fault-apology' : 'fault-update',
      values: valuesOf(major, state, facts),
      choices: [leaveChoice(major.child)],
    },
    { isNotice: true },
  )
}

export function askWhetherToLeave(state: State, facts: Facts, incidentId: string, number: number): Turn {
  return ask(
    closePrompt(state),
    facts,
    {
      about: aboutLeaving,
      phrase: 'ask-leave-fault',
      values: { number: formatNumber(number) },
      choices: [
        choice('button-leave-to-agent', { do: 'leave_major', incidentId }),
        choice('button-withdraw-now', { do: 'withdraw_now', incidentId }),
        choice('button-stay-told', { do: 'show_incident', incidentId }, 'no'),
      ],
    },
    { isNotice: true },
  )
}
const aboutLeaving = 'leaving'

export const majorLeft = (state: State, facts: Facts, { incident }: Extract<Event, { kind: 'major_left' }>): Turn =>
  turn(
    state,
    say(
      'fault-left',
      { ...incidentValues(incident, state, facts), ...openingValues(incident, state, facts) },
      { isNotice: true, buttons: state.doing.at === 'idle' ? [menuButton] : [] },
    ),
  )

/** What is being registered may be known already: that is told before anything else is asked. */
export function majorLookedFor(
  state: State,
  facts: Facts,
  { major }: Extract<Event, { kind: 'major_looked_for' }>,
): Turn {
  const { doing } = state
  if (doing.at === 'drafting') {
    return major === null
      ? askNext(state, facts, doing.draft)
      : offerFault(state, facts, major, doing.draft.description, null)
  }
  if (doing.at !== 'unsolved') return turn(state)
  // What was offered has ended meanwhile.
  if (major === null) return offerPeople(withoutOffer(state), facts, 'still-nothing')
  return offerFault(state, facts, major, doing.question, doing.category)
}
