import type { LanguageRules } from '../words/rules/language-rules.ts'
import { stemmerOf } from '../words/stem.ts'

const made = new Map<LanguageRules, (stem: string) => readonly string[]>()

/** The stems of words that are put for one with this stem, in texts of the language. */
export function makeMeansOf(rules: LanguageRules): (stem: string) => readonly string[] {
  const known = made.get(rules)
  if (known !== undefined) return known
  const stem = stemmerOf(rules)
  const others = new Map<string, Set<string>>()
  for (const group of rules.synonyms) {
    const stems = group.map(stem)
    for (const one of stems) {
      const set = others.get(one) ?? new Set()
      for (const other of stems) if (other !== one) set.add(other)
      others.set(one, set)
    }
  }
  const meansOf = (one: string): readonly string[] => [...(others.get(one) ?? [])]
  made.set(rules, meansOf)
  return meansOf
}
