import type { Fault, FaultName } from './fault.ts'

/** What is wrong with a file of the knowledge base; `faultText` has the sentence for its editor. */
export interface Problem extends Fault {
  /** Counted from 1, in the whole file. */
  readonly line: number
  readonly code: ProblemCode
}

/** A problem whose code has one sentence only. */
export function problemOf(line: number, code: ProblemCode & FaultName, values: Fault['values'] = {}): Problem {
  return { line, code, fault: code, values }
}

type ProblemCode =
  | 'front-matter-missing'
  | 'front-matter-open'
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'yaml-glued'
  | 'yaml-comment'
  | 'key-missing'
  | 'key-unknown'
  | 'value-wrong'
  | 'wrong-folder'
  | 'body-empty'
  | 'dates-swapped'
  | 'change-me'
  | 'control-character'
  | 'category-unknown'
  | 'id-duplicate'
  | 'related-unknown'
  | 'related-self'
  | 'categories-missing'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-misplaced'
  | 'file-is-link'
