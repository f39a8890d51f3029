import type { KnowledgeIndex, Repair, SearchOptions } from '../knowledge/knowledge-index.ts'
import { normaliseText } from '../knowledge/words.ts'
import type { Reading } from './confirmation.ts'

/**
 * How the base reads what may be learned, one search a question. Learned as typed, the «dgy» of a wrong layout would be an
 * English word of the base, and no longer a slip; neither would "outlok" be one any more, in anybody's question.
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
      text: repaired.some(({ how }) => how !== 'typo') ? explanation.read : withoutSlips(question, repaired),
      articleIds: matches.map(({ article }) => article.id),
    }
  }
}

function withoutSlips(question: string, repaired: readonly Repair[]): string {
  const meant = new Map(repaired.map(({ typed, read }) => [typed, read]))
  return question.replace(/[\p{L}\p{N}]+/gu, (word) => meant.get(normaliseText(word)) ?? word)
}
