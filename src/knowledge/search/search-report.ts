import type { ArticleLanguage } from '../../kit/language.ts'
import type { NamedParts } from '../index/parts.ts'
import type { SearchOutcome } from './knowledge-index.ts'

/** A found article without its text, with what spoke for it. */
type ReportedMatch = {
  readonly id: string
  readonly title: string
  readonly language: ArticleLanguage
  readonly score: number
  readonly probability: number
  readonly otherLanguage: boolean
  readonly parts: NamedParts
}

/** What a search found and why, as data for editors' eyes. */
export type SearchReport = Omit<SearchOutcome, 'matches'> & { readonly matches: readonly ReportedMatch[] }

export function reportOf(found: SearchOutcome): SearchReport {
  const matches = found.matches.map(({ article, score, probability, otherLanguage, parts }) => {
    const { id, title, language } = article
    return { id, title, language, score, probability, otherLanguage, parts }
  })
  return { ...found, matches }
}
