/** What speaks for an article, each about 0..1. */
export interface Parts {
  /** Words anywhere in the article. */
  readonly fields: number
  /** Letters of all its passages together. */
  readonly letters: number
}

/** What is told of a found article: its parts, and what else moved it or how sure the bot is. */
export type PartName = keyof Parts | 'tendency' | 'bonus' | 'nearest' | 'coverage'

export type NamedParts = { readonly [Name in PartName]?: number | undefined }

/**
 * How much each part counts in the score. Of a dozen lexical views (nearest passage, pairs of words, kernel ridge, language
 * models, letters across words) these two carry all that leaving one public set out could confirm.
 */
export const partWeights: Readonly<Record<keyof Parts, number>> = { fields: 1.9, letters: 2 }
