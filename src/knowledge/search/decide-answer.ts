import { type Boldness, thresholdsOf } from './boldness.ts'
import type { SearchOutcome } from './knowledge-index.ts'

/** Answer, ask or honestly say no. */
export function decideAnswer(sure: number, offer: number, boldness: Boldness = 'balanced'): SearchOutcome['decision'] {
  const { answerFrom, suggestFrom } = thresholdsOf[boldness]
  if (sure >= answerFrom) return 'answer'
  return offer >= suggestFrom ? 'suggest' : 'nothing'
}

const fewestOffered = 2
/** Of four public sets, 0.6 % of the articles that were right and shown are lost by it, and a tenth of all that was shown. */
const leastChance = 0.03

/** What "did you mean" shows of the best: two, and of the others what has a chance. For one word alone the chances say nothing. */
export const worthOffering = ({ matches, explanation }: Pick<SearchOutcome, 'matches' | 'explanation'>) =>
  explanation.read.includes(' ')
    ? matches.filter(({ probability }, rank) => rank < fewestOffered || probability >= leastChance)
    : matches
