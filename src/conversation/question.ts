import { cut } from '../kit/cut.ts'
import { normaliseText, wordsOf } from '../knowledge/words.ts'
import type { ArticleCard, Event, SearchResult } from './event.ts'
import type { Effect } from './effect.ts'
import type { Facts } from './facts.ts'
import type { AnsweredQuestion, State } from './state.ts'
import { ask, type Choice, choice, closePrompt, idle, personButton, say, type Turn, andThen, turn } from './turn.ts'

/** The timer that ends the quiet after an unsure question. */
export const quietKey = 'quiet'

const maxSuggestions = 4
const maxRelated = 2
/** A person who types without a pause is heard out, but not for ever. */
const maxCollected = 12
/** More than enough to find an article by; the transcript keeps the whole. The state is rewritten with every message. */
const maxPiece = 2_000
/** Whoever writes more has something to say by itself. */
const mostWordsAdded = 4

/** A text that may be a question, or one more piece of the question before it. */
export function hearQuestion(state: State, facts: Facts, text: string): Turn {
  const earlier = state.doing.at === 'collecting' ? state.doing.texts : []
  const texts = [...earlier, cut(text, maxPiece)].slice(-maxCollected)
  const before = state.doing.at === 'collecting' ? state.doing.before : rephrased(state)
  const answered = answeredBefore(state)
  const known = answered === undefined ? {} : { answered }
  return turn(
    { ...closePrompt(state), doing: { at: 'collecting', texts, before, ...known } },
    { do: 'search', texts, isSettled: false },
    { do: 'wake', key: quietKey, at: facts.at + facts.settings.quietMs },
  )
}

/** What was just answered, once: whoever adds a second time is not asking about the same any more. */
function answeredBefore({ doing }: State): AnsweredQuestion | undefined {
  if (doing.at === 'collecting') return doing.answered
  if (doing.at !== 'answered' || doing.isThanked === true || doing.added !== undefined) return undefined
  const { question, articleId, category } = doing
  return { question, articleId, category }
}

/** «С утра» after an answer belongs to the question; a topic of its own, a long text or a question mark do not. */
function additionTo({ doing }: State, result: SearchResult): AnsweredQuestion | null {
  if (doing.at !== 'collecting' || doing.answered === undefined) return null
  const text = doing.texts.join(' ')
  if (text.includes('?') || wordsOf(normaliseText(text)).length > mostWordsAdded) return null
  const isAboutTheSame = result.matches[0]?.id === doing.answered.articleId
  return isAboutTheSame || result.isVague === true ? doing.answered : null
}

/** The answer stands; the words are kept for whoever has to solve it. */
function keepAnswer(state: State, facts: Facts, answered: AnsweredQuestion, added: string): Turn {
  const choices = [
    choice('button-helped', { do: 'helped' }, 'yes'),
    choice('button-not-helped', { do: 'not_helped' }, 'no'),
  ]
  const kept: State = { ...state, doing: { at: 'answered', ...answered, added } }
  return ask(kept, facts, { phrase: 'addition-noted', choices }, { buttons: [personButton] })
}

const rephrased = (state: State) => (state.doing.at === 'rephrasing' ? state.doing.question : '')

/** The quiet has come: whatever the search says now is said. */
export function settleQuestion(state: State): Turn {
  if (state.doing.at !== 'collecting') return turn(state)
  return turn(state, { do: 'search', texts: state.doing.texts, isSettled: true })
}

export function found(state: State, facts: Facts, event: Extract<Event, { kind: 'found' }>): Turn {
  const { result } = event
  const question = state.doing.at === 'collecting' ? questionOf(state) : event.question
  if (result.decision === 'answer' && result.article !== null) {
    const quiet: Effect = { do: 'forget_wake', key: quietKey }
    return andThen(turn(state, quiet), (next) => showArticle(next, facts, result.article, question))
  }
  if (!event.isSettled) return turn(state)
  const answered = additionTo(state, result)
  if (answered !== null) return keepAnswer(state, facts, answered, question)
  if (result.decision === 'nothing' || result.matches.length === 0) return admitNothing(state, facts, question)
  const record: Effect = {
    do: 'record_answer',
    question,
    outcome: 'suggested',
    articleId: result.matches[0]?.id ?? null,
  }
  return andThen(turn(state, record), (next) => suggest(next, facts, question, result.matches.slice(0, maxSuggestions)))
}

export function suggest(
  state: State,
  facts: Facts,
  question: string,
  options: readonly { readonly id: string; readonly title: string }[],
): Turn {
  const choices: readonly Choice[] = [
    ...options.map(
      (option): Choice => ({ title: { text: option.title }, action: { do: 'article', articleId: option.id } }),
    ),
    choice('button-none-of-these', { do: 'none_of_these' }, 'no'),
  ]
  const doing = { at: 'choosing' as const, question, options: options.map(({ id, title }) => ({ id, title })) }
  return ask({ ...state, doing }, facts, { phrase: 'did-you-mean', values: { count: options.length }, choices })
}

/** The honest no: one invitation to rephrase, the second time a person. */
export function admitNothing(state: State, facts: Facts, question: string): Turn {
  const record: Effect = { do: 'record_answer', question, outcome: 'nothing', articleId: null }
  const misses = state.misses + 1
  const wasRephrased = misses > 1
  const doing = wasRephrased
    ? { at: 'unsolved' as const, question, category: null }
    : { at: 'rephrasing' as const, question }
  return andThen(turn({ ...state, misses, doing }, record), (next) =>
    offerPeople(next, facts, wasRephrased ? 'still-nothing' : 'nothing'),
  )
}

/** Says `phrase` and offers to register or to call a person. */
export const offerPeople = (state: State, facts: Facts, phrase: string): Turn =>
  ask(state, facts, { phrase, choices: [choice('button-register', { do: 'register' })] }, { buttons: [personButton] })

export function showArticle(state: State, facts: Facts, article: ArticleCard | null, question: string): Turn {
  if (article === null) return admitNothing(state, facts, question)
  const related = article.related.slice(0, maxRelated)
  const choices: readonly Choice[] = [
    choice('button-helped', { do: 'helped' }, 'yes'),
    choice('button-not-helped', { do: 'not_helped' }, 'no'),
    ...related.map((one): Choice => ({ title: { text: one.title }, action: { do: 'article', articleId: one.id } })),
    ...(article.registers === null ? [] : [choice('button-register', { do: 'register', category: article.registers })]),
  ]
  const links = article.links.map((link, index) => ({
    id: `link.${index}`,
    title: { text: link.title },
    url: link.url,
  }))
  const values = {
    title: article.title,
    body: article.body,
    isOtherLanguage: article.language === state.language ? 'no' : 'yes',
  }
  const answered: State = {
    ...state,
    misses: 0,
    doing: { at: 'answered', question, articleId: article.id, category: article.category },
  }
  return andThen(
    ask(
      answered,
      facts,
      { phrase: 'article', values, choices },
      { format: 'markdown', buttons: article.callsPerson ? [...links, personButton] : links },
    ),
    (next) => turn(next, { do: 'record_answer', question, outcome: 'shown', articleId: article.id }),
  )
}

export function helped(state: State): Turn {
  const record = recordOf(state, 'helped')
  return turn(idle(state), ...record, say('helped'))
}

export function notHelped(state: State, facts: Facts): Turn {
  const question = state.doing.at === 'answered' ? withAddition(state.doing) : questionOf(state)
  const record = recordOf(state, 'not_helped')
  const unsolved: State = { ...closePrompt(state), doing: { at: 'unsolved', question, category: categoryOf(state) } }
  return andThen(turn(unsolved, ...record), (next) => offerPeople(next, facts, 'not-helped'))
}

/** An article opened by a link answers no question. */
const withAddition = ({ question, added = '' }: AnsweredQuestion & { readonly added?: string }) =>
  [question, added].filter((part) => part !== '').join('\n')

function recordOf(state: State, outcome: 'helped' | 'not_helped'): readonly Effect[] {
  if (state.doing.at !== 'answered') return []
  const { question, articleId } = state.doing
  return [{ do: 'record_answer', question, outcome, articleId }]
}

/** The category that the matched article has given away. */
export function categoryOf({ doing }: State): string | null {
  if (doing.at === 'answered' || doing.at === 'unsolved') return doing.category
  return doing.at === 'drafting' ? (doing.draft.category ?? null) : null
}

/** What the user has written about the matter so far, so that it is never asked twice. */
export function questionOf(state: State): string {
  const { doing } = state
  switch (doing.at) {
    case 'collecting':
      return [doing.before, ...doing.texts].filter((part) => part !== '').join('\n')
    case 'answered':
      return doing.isThanked === true ? '' : withAddition(doing)
    case 'choosing':
    case 'rephrasing':
    case 'unsolved':
      return doing.question
    case 'drafting':
      return doing.draft.description
    default:
      return ''
  }
}
