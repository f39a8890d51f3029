import { allRules } from './rules/all-rules.ts'
import { rememberedUntilFull } from '../../kit/functions/remembered-until-full.ts'
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
  return rememberedUntilFull((word: string) => homes.find(({ letters }) => letters.test(word))?.stem(word) ?? word)
}
