import { allRules } from './rules/all-rules.ts'
import { rememberedWords } from '../../kit/functions/remembered-words.ts'
import type { LanguageRules } from './rules/language-rules.ts'

export type Stem = (word: string) => string

const made = new Map<LanguageRules, Stem>()

/** Stems of normalised words among texts of a language: by its own rules, or by those whose letters a word has. */
export function stemmerOf(rules: LanguageRules): Stem {
  const known = made.get(rules)
  if (known !== undefined) return known
  const stem = makeStemmer(rules)
  made.set(rules, stem)
  return stem
}

function makeStemmer(rules: LanguageRules): Stem {
  const homes = [rules, ...allRules.filter((other) => other !== rules)]
  return rememberedWords((word) => homes.find(({ letters }) => letters.test(word))?.stem(word) ?? word)
}
