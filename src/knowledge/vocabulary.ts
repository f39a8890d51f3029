import { damerau } from './damerau.ts'
import { stem } from './stem.ts'

/** The words of one language's articles: what may be read into a mistyped question. */
export interface Vocabulary {
  /** The word, or another form of it, is in the base or in the language's rules. */
  knows(word: string): boolean
  /** How often the base has the word or another form of it. */
  frequency(word: string): number
  /** Words of the base that differ by a slip of the finger, the likeliest first. */
  nearest(word: string, most: number): readonly NearWord[]
}

export interface NearWord {
  readonly word: string
  readonly distance: number
}

/** Short words have too many neighbours: four letters may differ by one edit, eight and more by two. */
const allowedEdits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

const mostCandidates = 40
const wordsAtOnce = 500

/** `counts`: how often each normalised word occurs. `common`: words known without being searched for. */
export function* buildVocabulary(
  counts: ReadonlyMap<string, number>,
  common: Iterable<string>,
): Generator<void, Vocabulary> {
  const byStem = new Map<string, number>()
  for (const [word, count] of counts) {
    byStem.set(stem(word), (byStem.get(stem(word)) ?? 0) + count)
    if (byStem.size % wordsAtOnce === 0) yield
  }
  const commonWords = new Set(common)
  const words = [...counts.keys()].filter((word) => word.length >= 3 && !/\d/.test(word))
  const byPair = new Map<string, number[]>()
  for (const [number, word] of words.entries()) {
    for (const pair of new Set(pairsOf(word))) {
      const list = byPair.get(pair)
      if (list === undefined) byPair.set(pair, [number])
      else list.push(number)
    }
    if (number % wordsAtOnce === 0) yield
  }

  const frequency = (word: string) => byStem.get(stem(word)) ?? 0
  const knows = (word: string) => commonWords.has(word) || counts.has(word) || byStem.has(stem(word))

  function nearest(word: string, most: number): readonly NearWord[] {
    const edits = allowedEdits(word)
    if (edits === 0 || word.length > 40 || /\d/.test(word)) return []
    return candidates(word, edits)
      .map((number) => ({ word: words[number]!, distance: damerau(word, words[number]!, edits) }))
      .filter(({ word: near, distance }) => distance <= edits && hasLikelyStart(word, near))
      .sort((a, b) => a.distance - b.distance || frequency(b.word) - frequency(a.word) || (a.word < b.word ? -1 : 1))
      .slice(0, most)
  }

  /** An edit destroys at most three pairs (a swap), so true neighbours share the rest. */
  function candidates(word: string, edits: number): number[] {
    const shared = new Map<number, number>()
    const pairs = new Set(pairsOf(word))
    for (const pair of pairs) {
      for (const number of byPair.get(pair) ?? []) {
        if (Math.abs(words[number]!.length - word.length) > edits) continue
        shared.set(number, (shared.get(number) ?? 0) + 1)
      }
    }
    const least = Math.max(1, pairs.size - 3 * edits)
    return [...shared]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCandidates)
      .map(([number]) => number)
  }

  return { knows, frequency, nearest }
}

/** Fingers rarely slip on the first letter, and short words have neighbours enough without it. */
function hasLikelyStart(word: string, near: string): boolean {
  return word.length >= 6 || word[0] === near[0] || (word[0] === near[1] && word[1] === near[0])
}

function pairsOf(word: string): string[] {
  const padded = `^${word}$`
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2))
}
