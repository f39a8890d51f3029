import type { Effect } from '../../conversation/effect.ts'
import { findPassage, type Passage } from '../../knowledge/passages/find-passage.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Work } from '../work.ts'

type Question = Pick<Extract<Effect, { do: 'look_inside' }>, 'articleId' | 'question'>

/** The passage of an article, or of those beside it, that answers a short question about it. */
export function findInside(question: Question, { context, conversation, at }: Work): Passage | null {
  return passageIn(context.knowledge(), question, conversation.state.language, at)
}

export function passageIn(
  index: KnowledgeIndex,
  { articleId, question }: Question,
  language: Language,
  at: Instant,
): Passage | null {
  const view = { audience: 'public', at } as const
  const article = index.article(articleId, language, view)
  return article === null ? null : findPassage(question, [article, ...index.related(article, language, view)])
}
