import type { Stem } from '../stem.ts'

/**
 * The usual name of the very same thing for any word: «комп» is «компьютер». Such a word counts as the name itself, where
 * a synonym counts for a part; a word without another name is its own. Each line has the usual name and, behind it, the
 * others; `stem` takes words of all the letters the names are written in.
 */
export function namesOfThings(lines: string, stem: Stem): (word: string) => string {
  const names = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const [name, ...others] = line.trim().split(/\s+/)
    for (const other of others) names.set(stem(other), name!)
  }
  return (word) => names.get(stem(word)) ?? word
}
