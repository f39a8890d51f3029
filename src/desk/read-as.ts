import type { KnowledgeIndex, SearchOptions } from '../knowledge/knowledge-index.ts'

/**
 * What the base reads a question as that was typed in the wrong layout or alphabet; others it leaves as they are. Learned
 * as typed, «dgy» would be an English word of the base, and no longer a slip.
 */
export function readAs(index: KnowledgeIndex, options: Pick<SearchOptions, 'language' | 'at'>) {
  return (question: string): string => {
    const { repaired, explanation } = index.search(question, { ...options, audience: 'public' })
    return repaired.some(({ how }) => how !== 'typo') ? explanation.read : question
  }
}
