import { startsOf } from './bm25f.ts'

/** Words by their pairs of neighbouring letters. */
export interface NearWords {
  /** Those that may be so many edits away, those that share most first. */
  candidates(word: string, edits: number): readonly string[]
}

const mostCandidates = 40
/** The longest word that is looked at: what is longer is no word. */
export const longestWord = 40
const wordsAtOnce = 300

/** `all`: words of at least `shortest` letters are found, the others never. */
export function* buildNearWords(all: readonly string[], shortest: number): Generator<void, NearWords> {
  const words = byLength(all, shortest)
  yield
  const pairs = new Map<number, number>()
  const counts: number[] = []
  for (const [number, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const known = pairs.get(pair) ?? pairs.size
      pairs.set(pair, known)
      counts[known] = (counts[known] ?? 0) + 1
    }
    if (number % wordsAtOnce === wordsAtOnce - 1) yield
  }
  const start = startsOf(Uint32Array.from(counts))
  const next = start.slice()
  const wordAt = new Uint32Array(start[counts.length]!)
  for (const [number, word] of words.entries()) {
    for (const pair of pairsOf(word)) wordAt[next[pairs.get(pair)!]!++] = number
    if (number % wordsAtOnce === wordsAtOnce - 1) yield
  }
  const shared = new Uint8Array(words.length)

  /** An edit destroys at most three pairs (a swap), so true neighbours share the rest. */
  function candidates(word: string, edits: number): readonly string[] {
    const own = pairsOf(word)
    const touched: number[] = []
    for (const pair of own) {
      const known = pairs.get(pair)
      if (known === undefined) continue
      const to = start[known + 1]!
      const from = firstOfLength(start[known]!, to, word.length - edits)
      countShared(shared, touched, wordAt, from, firstOfLength(from, to, word.length + edits + 1))
    }
    const least = Math.max(1, own.size - 3 * edits)
    const found = touched.filter((number) => shared[number]! >= least)
    found.sort((a, b) => shared[b]! - shared[a]! || a - b)
    for (const number of touched) shared[number] = 0
    return found.slice(0, mostCandidates).map((number) => words[number]!)
  }

  function firstOfLength(from: number, to: number, length: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if (words[wordAt[middle]!]!.length < length) low = middle + 1
      else high = middle
    }
    return low
  }

  return { candidates }
}

/** Outside the closure, so that it stays optimised from one index to the next (see bm25f.ts). */
function countShared(shared: Uint8Array, touched: number[], wordAt: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const number = wordAt[at]!
    if (shared[number]!++ === 0) touched.push(number)
  }
}

/** Sorted by length, so that the words of a pair that are of about one length lie together. */
function byLength(all: readonly string[], shortest: number): readonly string[] {
  const buckets: string[][] = Array.from({ length: longestWord + 3 }, () => [])
  for (const word of all) if (word.length >= shortest && !/\d/.test(word)) buckets[word.length]?.push(word)
  return buckets.flat()
}

/** Neighbouring letters, the word's ends among them, as numbers. */
function pairsOf(word: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  let before = 0
  for (let at = 0; at <= word.length; at++) {
    const unit = at === word.length ? 0 : word.charCodeAt(at)
    pairs.add(before * 65_536 + unit)
    before = unit
  }
  return pairs
}
