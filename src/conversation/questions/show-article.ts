import { cut } from '../../kit/cut.ts'
import type { ArticleCard } from '../event.ts'
import type { Effect } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { sayPhoneFirst } from '../hand-overs/emergency.ts'
import { askForPerson } from '../hand-overs/hand-over.ts'
import { continueChoices } from '../incidents/relations.ts'
import type { State } from '../state.ts'
import {
  andThen,
  ask,
  type Choice,
  choice,
  closePrompt,
  idle,
  personButton,
  say,
  settled,
  type Turn,
  turn,
} from '../turn.ts'
import { categoryOf, earlierOf, joined, maxPiece, questionOf } from './matter.ts'
import { listedIn } from './open-question.ts'

const maxRelated = 2

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
  const doing = { at: 'choosing' as const, question, options: titles, shownAt: facts.at, ...earlierOf(state) }
  return ask({ ...state, doing }, facts, { phrase: 'did-you-mean', values: { count: options.length }, choices })
}

/** The honest no: one invitation to rephrase, the second time a person. */
export function admitNothing(state: State, facts: Facts, question: string): Turn {
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
  ask(
    state,
    facts,
    { phrase, choices: [choice('button-register', { do: 'register' }), ...continueChoices(state, facts)] },
    { buttons: [personButton] },
  )

/** One that cannot wait comes behind the phone number, and a person is called with it. */
export function showArticle(state: State, facts: Facts, article: ArticleCard | null, question: string): Turn {
  if (article === null) return admitNothing(state, facts, question)
  if (!article.isUrgent || question === '') return showBody(state, facts, article, question)
  const warned = turn(state, sayPhoneFirst(state, facts, 'money'))
  return andThen(
    andThen(warned, (next) => showBody(next, facts, article, question)),
    (next) => askForPerson(next, facts, { isUrgent: true }),
  )
}

function showBody(state: State, facts: Facts, article: ArticleCard, question: string): Turn {
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
  const { solved: _, offered: __, ...before } = state
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
      { buttons: article.callsPerson ? [...links, personButton] : links },
    ),
    (next) => turn(next, { do: 'record_answer', question, outcome: 'shown', articleId: article.id }),
  )
}

export function helped(state: State): Turn {
  const record = recordOf(state, 'helped')
  const { doing } = state
  const solved =
    doing.at === 'answered' || doing.at === 'thanked'
      ? { question: doing.question, articleId: doing.articleId, category: doing.category }
      : undefined
  return turn({ ...settled(idle(state)), ...(solved === undefined ? {} : { solved }) }, ...record, say('helped'))
}

/** `said`: what was told besides; whoever has to solve it wants to know. */
export function notHelped(state: State, facts: Facts, said = ''): Turn {
  const { doing } = state
  const asked = doing.at === 'thanked' ? joined(doing.question, doing.added) : questionOf(state)
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
  if (state.doing.at !== 'answered' && state.doing.at !== 'thanked') return []
  const { question, articleId } = state.doing
  return [{ do: 'record_answer', question, outcome, articleId }]
}
