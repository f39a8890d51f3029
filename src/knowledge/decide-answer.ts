import { type Boldness, thresholdsOf } from './boldness.ts'
import type { SearchOutcome } from './knowledge-index.ts'

/** Answer, ask or honestly say no. */
export function decideAnswer(sure: number, offer: number, boldness: Boldness = 'balanced'): SearchOutcome['decision'] {
  const { answerFrom, suggestFrom } = thresholdsOf[boldness]
  if (sure >= answerFrom) return 'answer'
  return offer >= suggestFrom ? 'suggest' : 'nothing'
}
