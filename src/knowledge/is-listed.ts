import { allRules } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

/** Words that are one of a list in some language, each compared by the stems of that language. */
export function isListed(list: (rules: LanguageRules) => readonly string[]): (word: string) => boolean {
  const stems = allRules.map((rules) => [stemmerOf(rules), new Set(list(rules).map(stemmerOf(rules)))] as const)
  return (word) => stems.some(([stem, listed]) => listed.has(stem(word)))
}
