import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

/** Equal for texts that say the same in another order or form: the stems of the telling words, sorted; of all where none tells. */
export function gistOf(words: readonly string[], rules: LanguageRules): string {
  const telling = words.filter((word) => !rules.stopWords.has(word))
  return (telling.length > 0 ? telling : words).map(stemmerOf(rules)).sort().join(' ')
}
