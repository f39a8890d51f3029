import { cut } from '../../kit/cut.ts'
import { askCurrentQuestion } from '../current-question.ts'
import type { ButtonWording } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { askWhetherToLeave } from '../hand-overs/hand-over.ts'
import type { State } from '../state.ts'
import { choice, openPrompt, type Turn, turn } from '../turn.ts'

/** The state is rewritten with every message; a question this long is found by its beginning. */
const mostOfQuestion = 300

/** What a user had asked, and the article that answers it now. */
type ArticleNews = { readonly articleId: string; readonly question: string }

/** The button under the news that there is an answer now. It stays beside whatever the dialogue is about. */
export const offerNews = (
  state: State,
  seed: string,
  { announcementId, articleId, question }: ArticleNews & { readonly announcementId: string },
): { readonly state: State; readonly buttons: readonly ButtonWording[] } =>
  openPrompt(state, seed, `news.${announcementId}`, [
    choice('button-show-answer', { do: 'told_article', articleId, question: cut(question, mostOfQuestion) }),
  ])

/** Shows the article as the answer to what had been asked; where people are at it, they go first. */
export function openNews(state: State, facts: Facts, { articleId, question }: ArticleNews): Turn {
  if (state.doing.at === 'with_agent') return askWhetherToLeave(state, facts)
  if (state.doing.at === 'waiting') return askCurrentQuestion(state, facts)
  return turn(state, { do: 'find_article', articleId, question })
}
