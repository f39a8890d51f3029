import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The words of all articles of a folder, each once: those that are used most come first. */
export function articleWords(folder: string): readonly string[] {
  const times = new Map<string, number>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue
    for (const word of readFileSync(join(folder, name), 'utf8').match(/\p{L}{3,}/gu) ?? []) {
      times.set(word, (times.get(word) ?? 0) + 1)
    }
  }
  return [...times].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}
