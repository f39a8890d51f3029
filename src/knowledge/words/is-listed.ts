import { atFirstUse } from '../../kit/functions/at-first-use.ts'
import { allRules } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

/** Words that are one of a list in some language, each compared by the stems of that language. */
export function isListed(list: (rules: LanguageRules) => readonly string[]): (word: string) => boolean {
  const stems = atFirstUse(() =>
    allRules.map((rules) => [stemmerOf(rules), new Set(list(rules).map(stemmerOf(rules)))] as const),
  )
  return (word) => stems().some(([stem, listed]) => listed.has(stem(word)))
}

/**
 * Which words of a text stand in one of the phrases of some language, place by place. Where phrases overlap, each counts.
 * `isExact`: only these very forms.
 */
export function placesOf(
  list: (rules: LanguageRules) => readonly (readonly string[])[],
  isExact = false,
): (words: readonly string[]) => readonly boolean[] {
  const bases = atFirstUse(() =>
    allRules.map((rules) => {
      const base = isExact ? (word: string) => word : stemmerOf(rules)
      return { base, phrases: list(rules).map((phrase) => phrase.map(base)) }
    }),
  )
  return (words) => {
    const isIn = words.map(() => false)
    for (const { base, phrases } of bases()) {
      const said = words.map(base)
      for (const phrase of phrases) {
        for (let at = 0; at + phrase.length <= said.length; at++) {
          if (phrase.every((word, next) => said[at + next] === word)) isIn.fill(true, at, at + phrase.length)
        }
      }
    }
    return isIn
  }
}
