import { allRules } from './rules/all-rules.ts'
import { wordsOf } from './words.ts'

const phrases = allRules
  .flatMap((rules) => rules.courtesies.map(wordsOf))
  // The longest first: "good morning" before "good".
  .sort((a, b) => b.length - a.length)

/** Removes greetings and politeness at both ends of a question, in any language; keeps the words if nothing is left. */
export function withoutCourtesies(words: readonly string[]): readonly string[] {
  let from = 0
  let to = words.length
  for (let length = leading(words, from, to); length > 0; length = leading(words, from, to)) from += length
  for (let length = trailing(words, from, to); length > 0; length = trailing(words, from, to)) to -= length
  return from < to ? words.slice(from, to) : words
}

function leading(words: readonly string[], from: number, to: number): number {
  const found = phrases.find(
    (phrase) => phrase.length <= to - from && phrase.every((word, at) => words[from + at] === word),
  )
  return found?.length ?? 0
}

function trailing(words: readonly string[], from: number, to: number): number {
  const found = phrases.find(
    (phrase) => phrase.length <= to - from && phrase.every((word, at) => words[to - phrase.length + at] === word),
  )
  return found?.length ?? 0
}
