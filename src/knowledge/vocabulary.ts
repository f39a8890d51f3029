import { startsOf } from './bm25f.ts'
import { damerau } from './damerau.ts'
import type { Corpus } from './corpus.ts'
import { neighboursOf } from './layout.ts'
import { slipCost } from './slip-cost.ts'

/** The words of one language's articles: what may be read into a mistyped question. */
export interface Vocabulary {
  /** The word, or another form of it, is in the base. */
  has(word: string): boolean
  /** The base has it, or it is a common word of the language: not to be taken for a slip. */
  knows(word: string): boolean
  /** This very form is in the base. */
  hasWord(word: string): boolean
  /** This very form is in the base or an ordinary word. */
  isWord(word: string): boolean
  /** How often the base has the word or another form of it. */
  frequency(word: string): number
  /** Words of the base that differ by a slip of the finger, the likeliest first. */
  nearest(word: string, most: number): readonly NearWord[]
}

export interface NearWord {
  readonly word: string
  /** About its edits; less for likely slips and for frequent words. */
  readonly cost: number
}

/** Up to four letters may differ by one edit, up to seven by two, longer words by three. */
function allowedEdits({ length }: string): number {
  if (length < shortest) return 0
  if (length < 5) return 1
  return length < longFrom ? 2 : 3
}
const longFrom = 8
const shortest = 3
/** The shortest words have too many neighbours: only those are read into them that the base has so often. */
const leastOfShort = 5
/** Two slips in a word of five to seven letters are believed when fingers make them easily: «мымра» is no «мышка». */
const dearestOfMiddle = 1.7
/** Of three slips at least one must be an easy one. */
const dearestOfLong = 2.6
/** How much a word that is e times as frequent is nearer, in edits. */
const frequencyGain = 0.1

const mostCandidates = 40
const wordsAtOnce = 300
const formsAtOnce = 5_000

/** `common`: words known without being searched for. */
export function* buildVocabulary(corpus: Corpus, common: Iterable<string>): Generator<void, Vocabulary> {
  const frequencies = new Uint32Array(corpus.stems.size)
  for (const [number, stemNumber] of corpus.stemOf.entries()) frequencies[stemNumber]! += corpus.occurrences[number]!
  const ordinaryWords = new Set(common)
  yield
  const words = byLength(corpus.words)
  yield
  const forms = new Set<string>()
  for (const [number, word] of corpus.words.entries()) {
    forms.add(word)
    if (number % formsAtOnce === formsAtOnce - 1) yield
  }
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
  const { stem } = corpus
  const areNeighbours = neighboursOf(corpus.rules)

  const frequency = (word: string) => frequencies[corpus.stems.get(stem(word)) ?? -1] ?? 0
  const has = (word: string) => corpus.stems.has(stem(word))
  const hasWord = (word: string) => forms.has(word)
  const isWord = (word: string) => forms.has(word) || ordinaryWords.has(word)
  const knows = (word: string) => ordinaryWords.has(word) || has(word)

  function nearest(word: string, most: number): readonly NearWord[] {
    const edits = allowedEdits(word)
    if (edits === 0 || word.length > 40 || /\d/.test(word)) return []
    const near: NearWord[] = []
    for (const number of candidates(word, edits)) {
      const meant = words[number]!
      if (damerau(word, meant, edits) > edits) continue
      const times = frequency(meant)
      if (word.length <= 3 && times < leastOfShort) continue
      const cost = slipCost(word, meant, areNeighbours)
      if (cost > (word.length < longFrom ? dearestOfMiddle : dearestOfLong)) continue
      near.push({ word: meant, cost: cost - frequencyGain * Math.log(times) })
    }
    return near.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, most)
  }

  /** An edit destroys at most three pairs (a swap), so true neighbours share the rest. */
  function candidates(word: string, edits: number): readonly number[] {
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
    return found.slice(0, mostCandidates)
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

  return { has, hasWord, isWord, knows, frequency, nearest }
}

/** Outside the closure, so that it stays optimised from one index to the next (see bm25f.ts). */
function countShared(shared: Uint8Array, touched: number[], wordAt: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const number = wordAt[at]!
    if (shared[number]!++ === 0) touched.push(number)
  }
}

/** Sorted by length, so that the words of a pair that are of about one length lie together. */
function byLength(all: readonly string[]): readonly string[] {
  const buckets: string[][] = Array.from({ length: 43 }, () => [])
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
