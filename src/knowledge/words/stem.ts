import { allRules } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'

export type Stem = (word: string) => string

const made = new Map<LanguageRules, Stem>()
const mostRemembered = 50_000

/** Stems of normalised words among texts of a language: by its own rules, or by those whose letters a word has. */
export function stemmerOf(rules: LanguageRules): Stem {
  const known = made.get(rules)
  if (known !== undefined) return known
  const stem = makeStemmer(rules)
  made.set(rules, stem)
  return stem
}

function makeStemmer(rules: LanguageRules): Stem {
  const remembered = new Map<string, string>()
  const homes = [rules, ...allRules.filter((other) => other !== rules)]
  return (word) => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const stemmed = homes.find(({ letters }) => letters.test(word))?.stem(word) ?? word
    // A cache of a pure function; emptied whole, so that it cannot grow with what people type.
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(word, stemmed)
    return stemmed
  }
}
