import type { KnowledgeIndex, SearchOptions } from '../knowledge/knowledge-index.ts'
import type { Reading } from './confirmation.ts'

/**
 * How the base reads what may be learned, one search a question. Learned as typed, the «dgy» of a wrong layout would be an
 * English word of the base, and no longer a slip.
 */
export function readingOf(
  index: KnowledgeIndex,
  options: Pick<SearchOptions, 'language' | 'at'>,
): (question: string) => Generator<void, Reading> {
  return function* (question) {
    const { repaired, explanation, matches } = yield* index.searchSteps(question, {
      ...options,
      audience: 'public',
    })
    return {
      text: repaired.some(({ how }) => how !== 'typo') ? explanation.read : question,
      articleIds: matches.map(({ article }) => article.id),
    }
  }
}
