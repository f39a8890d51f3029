import { allRules, scriptsBeside } from './rules/all-rules.ts'
import { latinKeys, type LanguageRules, type Script } from './rules/language-rules.ts'
import { sameLetter } from './words.ts'

/** Text as it would have been typed with another layout on. Expects small letters. */
export type Convert = (text: string) => string

/** Marks with shift, by the key they are on. */
const shifted: Readonly<Record<string, string>> = {
  '{': '[',
  '}': ']',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
  '~': '`',
}

/** What was meant when it was typed with the Latin layout on: `ghbdtn` is «привет». */
function fromLatinLayout({ keys, moreKeys = {} }: Script): Convert {
  const meant = new Map<string, string>()
  for (const [at, key] of Array.from(latinKeys).entries()) if (keys[at] !== ' ') meant.set(key, sameLetter(keys[at]!))
  for (const [key, letter] of Object.entries(moreKeys)) meant.set(key, sameLetter(letter))
  for (const [mark, key] of Object.entries(shifted)) {
    const letter = meant.get(key)
    if (letter !== undefined) meant.set(mark, letter)
  }
  return (text) => Array.from(text, (key) => meant.get(key) ?? key).join('')
}

/** What was meant when Latin letters were typed with the script's layout on: «руддщ» is `hello`. */
function toLatinLayout({ keys }: Script): Convert {
  const meant = new Map(Array.from(keys, (letter, at) => [letter, latinKeys[at]!]))
  meant.delete(' ')
  return (text) => Array.from(text, (key) => meant.get(key) ?? key).join('')
}

const convertsOf = (scripts: readonly Script[]): readonly Convert[] => [
  ...scripts.map(fromLatinLayout),
  ...scripts.map(toLatinLayout),
]

/** What a text may be in another layout, whichever language it is in. */
export const allLayouts = convertsOf(allRules.flatMap(({ script }) => script ?? []))

const layouts = new Map<LanguageRules, readonly Convert[]>()

/** What a question of the language may be in another layout. */
export function layoutsOf(rules: LanguageRules): readonly Convert[] {
  const known = layouts.get(rules) ?? convertsOf(scriptsBeside(rules))
  layouts.set(rules, known)
  return known
}

/** Whether two small letters lie side by side on the keyboards a language is typed on, the Latin one among them. */
export function neighboursOf(rules: LanguageRules): (left: string, right: string) => boolean {
  const beside = new Map<string, Set<string>>()
  for (const keys of [latinKeys, ...scriptsBeside(rules).map((script) => script.keys)]) {
    for (const [at, key] of Array.from(keys).entries()) {
      const all = beside.get(key) ?? new Set()
      for (const other of [keys[at - 1], keys[at + 1]]) if (other !== undefined) all.add(other)
      beside.set(key, all)
    }
  }
  return (left, right) => beside.get(left)?.has(right) === true
}
