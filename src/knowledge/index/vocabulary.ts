import type { Corpus } from './corpus.ts'
import { damerau } from '../words/damerau.ts'
import { rememberedUntilFull } from '../../kit/functions/remembered-until-full.ts'
import { neighboursOf } from '../words/layout.ts'
import { buildNearWords, longestWord, type NearWords } from './near-words.ts'
import { slipCost } from '../words/slip-cost.ts'
import { synonymsByStem } from './synonyms.ts'
import { wordsOf } from '../words/words.ts'

/** The words of one language's articles: what may be read into a mistyped question. */
export interface Vocabulary {
  /** The word, or another form of it, is in the base. */
  has(word: string): boolean
  /** The base has it, or it is a common word of the language: not to be taken for a slip. */
  knows(word: string): boolean
  /** The language's rules know what else is said for it: it is no slip, either. */
  hasSynonyms(word: string): boolean
  /** The base has it, or another word for it. */
  understands(word: string): boolean
  /** This very form is in the base. */
  hasWord(word: string): boolean
  /** This very form is in the base or an ordinary word. */
  isWord(word: string): boolean
  /** How often the base has the word or another form of it. */
  frequency(word: string): number
  /** Words of the base, or of the language, that differ by a slip of the finger, the likeliest first. */
  nearest(word: string): readonly NearWord[]
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
const shortest = 2
/** Words as short as this have too many neighbours: only those are read into them that the base has so often. */
const shortLength = 3
const leastOfShort = 3
/** Two slips in a word of five to seven letters are believed when fingers make them easily: «мымра» is no «мышка». */
const dearestOfMiddle = 1.9
/** Of three slips at least one must be an easy one. */
const dearestOfLong = 2.8
/** How much a word that is e times as frequent is nearer, in edits: half of it by all its forms, half by the very form. */
const frequencyGain = 0.1
/** What makes a form of a base's word dearer that no article has, and a word of the language that no article has. */
const foreignForm = 0.1
const foreignWord = 0.3
/** More than one easy slip away it is as likely a word that nobody has ever written down. */
const dearestForeignWord = 0.75
const shortestOrdinary = 4

/** Those of the language, made once a list. */
const ordinaryNear = new WeakMap<readonly string[], NearWords>()
const formsAtOnce = 5_000
/** A mistyped word is read as these at most. */
const mostNear = 3
const mostRemembered = 1_000

/** `ordinaryWords`: words of the language, known without being searched for. */
export function* buildVocabulary(corpus: Corpus, ordinaryWords: readonly string[]): Generator<void, Vocabulary> {
  const { rules, stem } = corpus
  const frequencies = new Uint32Array(corpus.stems.size)
  for (const [number, stemNumber] of corpus.stemOf.entries()) frequencies[stemNumber]! += corpus.occurrences[number]!
  const ordinary = new Set([...ordinaryWords, ...rules.stopWords, ...rules.courtesies.flatMap(wordsOf)])
  yield
  /** The very forms that the base has, and how often. */
  const forms = new Map<string, number>()
  for (const [number, word] of corpus.words.entries()) {
    forms.set(word, corpus.occurrences[number]!)
    if (number % formsAtOnce === formsAtOnce - 1) yield
  }
  const ownNear = yield* buildNearWords(corpus.words, shortest)
  const otherNear = ordinaryNear.get(ordinaryWords) ?? (yield* buildNearWords(ordinaryWords, shortestOrdinary))
  ordinaryNear.set(ordinaryWords, otherNear)
  const synonyms = yield* synonymsByStem(rules)
  const areNeighbours = neighboursOf(rules)

  const frequency = (word: string) => frequencies[corpus.stems.get(stem(word)) ?? -1] ?? 0
  const has = (word: string) => corpus.stems.has(stem(word))
  const hasWord = (word: string) => forms.has(word)
  const isWord = (word: string) => forms.has(word) || ordinary.has(word)
  const knows = (word: string) => ordinary.has(word) || has(word)
  const understands = (word: string) =>
    has(word) || [...(synonyms.get(stem(word)) ?? [])].some((other) => corpus.stems.has(other))
  const hasSynonyms = (word: string) => synonyms.has(stem(word))

  /** The words of a long complaint are read twice, as a whole and clause by clause. */
  const nearest = rememberedUntilFull(nearWords, mostRemembered)

  function nearWords(word: string): readonly NearWord[] {
    const edits = allowedEdits(word)
    if (edits === 0 || word.length > longestWord || /\d/.test(word)) return []
    const near: NearWord[] = []
    for (const meant of new Set([
      ...swapped(word),
      ...ownNear.candidates(word, edits),
      ...otherNear.candidates(word, edits),
    ])) {
      if (damerau(word, meant, edits) > edits) continue
      const cost = costOf(word, meant)
      if (cost !== null) near.push({ word: meant, cost })
    }
    return near.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, mostNear)
  }

  /** Two letters that change places have no pair in common with what they were. */
  const swapped = (word: string): readonly string[] => {
    const other = `${word[1]}${word[0]}`
    return word.length === 2 && forms.has(other) ? [other] : []
  }

  /** Null: that far nobody slips. */
  function costOf(word: string, meant: string): number | null {
    const times = frequency(meant)
    if (word.length <= shortLength && times < leastOfShort) return null
    const slips = slipCost(word, meant, areNeighbours)
    if (slips > (word.length < longFrom ? dearestOfMiddle : dearestOfLong)) return null
    if (times === 0) return slips > dearestForeignWord ? null : slips + foreignWord
    const own = forms.get(meant)
    const gain = (frequencyGain / 2) * (Math.log(times) + Math.log(1 + (own ?? 0)))
    return slips - gain + (own === undefined ? foreignForm : 0)
  }

  return { has, understands, hasSynonyms, hasWord, isWord, knows, frequency, nearest }
}
