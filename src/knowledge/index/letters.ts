import { startsOf } from './bm25f.ts'
import { makePieceTable } from './piece-table.ts'
import { isPassage, type Corpus } from './corpus.ts'

/** How alike the letters of a question and of all of an article's passages together are. */
export interface Nearest {
  /** Number of the text, null if none is near. */
  readonly text: number | null
  readonly cosine: number
}

export interface Letters {
  /**
   * Cosine with the centre of each article's passages, by its number. Pieces that no article has make it smaller.
   * `withoutText`: as if this passage of `ofArticle` were not there; exact when the words are that passage's own.
   */
  cosines(words: readonly string[], without?: { readonly article: number }): Float32Array
  /** The passage of the article that is nearest to the words, and its cosine. */
  nearest(words: readonly string[], article: number, withoutText?: number): Nearest
}

/** Measured on four public sets: rarity counted by article and damped is worth half a point over plain idf. */
const rarityPower = 0.6
/** A piece that more articles have tells little and costs most: without it the search of ten thousand stays quick. */
const mostHaving = 2_000
const articlesAtOnce = 10
const wordsAtOnce = 300
const piecesAtOnce = 10_000
const none = new Uint32Array()

export function* buildLetters(corpus: Corpus): Generator<void, Letters> {
  const { articles, rules, words, firstText, textStart, wordAt, fieldOf } = corpus
  const table = makePieceTable(words.length)
  const isInPassage = passageWords(corpus)
  yield
  const piecesOf: Uint32Array[] = []
  for (const [number, word] of words.entries()) {
    piecesOf.push(isInPassage[number] === 1 ? table.add(rules.nameOf(word)) : none)
    if (number % wordsAtOnce === wordsAtOnce - 1) yield
  }
  const pieceCount = table.size()
  const articlesWith = new Uint32Array(pieceCount)
  const seen = new Uint32Array(pieceCount)
  for (let article = 0; article < articles.length; article++) {
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      if (!isPassage(fieldOf[text]!)) continue
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) {
        for (const piece of piecesOf[wordAt[at]!]!) {
          if (seen[piece] === article + 1) continue
          seen[piece] = article + 1
          articlesWith[piece]!++
        }
      }
    }
    if (article % articlesAtOnce === articlesAtOnce - 1) yield
  }
  const rarity = new Float32Array(pieceCount)
  for (let piece = 0; piece < pieceCount; piece++) {
    if (articlesWith[piece]! > mostHaving) articlesWith[piece] = 0
    rarity[piece] = articlesWith[piece] === 0 ? 0 : rarityOf(articles.length, articlesWith[piece]!)
    if (piece % piecesAtOnce === piecesAtOnce - 1) yield
  }
  const unknownRarity = rarityOf(articles.length, 1)
  yield

  const start = startsOf(articlesWith)
  const next = start.slice()
  yield
  const articleAt = new Uint32Array(start[pieceCount]!)
  const weightAt = new Float32Array(start[pieceCount]!)
  const lengths = new Float32Array(articles.length)
  const one = new Tally(pieceCount)
  const sum = new Tally(pieceCount)
  yield
  for (let article = 0; article < articles.length; article++) {
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      if (!isPassage(fieldOf[text]!)) continue
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) one.addAll(piecesOf[wordAt[at]!]!)
      one.pourInto(sum, one.weigh(rarity))
    }
    lengths[article] = sum.write(article, next, articleAt, weightAt)
    if (article % articlesAtOnce === articlesAtOnce - 1) yield
  }

  /** One question is compared with several things, one after the other. */
  let last: { readonly asked: readonly string[]; readonly vector: ReadonlyMap<number, number> } | null = null

  function vectorOf(asked: readonly string[]): ReadonlyMap<number, number> {
    if (last?.asked !== asked) last = { asked, vector: weighed(asked) }
    return last.vector
  }

  /** Weighted pieces of words, with unit length. */
  function weighed(asked: readonly string[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>()
    let unknown = 0
    for (const word of asked) {
      for (const piece of table.find(rules.nameOf(word))) {
        if (piece < 0) unknown++
        else counts.set(piece, (counts.get(piece) ?? 0) + 1)
      }
    }
    let squares = unknown * unknownRarity ** 2
    for (const [piece, count] of counts) {
      const weight = damped(count) * (rarity[piece] ?? 0)
      counts.set(piece, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [piece, weight] of counts) counts.set(piece, weight / length)
    return counts
  }

  function cosines(asked: readonly string[], without?: { readonly article: number }): Float32Array {
    const dots = new Float32Array(articles.length)
    for (const [piece, weight] of vectorOf(asked)) {
      addWeighted(dots, articleAt, weightAt, start[piece]!, start[piece + 1]!, weight)
    }
    return without === undefined ? divided(dots, lengths) : leaveOut(dots, without.article)
  }

  /** The question is one of the article's own passages p: (s - p)·p = s·p - 1 and |s - p|² = |s|² - 2 s·p + 1. */
  function leaveOut(dots: Float32Array, left: number): Float32Array {
    const own = dots[left]!
    const squares = lengths[left]! ** 2 - 2 * own + 1
    divided(dots, lengths)
    dots[left] = squares > 1e-6 ? Math.max(0, own - 1) / Math.sqrt(squares) : 0
    return dots
  }

  function nearest(asked: readonly string[], article: number, withoutText = -1): Nearest {
    const question = vectorOf(asked)
    let found: number | null = null
    let most = 0
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      if (!isPassage(fieldOf[text]!) || text === withoutText) continue
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) one.addAll(piecesOf[wordAt[at]!]!)
      const length = one.weigh(rarity)
      const dot = one.dot(question)
      if (dot / length <= most) continue
      most = dot / length
      found = text
    }
    return { text: found, cosine: Math.min(1, most) }
  }

  return { cosines, nearest }
}

/** Outside the closure, so that it stays optimised from one index to the next (see bm25f.ts). */
function addWeighted(
  dots: Float32Array,
  articleAt: Uint32Array,
  weightAt: Float32Array,
  from: number,
  to: number,
  weight: number,
): void {
  for (let at = from; at < to; at++) dots[articleAt[at]!]! += weight * weightAt[at]!
}

function divided(dots: Float32Array, lengths: Float32Array): Float32Array {
  for (let article = 0; article < dots.length; article++) dots[article]! /= lengths[article]!
  return dots
}

function passageWords({ words, wordAt, textStart, fieldOf, textCount }: Corpus): Uint8Array {
  const marked = new Uint8Array(words.length)
  for (let text = 0; text < textCount; text++) {
    if (!isPassage(fieldOf[text]!)) continue
    for (let at = textStart[text]!; at < textStart[text + 1]!; at++) marked[wordAt[at]!] = 1
  }
  return marked
}

const rarityOf = (all: number, having: number) => Math.log(1 + all / having) ** rarityPower

/** The second occurrence of a piece says less than the first. */
const damped = (count: number): number => (count <= 1 ? count : 1 + Math.log(count))

/** Sums by piece that are emptied without touching the rest. A class, so that its loops stay optimised between builds. */
class Tally {
  private readonly sums: Float64Array
  /** Which pieces have a sum, the first `count` of them. */
  private readonly touched: Uint32Array
  private count = 0

  constructor(pieces: number) {
    this.sums = new Float64Array(pieces)
    this.touched = new Uint32Array(pieces)
  }

  addAll(pieces: Uint32Array): void {
    const { sums, touched } = this
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at]!
      if (sums[piece] === 0) touched[this.count++] = piece
      sums[piece]! += 1
    }
  }

  /** Turns counts into weights. @returns their length. */
  weigh(rarity: Float32Array): number {
    const { sums, touched, count } = this
    let squares = 0
    for (let at = 0; at < count; at++) {
      const piece = touched[at]!
      const weight = damped(sums[piece]!) * rarity[piece]!
      sums[piece] = weight
      squares += weight * weight
    }
    return Math.sqrt(squares) || 1
  }

  /** Adds its sums, divided by `length`, to another's and is empty. */
  pourInto(other: Tally, length: number): void {
    const { sums, touched, count } = this
    for (let at = 0; at < count; at++) {
      const piece = touched[at]!
      const weight = sums[piece]!
      sums[piece] = 0
      // A piece of no weight would be noted again with each passage.
      if (weight === 0) continue
      if (other.sums[piece] === 0) other.touched[other.count++] = piece
      other.sums[piece]! += weight / length
    }
    this.count = 0
  }

  /** Writes its sums as an article's postings, and is empty. @returns their length. */
  write(article: number, next: Uint32Array, articleAt: Uint32Array, weightAt: Float32Array): number {
    const { sums, touched, count } = this
    let squares = 0
    for (let at = 0; at < count; at++) {
      const piece = touched[at]!
      const weight = sums[piece]!
      sums[piece] = 0
      squares += weight * weight
      const place = next[piece]!++
      articleAt[place] = article
      weightAt[place] = weight
    }
    this.count = 0
    return Math.sqrt(squares) || 1
  }

  /** The cosine's upper part with a question's weights; the sums are emptied. */
  dot(question: ReadonlyMap<number, number>): number {
    const { sums, touched, count } = this
    let dot = 0
    for (let at = 0; at < count; at++) {
      const piece = touched[at]!
      dot += sums[piece]! * (question.get(piece) ?? 0)
      sums[piece] = 0
    }
    this.count = 0
    return dot
  }
}
