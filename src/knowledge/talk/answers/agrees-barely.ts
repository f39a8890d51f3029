import { allRules } from '../../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords } from '../ways.ts'

const hedges = exactWords(({ hedges: words }) => words)
const yes = new Set(allRules.flatMap(({ choosing }) => choosing.yes))
const around = new Set(allRules.flatMap(({ choosing, verdict }) => [...choosing.glue, ...verdict.glue]))

/** «Вроде да», "I think so, yes": a yes that is not quite sure of itself, and nothing else. */
export function agreesBarely(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  if (!words.some((word) => hedges.has(word)) || !words.some((word) => yes.has(word))) return false
  return words.every((word) => hedges.has(word) || yes.has(word) || around.has(word))
}
