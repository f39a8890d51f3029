import type { Language } from '../../kit/language.ts'
import type { Sentences } from '../../kit/sentences.ts'
import { faultText } from './fault.ts'
import type { Problem } from './problem.ts'

/** A problem and the file it is in. */
export interface FileProblem extends Problem {
  /** Path below the knowledge base, with `/` between folders. */
  readonly path: string
  /** What readers get meanwhile; absent where the article is shown nevertheless. */
  readonly meanwhile?: 'last-good-stays' | 'not-used' | undefined
}

/** What is wrong, and what becomes of the file until it is mended. */
export function problemText(faults: Sentences, problem: FileProblem, language: Language): string {
  const { meanwhile } = problem
  const sentence = faultText(faults, problem, language)
  return meanwhile === undefined
    ? sentence
    : `${sentence} ${faultText(faults, { fault: meanwhile, values: {} }, language)}`
}
