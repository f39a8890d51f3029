import { damerau } from '../../knowledge/words/damerau.ts'
import type { KnowledgeIndex, Repair, SearchOptions, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'
import { normaliseText } from '../../knowledge/words/words.ts'
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
    const outcome = yield* index.searchSteps(question, { ...options, audience: 'public' })
    const { repaired, explanation, matches } = outcome
    return {
      text: repaired.some(({ how }) => how !== 'typo') ? explanation.read : withoutSlips(question, outcome),
      articleIds: matches.map(({ article }) => article.id),
    }
  }
}

/** A word with more wrong in it, or too short, may be one that the base does not know: it is learned as it was typed. */
const shortestSlip = 6

/** Only plain slips in words that the nearest article has are mended: editors read what is learned. */
function withoutSlips(question: string, { repaired, explanation }: SearchOutcome): string {
  const isPlain = ({ typed, read }: Repair) =>
    typed.length >= shortestSlip &&
    damerau(typed, read, 1) <= 1 &&
    explanation.words.some(({ word, isAsked }) => isAsked && word === read)
  const meant = new Map(repaired.filter(isPlain).map(({ typed, read }) => [typed, read]))
  return question.replace(/[\p{L}\p{N}]+/gu, (word) => meant.get(normaliseText(word)) ?? word)
}
