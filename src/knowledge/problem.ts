/** What is wrong with a file of the knowledge base, in words for its editor. */
export interface Problem {
  /** Counted from 1, in the whole file. */
  readonly line: number
  readonly code: ProblemCode
  /** One sentence that says what to change. */
  readonly message: string
}

export type ProblemCode =
  | 'front-matter-missing'
  | 'front-matter-open'
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'key-missing'
  | 'key-unknown'
  | 'value-wrong'
  | 'wrong-folder'
  | 'body-empty'
  | 'category-unknown'
  | 'id-duplicate'
  | 'related-unknown'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-misplaced'
  | 'file-is-link'
