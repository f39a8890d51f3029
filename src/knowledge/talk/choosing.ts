import { allRules } from '../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** Which of a list a text chooses: the place counted from 0, the last, or none. */
export type Chosen = number | 'last' | 'none'

const choosing = allRules.map((rules) => rules.choosing)
const glue = new Set(choosing.flatMap((each) => each.glue))
const yes = new Set(choosing.flatMap((each) => each.yes))
const chosenBy = new Map<string, Chosen>([
  ...choosing.flatMap(({ ordinals }) => ordinals.flatMap((words, at) => words.map((word) => [word, at] as const))),
  ...choosing.flatMap(({ last }) => last.map((word) => [word, 'last'] as const)),
  ...choosing.flatMap(({ none }) => none.map((word) => [word, 'none'] as const)),
])

/** «Второе», "the last one": a choice from a list in words, and nothing else. Null for anything else. */
export function chosenIn(text: string): Chosen | null {
  const words = wordsOf(normaliseText(text))
  // "The second one": what is also a number in it does not count beside another.
  const named = words.flatMap((word) => chosenBy.get(word) ?? [])
  const telling = named.length > 1 ? words.flatMap((word) => (glue.has(word) ? [] : (chosenBy.get(word) ?? []))) : named
  if (telling.length === 0 || new Set(telling).size > 1) return null
  return words.every((word) => chosenBy.has(word) || glue.has(word)) ? telling[0]! : null
}

/** «Да, отправляй»: agreement, and nothing else. */
export function agrees(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  return words.some((word) => yes.has(word)) && words.every((word) => yes.has(word) || glue.has(word))
}
