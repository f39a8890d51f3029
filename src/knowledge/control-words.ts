import { allLayouts } from './layout.ts'
import { allRules } from './rules/all-rules.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'
import { spellingsIn } from './transliterate.ts'
import { normaliseText, wordsOf } from './words.ts'

/** What is said to the bot and not about a matter is short. */
const mostCharacters = 400

const listsOf = ({ smallTalk, verdict, negations, pleases }: LanguageRules): readonly (readonly string[])[] => [
  ...[...Object.values(smallTalk), verdict].flatMap(({ keys, glue, phrases = [], beside = [] }) => [
    keys,
    glue,
    beside,
    ...phrases,
  ]),
  ...verdict.failures,
  ...verdict.recovered,
  pleases,
  [...negations],
]

const scripts = allRules.flatMap((rules) => {
  if (rules.script === null) return []
  const stem = stemmerOf(rules)
  const known = new Set(listsOf(rules).flat().map(stem))
  return [{ script: rules.script, isKnown: (word: string) => known.has(stem(word)) }]
})

/**
 * What a short text to the bot may say: as it is, in each other layout, and its Latin words as words of another script
 * where they are words that people say to a bot (`spasibo`). Normalised, the likeliest first.
 */
export function controlReadings(text: string): readonly string[] {
  const typed = normaliseText(text.slice(0, mostCharacters))
  return [typed, ...allLayouts.map((convert) => convert(typed)), ...spelledIn(typed)]
}

function spelledIn(typed: string): readonly string[] {
  const words = wordsOf(typed)
  return scripts.flatMap(({ script, isKnown }) => {
    const read = words.map((word) => spellingsIn(script, word).find(isKnown))
    return read.length > 0 && read.every((word) => word !== undefined) ? [read.join(' ')] : []
  })
}
