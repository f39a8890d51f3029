import type { KnowledgeIndex, SearchOptions } from '../knowledge/knowledge-index.ts'
import type { Reading } from './confirmation.ts'

/**
 * How the base reads what may be learned. Learned as typed, the «dgy» of a wrong layout would be an English word of the
 * base, and no longer a slip.
 */
export function readingOf(index: KnowledgeIndex, options: Pick<SearchOptions, 'language' | 'at'>): Reading {
  const search = (question: string) => index.search(question, { ...options, audience: 'public' })
  return {
    asRead: (question) => {
      const { repaired, explanation } = search(question)
      return repaired.some(({ how }) => how !== 'typo') ? explanation.read : question
    },
    isNear: (question, articleId) => search(question).matches.some(({ article }) => article.id === articleId),
  }
}
