import { cut } from '../../kit/cut.ts'
import { isTopicAlone } from '../../knowledge/talk/is-detail.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { After, OpenQuestion, State } from '../state.ts'
import { andThen, ask, by, choice, closePrompt, idle, personButton, say, type Turn, turn } from '../turn.ts'
import { endPause, quietKey } from './pause.ts'
import { offerFault, searchFor, tellKnownFault, withoutOffer } from '../incidents/known-fault.ts'
import { lookInside } from './follow-up.ts'
import { joined, maxPiece, openIn, questionOf } from './matter.ts'
import {
  additionTo,
  followsOn,
  isAboutWhatFailed,
  isAnger,
  isFailureAlone,
  isRelapse,
  openBefore,
} from './open-question.ts'
import { admitNothing, notHelped, offerPeople, showArticle, suggest } from './show-article.ts'

const maxSuggestions = 4
/** A person who types without a pause is heard out, but not for ever. */
const maxCollected = 12

/** A text that may be a question, or one more piece of the question before it. */
export function hearQuestion(state: State, facts: Facts, said: Utterance): Turn {
  return collect(state, facts, said.text, followsOn(state, said, facts.at))
}

/** The same behind "it did not help". */
export function hearAfterFailure(state: State, facts: Facts, text: string): Turn {
  return collect(state, facts, text, { is: 'failed', open: openBefore(state) })
}

function collect(state: State, facts: Facts, text: string, after: After): Turn {
  const earlier = state.doing.at === 'collecting' ? state.doing.texts : after.is === 'list' ? [questionOf(state)] : []
  const texts = [...earlier, cut(text, maxPiece)].slice(-maxCollected)
  // The newest list may still be pressed: the finger was on its way.
  const asked = state.doing.at === 'choosing' ? state : closePrompt(state)
  const isAnother = after.is === 'nothing' && state.doing.at !== 'collecting'
  const searched = isAnother ? withoutOffer(asked) : asked
  return turn({ ...searched, doing: { at: 'collecting', texts, after } }, searchFor(searched, texts, false), {
    do: 'wake',
    key: quietKey,
    at: facts.at + facts.settings.quietMs,
  })
}

/** The words go with the question that is open, and people are offered. */
function keepFailed(state: State, facts: Facts, said: string): Turn {
  const open = openNow(state)
  if (open === null) return turn(state)
  const { question, articleId, category, added } = open
  if (articleId === null) {
    const unsolved: State = { ...state, doing: { at: 'unsolved', question: joined(question, said), category } }
    return offerPeople(unsolved, facts, 'not-helped')
  }
  const known = added === undefined ? {} : { added }
  return notHelped({ ...state, doing: { at: 'answered', question, articleId, category, ...known } }, facts, said)
}

function reopen({ solved, ...state }: State, facts: Facts, said: string): Turn {
  if (solved === undefined) return turn(state)
  const doing = { at: 'unsolved' as const, question: joined(solved.question, said), category: solved.category }
  return offerPeople({ ...state, doing }, facts, 'not-helped')
}

/** Another question follows on "did not help": that is recorded all the same. */
function failedBefore({ doing }: State): readonly Effect[] {
  if (doing.at !== 'collecting' || doing.after.is !== 'failed' || doing.after.open === null) return []
  const { question, articleId } = doing.after.open
  return articleId === null ? [] : [{ do: 'record_answer', question, outcome: 'not_helped', articleId }]
}

/** Anger tells nothing that could be answered or added; people are what is left for what was asked before. */
function hearAnger(state: State, facts: Facts): Turn {
  const open = openNow(state)
  if (open === null) return turn(state)
  const { question, category, added } = open
  const unsolved: State = { ...state, doing: { at: 'unsolved', question: joined(question, added), category } }
  return offerPeople(unsolved, facts, 'small-talk-abuse')
}

/** An answer stands; without one, people are offered again. The words are kept for whoever has to solve it. */
function keepOpen(state: State, facts: Facts, open: OpenQuestion, addition: string): Turn {
  const { question, articleId, category } = open
  if (articleId === null) {
    const unsolved: State = { ...state, doing: { at: 'unsolved', question: joined(question, addition), category } }
    return offerPeople(unsolved, facts, 'addition-kept')
  }
  const choices = [
    choice('button-helped', { do: 'helped' }, 'yes'),
    choice('button-not-helped', { do: 'not_helped' }, 'no'),
    choice('button-register', { do: 'register' }),
  ]
  const added = cut(joined(open.added, addition), maxPiece)
  const kept: State = { ...state, doing: { at: 'answered', question, articleId, category, added } }
  return ask(kept, facts, { phrase: 'addition-noted', choices }, { buttons: [personButton] })
}

const openNow = ({ doing }: State) => (doing.at === 'collecting' ? openIn(doing.after) : null)

/** «Карта» after «почта»: together they find nothing sure, so it is a matter of its own. */
function anotherTopic({ doing, ...rest }: State): Turn | null {
  if (doing.at !== 'collecting' || doing.after.is !== 'list' || doing.texts.length !== 2) return null
  const { open } = doing.after
  const last = doing.texts[1]!
  if (!isTopicAlone(last)) return null
  const after: After = open === null ? { is: 'nothing' } : { is: 'open', open }
  return turn(
    { ...rest, doing: { at: 'collecting', texts: [last], after } },
    { do: 'search', texts: [last], isSettled: true },
  )
}

/** The quiet has come: whatever the search says now is said. */
export function settleQuestion(state: State): Turn {
  if (state.doing.at === 'pausing') return endPause(state)
  if (state.doing.at !== 'collecting') return turn(state)
  return turn(state, searchFor(state, state.doing.texts, true))
}

export function found(state: State, facts: Facts, event: Extract<Event, { kind: 'found' }>): Turn {
  const { result } = event
  const question = state.doing.at === 'collecting' ? questionOf(state) : event.question
  const known = tellKnownFault(state, facts, event, question)
  if (known !== null) return by('known-fault', known)
  if (isAboutWhatFailed(state, result, event.isSettled)) {
    return by('open-question:failed', keepFailed(state, facts, question))
  }
  if (isRelapse(state, result, event.isSettled)) return by('relapse', reopen(state, facts, question))
  const inside = lookInside(state, event)
  if (inside !== null) return by('look-inside', inside)
  if (result.decision === 'answer' && result.article !== null) {
    const quiet: Effect = { do: 'forget_wake', key: quietKey }
    return by(
      'answer',
      andThen(turn(state, ...failedBefore(state), quiet), (next) => showArticle(next, facts, result.article, question)),
    )
  }
  if (!event.isSettled) return by('wait-for-quiet', turn(state))
  const alone = anotherTopic(state)
  if (alone !== null) return by('another-topic', alone)
  const open = additionTo(state, result)
  if (isAnger(state, result, question)) return by('open-question:anger', hearAnger(state, facts))
  // More about what a known fault was offered for: that question is still the one to answer.
  if (open !== null && event.offered !== undefined) {
    const whole = joined(open.question, question)
    const asked: State = { ...state, doing: { at: 'collecting', texts: whole.split('\n'), after: { is: 'nothing' } } }
    return by('known-fault', offerFault(asked, facts, event.offered, whole, open.category))
  }
  if (open !== null) return by('open-question:addition', keepOpen(state, facts, open, question))
  if (isFailureAlone(state, result, question)) return by('failure-alone', turn(idle(state), say('what-fails')))
  if (result.decision === 'nothing' || result.matches.length === 0) {
    // It may be more about what is registered already.
    const isFresh = state.doing.at === 'collecting' && state.doing.after.is === 'nothing'
    if (isFresh) return by('nothing', turn(state, { do: 'find_open', question }))
    return by('nothing', admitNothing(state, facts, question))
  }
  const record: Effect = {
    do: 'record_answer',
    question,
    outcome: 'suggested',
    articleId: result.matches[0]?.id ?? null,
  }
  return by(
    'did-you-mean',
    andThen(turn(state, ...failedBefore(state), record), (next) =>
      suggest(next, facts, question, result.matches.slice(0, maxSuggestions)),
    ),
  )
}
