import { beginsAsking } from '../../knowledge/talk/begins-asking.ts'
import { isDetail, isTopicAlone, tellingWords } from '../../knowledge/talk/is-detail.ts'
import { mentions } from '../../knowledge/talk/small-talk.ts'
import { complains, insists, relapses, saysItFails, verdictOf } from '../../knowledge/talk/verdict.ts'
import type { SearchResult } from '../event.ts'
import { type Instant, second } from '../../kit/time.ts'
import { joined, openIn } from './matter.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { After, ArticleTitle, OpenQuestion, State } from '../state.ts'

/** Whoever writes more words that tell something has something to say by itself. */
const mostWordsAdded = 4

/** Where the bot has asked back, a text is the reply to that and not an addition. */
const unaddable = { articleId: null, category: null, added: '' }

/** What was asked before and is not known to be solved; null: nothing that a text could belong to. */
export function openBefore({ doing }: State): OpenQuestion | null {
  switch (doing.at) {
    case 'collecting':
      return openIn(doing.after)
    case 'answered': {
      const { question, articleId, category, added } = doing
      return { question, articleId, category, ...(added === undefined ? {} : { added }) }
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
const earlierBefore = ({ doing }: Pick<State, 'doing'>): OpenQuestion | null =>
  (doing.at === 'choosing' || doing.at === 'rephrasing') && doing.earlier !== undefined
    ? { ...unaddable, question: doing.earlier }
    : null

/** What a text would follow on where the conversation is now. */
export function followsOn(state: State, said: Utterance, at: Instant): After {
  const { doing } = state
  if (doing.at === 'collecting') return doing.after
  if (doing.at === 'choosing' && continues(state, said.text, at)) {
    return { is: 'list', options: doing.options, open: earlierBefore(state) }
  }
  if (doing.at === 'rephrasing') return { is: 'rephrasing', question: doing.question, open: earlierBefore(state) }
  const open = openBefore(state)
  return open === null ? { is: 'nothing' } : { is: 'open', open }
}

/**
 * «Почта» was asked back, and «не открывается» follows: one question in two messages. So is whatever short follows a list
 * within seconds: thumbs type in pieces.
 */
export function continues({ doing }: State, text: string, at: Instant | null = null): boolean {
  if (doing.at !== 'choosing') return false
  const count = tellingWords(text).length
  if (isTopicAlone(doing.question) && count <= mostWordsContinued) return true
  // «Уже пробовал» is about the list; «не работает» may be the rest of the question.
  if (complains(text) && !(saysItFails(text) && !insists(text))) return false
  return at !== null && at - doing.shownAt <= piecesWithinMs && count <= mostWordsOfPiece && !text.includes('?')
}

const mostWordsContinued = 2
const mostWordsOfPiece = 3
const piecesWithinMs = 15 * second

/** The list that an article was chosen from, this one or the one before. */
export function listedIn({ doing }: State): { readonly listed?: readonly ArticleTitle[] } {
  const listed = doing.at === 'choosing' ? doing.options : doing.at === 'answered' ? doing.listed : undefined
  return listed === undefined ? {} : { listed }
}

/** «А вторая?» under the first of a list. Null: nothing of it is meant. */
export function anotherOfList({ doing }: State, said: Utterance): ArticleTitle | null {
  if (doing.at !== 'answered' || doing.listed === undefined || said.talk !== null) return null
  const which = said.chosen
  // "Last question" is no entry of the list.
  const other = typeof which === 'number' ? doing.listed[which] : undefined
  return other === undefined || other.id === doing.articleId ? null : other
}

/** «С утра» belongs to the question before it; a topic of its own, a long text or a question mark do not. */
export function additionTo({ doing }: State, result: SearchResult): OpenQuestion | null {
  if (doing.at !== 'collecting' || doing.after.is === 'rephrasing') return null
  const open = openIn(doing.after)
  const text = doing.texts.join(' ')
  if (open === null || open.added === '' || open.question === '' || text.includes('?')) return null
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
  if (doing.at !== 'collecting' || doing.after.is === 'rephrasing') return false
  const open = openIn(doing.after)
  if (open === null) return false
  const { articleId, question } = open
  const hasFailed = doing.after.is === 'failed'
  const text = doing.texts.join(' ')
  // «Что если не помогло» asks.
  const isAsking = text.includes('?') || beginsAsking(text)
  if (question === '' || isAsking || !(hasFailed || complains(text))) return false
  // Who only asks the same again, perhaps a week later, is answered again.
  const isShownAlready = articleId !== null && result.matches[0]?.id === articleId && result.decision === 'answer'
  const isAboutTheSame = isShownAlready && (hasFailed || insists(text))
  return isAboutTheSame || (isSettled && (result.isVague === true || result.decision === 'nothing'))
}

/** «Хотя нет, опять отвалился», after "that helped". */
export const isRelapse = ({ doing, solved }: State, { decision, isVague }: SearchResult, isSettled: boolean): boolean =>
  solved !== undefined &&
  isSettled &&
  doing.at === 'collecting' &&
  openIn(doing.after) === null &&
  (decision === 'nothing' || isVague === true) &&
  relapses(doing.texts.join(' '))

/** «Тупой впн не подключается» is a question for all its anger; with one open before, words about nothing are not. */
export const isAnger = ({ doing }: State, { decision, isVague }: SearchResult, question: string): boolean =>
  doing.at === 'collecting' &&
  openIn(doing.after) !== null &&
  (decision === 'nothing' || isVague === true) &&
  mentions('abuse', question)

/** «Не работает» and no more, with nothing before it: what does not, is the question. */
export const isFailureAlone = ({ doing }: State, { decision }: SearchResult, question: string): boolean =>
  doing.at === 'collecting' &&
  doing.after.is === 'nothing' &&
  decision === 'nothing' &&
  verdictOf(question) === 'not_helped'
