import { affectedIn, hindranceIn } from '../../knowledge/talk/answers/answered-in-words.ts'
import { addsMore } from '../../knowledge/talk/answers/adds-more.ts'
import { scoreIn } from '../../knowledge/talk/answers/score.ts'
import { corrected } from '../../knowledge/talk/answers/corrected.ts'
import { mentions } from '../../knowledge/talk/small-talk.ts'
import { wordsOf } from '../../knowledge/words/words.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import { cut } from '../../kit/cut.ts'
import type { Effect } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { askForPerson } from '../hand-overs/hand-over.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { Asks, Draft, DraftField, FormAsk, State } from '../state.ts'
import { andThen, by, say, type Turn, turn } from '../turn.ts'
import { listIncidents } from './my-incidents.ts'
import {
  askAgain,
  askAgainMissed,
  askNext,
  askWhatToCorrect,
  fill,
  hearFormAnswer,
  maxDescription,
  summarise,
} from './registering.ts'
import { tidyMatter } from './tidy-matter.ts'

const impacts: Readonly<Record<string, Impact>> = { one: 3, some: 2, all: 1, unknown: 2 }
const urgencies: Readonly<Record<string, Urgency>> = { stopped: 1, harder: 2, waits: 3, unknown: 2 }

/** What is taken when an answer is not understood for the second time; it stands in the summary, to be put right. */
const middle = { impact: 2, urgency: 2, category: null } as const

const isFormAsk = (asks: Asks): asks is FormAsk => asks.startsWith('form:')

type Cancel = (state: State, facts: Facts) => Turn

/** Typed words while a request is taken: the answer to what is asked, or a way out. */
export function hearInDraft(state: State, facts: Facts, said: Utterance, cancel: Cancel): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const { draft, asks } = state.doing
  if (isDismissed(said)) return by('dismissed', cancel(state, facts))
  if (said.isComplaint) return by('complaint', askForPerson(state, facts, { complaint: said.text }))
  if (said.talk === 'person') return by('person', askForPerson(state, facts))
  if (said.calledWith !== null && asks !== 'description') {
    return by('person', askForPerson(state, facts, { matter: said.calledWith }))
  }
  if (isFormAsk(asks)) {
    const isAside = said.talk === 'thanks' || said.talk === 'greeting'
    return isAside ? by('aside', askAgain(state, facts)) : by('form', hearFormAnswer(state, facts, said.text))
  }
  if (said.talk === 'status' && asks !== 'summary') return by('status', listIncidents(state))
  if (said.judgement?.verdict === 'helped' || said.isGoodNews) return by('well-again', cancel(state, facts))
  if ((said.talk === 'waiting' || said.talk === 'hours') && asks !== 'description') {
    return by('when', turn(state, forecast(draft)))
  }
  const isAside = (said.talk === 'thanks' || said.talk === 'greeting') && asks !== 'description'
  if (isAside) return by('aside', askAgain(state, facts))
  if (asks !== 'summary' && asks !== 'correction' && asks !== 'description' && addsMore(said.text)) {
    return by('more', addBeside(state, facts, said, draft))
  }
  return by(asks, hearAnswer(state, facts, said, draft, asks))
}

/** «Нет» alone is an answer. */
const isDismissed = ({ talk, bare, text }: Utterance): boolean =>
  (talk === 'dismissal' && bare !== 'no') || (talk === 'status' && mentions('dismissal', text))

function hearAnswer(
  state: State,
  facts: Facts,
  said: Utterance,
  draft: Draft,
  asks: DraftField | 'summary' | 'correction',
): Turn {
  switch (asks) {
    case 'description': {
      const { description, ...told } = tidyMatter(said.text)
      // Greetings and anger tell nothing yet.
      if (description === '') return miss(state, facts, asks)
      return askNext({ ...state, misses: 0 }, facts, {
        ...draft,
        ...told,
        description: cut(description, maxDescription),
      })
    }
    case 'impact': {
      const affected = affectedIn(said.text)
      if (affected !== null) return fill(state, facts, { impact: impacts[affected]! })
      // «Стоит всё» is not a number of people, but it tells how bad it is.
      if (hindranceIn(said.text) === 'stopped') {
        const urgent: State = { ...state, doing: { at: 'drafting', asks, draft: { ...draft, urgency: 1 } } }
        return miss(urgent, facts, asks)
      }
      return miss(state, facts, asks)
    }
    case 'urgency': {
      const hindrance = hindranceIn(said.text)
      if (hindrance !== null) return fill(state, facts, { urgency: urgencies[hindrance]! })
      return answerBeside(state, facts, said, draft) ?? miss(state, facts, asks)
    }
    case 'category':
      return answerBeside(state, facts, said, draft) ?? miss(state, facts, asks)
    case 'correction':
      return (
        correctInWords(state, facts, said, draft) ??
        addAtSummary(state, facts, said, draft) ??
        askWhatToCorrect(state, facts)
      )
    case 'summary':
      return hearAtSummary(state, facts, said, draft)
  }
}

/** «У всех», while something else is asked: noted, and the question stands. Null: it answers nothing. */
function answerBeside(state: State, facts: Facts, said: Utterance, draft: Draft): Turn | null {
  if (state.doing.at !== 'drafting') return null
  const affected = affectedIn(said.text)
  const hindrance = affected === null ? hindranceIn(said.text) : null
  if (affected === null && hindrance === null) return null
  const told: Draft =
    affected === null ? { ...draft, urgency: urgencies[hindrance!]! } : { ...draft, impact: impacts[affected]! }
  const noted: State = { ...state, doing: { ...state.doing, draft: told } }
  return by(
    'beside',
    andThen(turn(noted, say('answer-noted')), (next) => askAgain(next, facts)),
  )
}

/** «Забыл добавить: …» is more of the matter, whatever is asked. */
function addBeside(state: State, facts: Facts, said: Utterance, draft: Draft): Turn {
  if (state.doing.at !== 'drafting') return turn(state)
  const description = cut(`${draft.description}\n${said.text}`, maxDescription)
  const more: State = { ...state, doing: { ...state.doing, draft: { ...draft, description } } }
  return andThen(turn(more, say('noted')), (next) => askAgain(next, facts))
}

/** Not understood once: that is said, with the buttons. Twice: the middle is taken, and the summary shows it. */
function miss(state: State, facts: Facts, asks: DraftField): Turn {
  const misses = state.misses + 1
  if (asks !== 'description' && misses > 1) {
    return by('middle', fill({ ...state, misses: 0 }, facts, { [asks]: middle[asks] }))
  }
  return by('missed', askAgainMissed({ ...state, misses }, facts))
}

function hearAtSummary(state: State, facts: Facts, said: Utterance, draft: Draft): Turn {
  const isAboutTime = said.talk === 'waiting' || said.talk === 'status' || said.talk === 'hours'
  if (isAboutTime) {
    return by('when', turn(state, forecast(draft)))
  }
  const corrected = correctInWords(state, facts, said, draft)
  if (corrected !== null) return corrected
  if (said.isAsking)
    return by(
      'question',
      andThen(turn(state, say('draft-first')), (next) => askAgain(next, facts)),
    )
  return addAtSummary(state, facts, said, draft) ?? by('aside', askAgain(state, facts))
}

/** One more thing about the matter. Null: the words say nothing. */
function addAtSummary(state: State, facts: Facts, said: Utterance, draft: Draft): Turn | null {
  if (!said.hasMatter || said.isAsking) return null
  const description = cut(`${draft.description}\n${said.text}`, maxDescription)
  return by(
    'more',
    andThen(turn(state, say('noted')), (next) => summarise(next, facts, { ...draft, description })),
  )
}

/** «Не принтер а сканер», «нет, у всех», «срочно»: what is put right by saying it. Null: nothing is. */
function correctInWords(state: State, facts: Facts, said: Utterance, draft: Draft): Turn | null {
  const bare = said.text.replace(/^\s*(?:нет|ні|no)[\s,.:;!–—-]+/iu, '')
  // «Пять» here is a mark for the service, and no number of people.
  const affected = scoreIn(said.text) === null ? affectedIn(bare) : null
  const hindrance = hindranceIn(bare)
  if (affected !== null && affected !== 'unknown' && hindrance === null) {
    return by('corrected', summarise(state, facts, { ...draft, impact: impacts[affected]! }))
  }
  if (
    hindrance !== null &&
    hindrance !== 'unknown' &&
    said.talk === null &&
    affected === null &&
    wordsOf(bare).length > 0
  ) {
    // «Да» and «нет» answer "is that right?", not how bad it is.
    if (said.bare === null)
      return by('corrected', summarise(state, facts, { ...draft, urgency: urgencies[hindrance]! }))
  }
  const description = corrected(draft.description, said.text)
  if (description === null) return null
  return by('corrected', summarise(state, facts, { ...draft, description: cut(description, maxDescription) }))
}

function forecast({ impact = 3, urgency = 3, category = null }: Draft): Effect {
  return { do: 'forecast', impact, urgency, category }
}
