import { cut } from '../../kit/cut.ts'
import { isTopicAlone } from '../../knowledge/talk/is-detail.ts'
import type { ArticleCard, Event } from '../event.ts'
import type { Effect } from '../effect.ts'
import type { Facts } from '../facts.ts'
import {
  additionTo,
  continues,
  earlierBefore,
  isAboutWhatFailed,
  isAnger,
  isFailureAlone,
  isRelapse,
  joined,
  listedIn,
  openBefore,
} from './open-question.ts'
import type { OpenQuestion, State } from '../state.ts'
import {
  ask,
  type Choice,
  choice,
  closePrompt,
  idle,
  personButton,
  say,
  type Turn,
  andThen,
  by,
  turn,
} from '../turn.ts'

/** The timer that ends the quiet after an unsure question. */
export const quietKey = 'quiet'

const maxSuggestions = 4
const maxRelated = 2
/** A person who types without a pause is heard out, but not for ever. */
const maxCollected = 12
/** More than enough to find an article by; the transcript keeps the whole. The state is rewritten with every message. */
const maxPiece = 2_000

/** A text that may be a question, or one more piece of the question before it. */
export function hearQuestion(state: State, facts: Facts, text: string, hasFailed?: true): Turn {
  const isMore = continues(state, text)
  const earlier = state.doing.at === 'collecting' ? state.doing.texts : isMore ? [questionOf(state)] : []
  const texts = [...earlier, cut(text, maxPiece)].slice(-maxCollected)
  const before = state.doing.at === 'collecting' ? state.doing.before : rephrased(state)
  const open = isMore ? earlierBefore(state) : openBefore(state)
  const isFailed = hasFailed ?? (state.doing.at === 'collecting' ? state.doing.hasFailed : undefined)
  const isContinued = isMore ? ({ isContinued: true } as const) : {}
  const known = {
    ...isContinued,
    ...(open === null ? {} : { open }),
    ...(isFailed === true ? { hasFailed: isFailed } : {}),
  }
  return turn(
    { ...closePrompt(state), doing: { at: 'collecting', texts, before, ...known } },
    { do: 'search', texts, isSettled: false },
    { do: 'wake', key: quietKey, at: facts.at + facts.settings.quietMs },
  )
}

/** The words go with the question that is open, and people are offered. */
function keepFailed(state: State, facts: Facts, said: string): Turn {
  const open = state.doing.at === 'collecting' ? state.doing.open : undefined
  if (open === undefined) return turn(state)
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
  if (doing.at !== 'collecting' || doing.hasFailed !== true || doing.open === undefined) return []
  const { question, articleId } = doing.open
  return articleId === null ? [] : [{ do: 'record_answer', question, outcome: 'not_helped', articleId }]
}

/** Anger tells nothing that could be answered or added; people are what is left for what was asked before. */
function hearAnger(state: State, facts: Facts): Turn {
  const open = state.doing.at === 'collecting' ? state.doing.open : undefined
  if (open === undefined) return turn(state)
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

/** What came before the question that the conversation is about. */
function earlierOf({ doing }: State): { readonly earlier?: string } {
  if (doing.at === 'collecting') {
    const earlier = joined(doing.open?.question, doing.open?.added)
    return earlier === '' ? {} : { earlier: cut(earlier, maxPiece) }
  }
  const isLater = doing.at === 'choosing' || doing.at === 'rephrasing' || doing.at === 'unsolved'
  return isLater && doing.earlier !== undefined ? { earlier: doing.earlier } : {}
}

const rephrased = (state: State) => (state.doing.at === 'rephrasing' ? state.doing.question : '')

/** «Карта» after «почта»: together they find nothing sure, so it is a matter of its own. */
function anotherTopic({ doing, ...rest }: State): Turn | null {
  if (doing.at !== 'collecting' || doing.isContinued !== true || doing.texts.length !== 2) return null
  const { isContinued: _, texts, ...others } = doing
  const last = texts[1]!
  if (!isTopicAlone(last)) return null
  return turn({ ...rest, doing: { ...others, texts: [last] } }, { do: 'search', texts: [last], isSettled: true })
}

/** The quiet has come: whatever the search says now is said. */
export function settleQuestion(state: State): Turn {
  if (state.doing.at !== 'collecting') return turn(state)
  return turn(state, { do: 'search', texts: state.doing.texts, isSettled: true })
}

export function found(state: State, facts: Facts, event: Extract<Event, { kind: 'found' }>): Turn {
  const { result } = event
  const question = state.doing.at === 'collecting' ? questionOf(state) : event.question
  if (isAboutWhatFailed(state, result, event.isSettled)) {
    return by('open-question:failed', keepFailed(state, facts, question))
  }
  if (isRelapse(state, result, event.isSettled)) return by('relapse', reopen(state, facts, question))
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
  if (open !== null) return by('open-question:addition', keepOpen(state, facts, open, question))
  if (isFailureAlone(state, result, question)) return by('failure-alone', turn(idle(state), say('what-fails')))
  if (result.decision === 'nothing' || result.matches.length === 0) {
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
  const titles = options.map(({ id, title }) => ({ id, title }))
  const doing = { at: 'choosing' as const, question, options: titles, ...earlierOf(state) }
  return ask({ ...state, doing }, facts, { phrase: 'did-you-mean', values: { count: options.length }, choices })
}

/** The honest no: one invitation to rephrase, the second time a person. */
function admitNothing(state: State, facts: Facts, question: string): Turn {
  const record: Effect = { do: 'record_answer', question, outcome: 'nothing', articleId: null }
  const misses = state.misses + 1
  const wasRephrased = misses > 1
  const doing = wasRephrased
    ? { at: 'unsolved' as const, question, category: null, ...earlierOf(state) }
    : { at: 'rephrasing' as const, question, ...earlierOf(state) }
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
    otherLanguage: article.language === state.language ? 'no' : article.language,
  }
  const { solved: _, ...before } = state
  const answered: State = {
    ...before,
    misses: 0,
    doing: { at: 'answered', question, articleId: article.id, category: article.category, ...listedIn(state) },
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
  const { doing } = state
  const solved =
    doing.at === 'answered'
      ? { question: doing.question, articleId: doing.articleId, category: doing.category }
      : undefined
  return turn({ ...idle(state), ...(solved === undefined ? {} : { solved }) }, ...record, say('helped'))
}

/** `said`: what was told besides; whoever has to solve it wants to know. */
export function notHelped(state: State, facts: Facts, said = ''): Turn {
  const { doing } = state
  const asked = doing.at === 'answered' ? joined(doing.question, doing.added) : questionOf(state)
  const question = joined(asked, cut(said, maxPiece))
  const record = recordOf(state, 'not_helped')
  const unsolved: State = { ...closePrompt(state), doing: { at: 'unsolved', question, category: categoryOf(state) } }
  return andThen(turn(unsolved, ...record), (next) => offerPeople(next, facts, 'not-helped'))
}

/** None of the titles fits: as good as an honest no. */
export function noneFits(state: State, facts: Facts): Turn {
  const question = questionOf(state)
  const record: Effect = { do: 'record_answer', question, outcome: 'nothing', articleId: null }
  const unsolved: State = { ...state, doing: { at: 'unsolved', question, category: null, ...earlierOf(state) } }
  return andThen(turn(unsolved, ...(question === '' ? [] : [record])), (next) => offerPeople(next, facts, 'none-fits'))
}

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

/** All that the user has written and nothing has solved, so that it is never asked twice. */
export const matterOf = (state: State): string => joined(earlierOf(state).earlier, questionOf(state))

/** What the conversation is about now. */
export function questionOf(state: State): string {
  const { doing } = state
  switch (doing.at) {
    case 'collecting':
      return joined(doing.before, ...doing.texts)
    case 'answered':
      return doing.isThanked === true ? '' : joined(doing.question, doing.added)
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
