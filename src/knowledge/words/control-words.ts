import { atFirstUse } from '../../kit/functions/at-first-use.ts'
import { damerau } from './damerau.ts'
import { allLayouts } from './layout.ts'
import { allRules } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'
import { spellingsIn } from './transliterate.ts'
import { normaliseText, wordsOf } from './words.ts'

/** What is said to the bot and not about a matter is short. */
const mostCharacters = 400

/** The words of a text as it was typed, as far as that is looked at. */
export const wordsSaid = (text: string): readonly string[] => wordsOf(normaliseText(text.slice(0, mostCharacters)))

const wordsIn = ({ smallTalk, verdict, negations, pleases, conjunctions }: LanguageRules): readonly string[] =>
  [
    ...[...Object.values(smallTalk), verdict].flatMap(({ keys, glue, phrases = [], beside = [] }) => [
      keys,
      glue,
      beside,
      ...phrases,
    ]),
    ...verdict.failures,
    pleases,
    conjunctions,
    [...negations],
  ].flat()

const known = allRules.map((rules) => {
  const stem = stemmerOf(rules)
  const stems = atFirstUse(() => new Set(wordsIn(rules).map(stem)))
  return { script: rules.script, has: (word: string) => stems().has(stem(word)) }
})

/** Whether every word is one that people say to a bot in some language: of few questions that is so. */
export const areControlWords = (words: readonly string[]): boolean =>
  words.every((word) => known.some((each) => each.has(word)))

/**
 * What a short text to the bot may say: as it is, in each other layout, and its Latin words as words of another script
 * (`spasibo`). Normalised, the likeliest first, and only those that have no other words than people say to a bot.
 */
export function controlReadings(text: string): readonly string[] {
  const typed = normaliseText(text.slice(0, mostCharacters))
  const read = [typed, ...allLayouts.map((convert) => convert(typed)), ...spelledIn(typed)].filter((one) =>
    areControlWords(wordsOf(one)),
  )
  return read.length > 0 ? read : withoutSlips(typed)
}

/** Shorter words slip into other ones too easily. */
const fewestLetters = 6
const mostWordsWithSlips = 6

/** Where a word stands among those of a length with its first letter, in which nobody slips. */
const lookOf = (word: string, length: number): string => `${word[0]}${length}`

/** Every word that people say to a bot, by its first letter and its length, in its very form. */
const byLook = atFirstUse(() => {
  const words = new Map<string, string[]>()
  for (const word of new Set(allRules.flatMap(wordsIn))) {
    const look = lookOf(word, word.length)
    words.set(look, [...(words.get(look) ?? []), word])
  }
  return words
})

/** «Здраствуйте», «опреатора позовите»: one slip a word, where each of the others is said to a bot as it stands. */
function withoutSlips(typed: string): readonly string[] {
  const words = wordsOf(typed)
  if (words.length > mostWordsWithSlips) return []
  const read: string[] = []
  for (const word of words) {
    const meant = known.some((each) => each.has(word)) ? word : slipOf(word)
    if (meant === undefined) return []
    read.push(meant)
  }
  return [read.join(' ')]
}

function slipOf(word: string): string | undefined {
  if (word.length < fewestLetters) return undefined
  return [word.length, word.length + 1, word.length - 1]
    .flatMap((length) => byLook().get(lookOf(word, length)) ?? [])
    .find((other) => damerau(word, other, 1) <= 1)
}

function spelledIn(typed: string): readonly string[] {
  const words = wordsOf(typed)
  return known.flatMap(({ script, has }) => {
    if (script === null) return []
    const read: string[] = []
    for (const word of words) {
      const meant = spellingsIn(script, word).find(has)
      if (meant === undefined) return []
      read.push(meant)
    }
    return read.length === 0 ? [] : [read.join(' ')]
  })
}
