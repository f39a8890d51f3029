import { rulesOf } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'

/** What parts clauses: marks, and the words that join them, also those of languages it is mixed with. */
export function clauseEndsOf(rules: LanguageRules): RegExp {
  const joints = new Set([rules, ...Object.values(rulesOf)].flatMap(({ conjunctions }) => conjunctions))
  return new RegExp(`[.!?;,\\n]+|\\s(?:${[...joints].join('|')})\\s`, 'u')
}
