import { allRules } from './rules/all-rules.ts'
import { wordsOf } from './words.ts'

const longestFirst = allRules
  .flatMap((rules) => rules.courtesies.map(wordsOf))
  // The longest first: "good morning" before "good".
  .sort((a, b) => b.length - a.length)

/** Phrases by one of their words, each list with the longest first. */
function phrasesBy(place: 0 | -1): ReadonlyMap<string, readonly (readonly string[])[]> {
  const by = new Map<string, (readonly string[])[]>()
  for (const phrase of longestFirst) by.set(phrase.at(place)!, [...(by.get(phrase.at(place)!) ?? []), phrase])
  return by
}

const beginning = phrasesBy(0)
const ending = phrasesBy(-1)

/** Removes greetings and politeness at both ends of a question, in any language; keeps the words if nothing is left. */
export function withoutCourtesies(words: readonly string[]): readonly string[] {
  let from = 0
  let to = words.length
  for (let length = leading(words, from, to); length > 0; length = leading(words, from, to)) from += length
  for (let length = trailing(words, from, to); length > 0; length = trailing(words, from, to)) to -= length
  return from < to ? words.slice(from, to) : words
}

function leading(words: readonly string[], from: number, to: number): number {
  const found = beginning
    .get(words[from] ?? '')
    ?.find((phrase) => phrase.length <= to - from && phrase.every((word, at) => words[from + at] === word))
  return found?.length ?? 0
}

function trailing(words: readonly string[], from: number, to: number): number {
  const found = ending
    .get(words[to - 1] ?? '')
    ?.find(
      (phrase) => phrase.length <= to - from && phrase.every((word, at) => words[to - phrase.length + at] === word),
    )
  return found?.length ?? 0
}
