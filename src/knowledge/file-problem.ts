import type { Problem } from './problem.ts'

/** A problem and the file it is in. */
export interface FileProblem extends Problem {
  /** Path below the knowledge base, with `/` between folders. */
  readonly path: string
}
