import { scriptsBeside } from './rules/all-rules.ts'
import type { LanguageRules, Script } from './rules/language-rules.ts'

const mostSpellings = 48
const mostUnusual = 2

/**
 * Words of a script that a Latin spelling may stand for, the likeliest first (`parol` gives «парол», «пароль», ...).
 * Empty for words with letters that no spelling has. Expects a normalised word.
 */
export function spellingsIn({ readings }: Script, word: string): readonly string[] {
  if (word.length > 24 || !/^[a-z46']*[a-z][a-z46']*$/.test(word)) return []
  const found = new Set<string>()
  // By growing number of unusual readings: the first that the vocabulary knows is then the likeliest.
  for (let unusual = 0; unusual <= mostUnusual && found.size < mostSpellings; unusual++)
    spell(readings, word, 0, '', unusual, found)
  return [...found]
}

function spell(
  readings: Script['readings'],
  word: string,
  at: number,
  sofar: string,
  unusual: number,
  found: Set<string>,
): void {
  if (found.size >= mostSpellings) return
  if (at >= word.length) {
    if (unusual === 0) found.add(sofar)
    return
  }
  for (let length = Math.min(4, word.length - at); length > 0; length--) {
    const options = readings[word.slice(at, at + length)]
    if (options === undefined) continue
    options.forEach((option, rank) => {
      if (rank <= unusual) spell(readings, word, at + length, sofar + option, unusual - Math.min(rank, 1), found)
    })
    return
  }
}

/** A word of the script in Latin letters, letter by letter: «впн» is `vpn`. Expects a normalised word. */
export function latinSpelling({ latin }: Script, word: string): string {
  return Array.from(word, (letter) => latin[letter] ?? letter).join('')
}

/** A text of the language in Latin letters. Expects a normalised one. */
export const inLatin = (rules: LanguageRules, text: string): string =>
  scriptsBeside(rules).reduce((spelled, script) => latinSpelling(script, spelled), text)
