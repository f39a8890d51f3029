import { chosenIn } from '../../knowledge/talk/choosing.ts'
import { isDetail, isTopicAlone, tellingWords } from '../../knowledge/talk/is-detail.ts'
import { mentions, smallTalk } from '../../knowledge/talk/small-talk.ts'
import { complains, insists, relapses, verdictOf } from '../../knowledge/talk/verdict.ts'
import type { SearchResult } from '../event.ts'
import type { ArticleTitle, OpenQuestion, State } from '../state.ts'

/** Whoever writes more words that tell something has something to say by itself. */
const mostWordsAdded = 4

/** Where the bot has asked back, a text is the reply to that and not an addition. */
const unaddable = { articleId: null, category: null, added: '' }

/** What was asked before and is not known to be solved; null: nothing that a text could belong to. */
export function openBefore({ doing }: State): OpenQuestion | null {
  switch (doing.at) {
    case 'collecting':
      return doing.open ?? null
    case 'answered': {
      const { question, articleId, category, added, isThanked } = doing
      return isThanked === true ? null : { question, articleId, category, ...(added === undefined ? {} : { added }) }
    }
    case 'unsolved':
      return { question: joined(doing.earlier, doing.question), articleId: null, category: doing.category }
    case 'choosing':
      return { ...unaddable, question: joined(doing.earlier, doing.question) }
    default:
      return earlierBefore({ doing })
  }
}

/** What was asked before the question that is asked back. */
export const earlierBefore = ({ doing }: Pick<State, 'doing'>): OpenQuestion | null =>
  (doing.at === 'choosing' || doing.at === 'rephrasing') && doing.earlier !== undefined
    ? { ...unaddable, question: doing.earlier }
    : null

/** «Почта» was asked back, and «не открывается» follows: one question in two messages. */
export function continues({ doing }: State, text: string): boolean {
  if (doing.at !== 'choosing') return false
  return isTopicAlone(doing.question) && tellingWords(text).length <= mostWordsContinued
}

const mostWordsContinued = 2

/** The list that an article was chosen from, this one or the one before. */
export function listedIn({ doing }: State): { readonly listed?: readonly ArticleTitle[] } {
  const listed = doing.at === 'choosing' ? doing.options : doing.at === 'answered' ? doing.listed : undefined
  return listed === undefined ? {} : { listed }
}

/** «А вторая?» under the first of a list. Null: nothing of it is meant. */
export function anotherOfList({ doing }: State, text: string): ArticleTitle | null {
  if (doing.at !== 'answered' || doing.listed === undefined || smallTalk(text) !== null) return null
  const which = chosenIn(text)
  // "Last question" is no entry of the list.
  const other = typeof which === 'number' ? doing.listed[which] : undefined
  return other === undefined || other.id === doing.articleId ? null : other
}

/** «С утра» belongs to the question before it; a topic of its own, a long text or a question mark do not. */
export function additionTo({ doing }: State, result: SearchResult): OpenQuestion | null {
  if (doing.at !== 'collecting' || doing.open === undefined) return null
  const { open } = doing
  const text = doing.texts.join(' ')
  if (open.added === '' || open.question === '' || doing.before !== '' || text.includes('?')) return null
  if (tellingWords(text).length > mostWordsAdded) return null
  // Whoever adds other words a second time is not asking about the same any more.
  const hasWords = open.added?.split('\n').some((line) => !isDetail(line)) === true
  if (hasWords && !isDetail(text)) return null
  const isAboutTheSame = open.articleId !== null && result.matches[0]?.id === open.articleId
  return isAboutTheSame || result.isVague === true ? open : null
}

/**
 * «Это я уже пробовал, впн всё равно не подключается» under the answer about it, or under "did you mean": what stood there
 * has not helped, and to show it again would help as little. False where something else is asked.
 */
export function isAboutWhatFailed({ doing }: State, result: SearchResult, isSettled: boolean): boolean {
  if (doing.at !== 'collecting' || doing.open === undefined || doing.before !== '') return false
  const { articleId, question } = doing.open
  const text = doing.texts.join(' ')
  if (question === '' || text.includes('?') || !(doing.hasFailed === true || complains(text))) return false
  // Who only asks the same again, perhaps a week later, is answered again.
  const isShownAlready = articleId !== null && result.matches[0]?.id === articleId && result.decision === 'answer'
  const isAboutTheSame = isShownAlready && (doing.hasFailed === true || insists(text))
  return isAboutTheSame || (isSettled && (result.isVague === true || result.decision === 'nothing'))
}

/** «Хотя нет, опять отвалился», after "that helped". */
export const isRelapse = ({ doing, solved }: State, { decision, isVague }: SearchResult, isSettled: boolean): boolean =>
  solved !== undefined &&
  isSettled &&
  doing.at === 'collecting' &&
  doing.open === undefined &&
  (decision === 'nothing' || isVague === true) &&
  relapses(doing.texts.join(' '))

/** «Тупой впн не подключается» is a question for all its anger; with one open before, words about nothing are not. */
export const isAnger = ({ doing }: State, { decision, isVague }: SearchResult, question: string): boolean =>
  doing.at === 'collecting' &&
  doing.open !== undefined &&
  (decision === 'nothing' || isVague === true) &&
  mentions('abuse', question)

/** «Не работает» and no more, with nothing before it: what does not, is the question. */
export const isFailureAlone = ({ doing }: State, { decision }: SearchResult, question: string): boolean =>
  doing.at === 'collecting' &&
  doing.open === undefined &&
  doing.before === '' &&
  decision === 'nothing' &&
  verdictOf(question) === 'not_helped'

/** Texts of one matter, a line each. */
export const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')
