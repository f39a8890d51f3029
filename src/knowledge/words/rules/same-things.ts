import { atFirstUse } from '../../../kit/functions/at-first-use.ts'
import type { Stem } from '../stem.ts'

/** Other names of things, and the stem under which all of them are one word. */
interface SameThings {
  /** The usual name of the very same thing; a word without another name is its own. */
  readonly nameOf: (word: string) => string
  /** The stem of that name. */
  readonly stem: Stem
}

/**
 * Other names for the very same thing: «комп» is «компьютер». Such a word counts as the name itself, where a synonym
 * counts for a part. Each line has the usual name and, behind it, the others; `stem` takes words of all the letters the
 * names are written in, and is asked twice for each: it had better remember.
 */
export function sameThings(lines: string, stem: Stem): SameThings {
  const names = atFirstUse(() => {
    const made = new Map<string, string>()
    for (const line of lines.trim().split('\n')) {
      const [name, ...others] = line.trim().split(/\s+/)
      for (const other of others) made.set(stem(other), name!)
    }
    return made
  })
  return {
    nameOf: (word) => names().get(stem(word)) ?? word,
    stem(word) {
      const own = stem(word)
      const name = names().get(own)
      return name === undefined ? own : stem(name)
    },
  }
}
