import { allRules } from '../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

const initial = /^\p{Lu}(?:\p{Ll}|$)/u

const saysNothing = new Set(allRules.flatMap(({ stopWords, verdict }) => [...stopWords, ...verdict.glue]))

/** Words that could ask something: what has a digit in it is a figure, however many of them a date has. */
export const tellingWords = (text: string): readonly string[] =>
  wordsOf(normaliseText(text)).filter((word) => !/\p{N}/u.test(word) && !saysNothing.has(word))

const negations = new Set(allRules.flatMap((rules) => [...rules.negations]))

/** «Почта», "my mail": it names something and says nothing of it. */
export function isTopicAlone(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  return words.length <= 2 && tellingWords(text).length === 1 && !words.some((word) => negations.has(word))
}

/** Whether a text gives a detail by its very look: an amount, a date, a number, a person's name. */
export function isDetail(text: string): boolean {
  const words = wordsOf(text)
  if (words.some((word) => /\p{N}/u.test(word))) return true
  return words.length > 1 && words.every((word) => initial.test(word))
}
