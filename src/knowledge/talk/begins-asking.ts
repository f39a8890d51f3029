import { allRules } from '../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

const askers = new Set(allRules.flatMap(({ verdict }) => verdict.askers))
const joints = new Set([...allRules.flatMap(({ conjunctions }) => conjunctions), 'а', 'и', 'and'])

/** «А если не помогло», "what about the phone": a question by its first words, with a mark or without. */
export function beginsAsking(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  const first = words.find((word) => !joints.has(word))
  return first !== undefined && askers.has(first)
}
