import type { AskedStems, Bm25f } from './bm25f.ts'
import { articleOf, type Corpus, isExample, wordsOfText } from './corpus.ts'
import type { Letters } from './letters.ts'
import { partWeights } from './parts.ts'

/** What a base's own questions teach about its words and articles. */
export interface Weights {
  /** By stem, about 1: how much more or less it tells than its rarity says. */
  ofStem(stem: string): number
  /** By article number, about 0: added to its score. */
  readonly ofArticle: Float32Array
}

interface TrainedWeights {
  readonly whole: Weights
  /** As if this text had taught nothing: for a base that examines itself. */
  without(text: number): Weights
}

/** The two views of a question, before anything is trained. */
interface Views {
  asked(words: readonly string[]): AskedStems
  readonly bm25f: Bm25f
  readonly letters: Letters
}

/** One example asked as if it were new. Columns are the right article, which stands first, and its best rivals. */
interface Lesson {
  readonly text: number
  readonly articles: Uint32Array
  /** What does not change: the letters' part of each column's score. */
  readonly letters: Float64Array
  /** Numbers of the asked stems. */
  readonly stems: Uint32Array
  /** What each stem adds to each column: row by row. */
  readonly shares: Float64Array
}

/** Differences of scores times this are the logarithms of odds. All of these measured on four public sets. */
const sharpness = 3
/** How strongly the weights of stems and of articles are held to where they began. */
const stemStrength = 4
const articleStrength = 30
const rivals = 24
const rounds = 8
/** Stems of one question move together: each goes a part of the way it would go alone. */
const stride = 0.6
/** The examples are taught in so many parts, to know what each would be worth if it had not taught. */
const parts = 4

/** Examples times articles that a training may look at: some tenths of a second. */
const mostLookedAt = 400_000
/** One example in more than so many says too little of a large base. */
const sparsest = 8
const lessonsAtOnce = 25

/**
 * Rarity is a guess at what a word tells; the examples know better. Each is asked with itself left out, and the weights
 * of stems and articles move to where the right articles are likeliest: a conditional logit with a Gaussian prior, by
 * Newton's method along each weight. Titles teach nothing. Deterministic. Gives way every few examples.
 */
export function* trainWeights(corpus: Corpus, views: Views): Generator<void, TrainedWeights> {
  const numbers = new Map<string, number>()
  const lessons: Lesson[] = []
  for (const text of taught(corpus)) {
    lessons.push(lessonOf(corpus, views, text, numbers))
    yield
  }
  const whole = yield* fit(lessons, numbers, corpus.articles.length)
  const partly: Weights[] = []
  for (let part = 0; part < parts; part++) {
    const others = lessons.filter(({ text }) => text % parts !== part)
    partly.push(yield* fit(others, numbers, corpus.articles.length))
  }
  return { whole, without: (text) => partly[text % parts]! }
}

/** The texts that teach: all examples of a small base, every so many of a large one, none of a huge one. */
function taught({ articles, fieldOf, textCount }: Corpus): readonly number[] {
  const examples: number[] = []
  for (let text = 0; text < textCount; text++) if (isExample(fieldOf[text]!)) examples.push(text)
  const every = Math.max(1, Math.ceil((examples.length * articles.length) / mostLookedAt))
  return every > sparsest ? [] : examples.filter((_, at) => at % every === 0)
}

function lessonOf(
  corpus: Corpus,
  { asked, bm25f, letters }: Views,
  text: number,
  numbers: Map<string, number>,
): Lesson {
  const right = articleOf(corpus, text)
  const words = wordsOfText(corpus, text)
  const stemsAsked = asked(words)
  const cosines = letters.cosines(words, { article: right })
  const { of, most } = bm25f.scores(stemsAsked, text)
  const perField = partWeights.fields / most
  const articles = withRivals(of, perField, cosines, right)
  const columns = articles.length
  const rows = bm25f.contributions(stemsAsked, articles, text)
  const shares = new Float64Array(rows.size * columns)
  const stems = new Uint32Array(rows.size)
  let place = 0
  for (const [stem, row] of rows) {
    for (let at = 0; at < columns; at++) shares[place * columns + at] = perField * row[at]!
    if (!numbers.has(stem)) numbers.set(stem, numbers.size)
    stems[place++] = numbers.get(stem)!
  }
  const ofLetters = new Float64Array(columns)
  for (let at = 0; at < columns; at++) ofLetters[at] = partWeights.letters * cosines[articles[at]!]!
  return { text, articles, letters: ofLetters, stems, shares }
}

/** The right article and those that score highest beside it, best first. Outside, so that it stays optimised (see bm25f.ts). */
function withRivals(fields: Float32Array, perField: number, letters: Float32Array, right: number): Uint32Array {
  const best = new Uint32Array(rivals + 1)
  const scores = new Float64Array(rivals + 1)
  best[0] = right
  let count = 1
  for (let article = 0; article < fields.length; article++) {
    const score = perField * fields[article]! + partWeights.letters * letters[article]!
    if (score <= 0 || article === right || (count > rivals && score <= scores[rivals]!)) continue
    let place = count > rivals ? rivals : count++
    for (; place > 1 && scores[place - 1]! < score; place--) {
      best[place] = best[place - 1]!
      scores[place] = scores[place - 1]!
    }
    best[place] = article
    scores[place] = score
  }
  return best.slice(0, count)
}

function* fit(
  lessons: readonly Lesson[],
  numbers: ReadonlyMap<string, number>,
  articleCount: number,
): Generator<void, Weights> {
  const ofStem = new Slopes(numbers.size)
  const ofArticle = new Slopes(articleCount)
  const factors = new Float64Array(numbers.size).fill(1)
  for (let round = 0; round < rounds; round++) {
    for (const [number, lesson] of lessons.entries()) {
      learn(lesson, factors, ofStem, ofArticle)
      if (number % lessonsAtOnce === lessonsAtOnce - 1) yield
    }
    ofStem.move(stemStrength)
    ofArticle.move(articleStrength)
    for (let stem = 0; stem < factors.length; stem++) factors[stem] = Math.exp(ofStem.weights[stem]!)
    yield
  }
  return {
    ofStem(stem) {
      const number = numbers.get(stem)
      return number === undefined ? 1 : factors[number]!
    },
    ofArticle: new Float32Array(ofArticle.weights),
  }
}

const likely = new Float64Array(rivals + 1)

/** Where one example would have each of the weights that it touches. */
function learn(
  { articles, letters, stems, shares }: Lesson,
  factors: Float64Array,
  ofStem: Slopes,
  ofArticle: Slopes,
): void {
  const columns = articles.length
  for (let at = 0; at < columns; at++) likely[at] = letters[at]! + ofArticle.weights[articles[at]!]!
  for (let row = 0; row < stems.length; row++) {
    const factor = factors[stems[row]!]!
    for (let at = 0; at < columns; at++) likely[at]! += factor * shares[row * columns + at]!
  }
  toProbabilities(columns)
  for (let at = 0; at < columns; at++) {
    const miss = (at === 0 ? 1 : 0) - likely[at]!
    ofArticle.add(articles[at]!, sharpness * miss, sharpness ** 2 * likely[at]! * (1 - likely[at]!))
  }
  for (let row = 0; row < stems.length; row++) {
    const factor = sharpness * factors[stems[row]!]!
    let mean = 0
    let squares = 0
    for (let at = 0; at < columns; at++) {
      const amount = factor * shares[row * columns + at]!
      mean += likely[at]! * amount
      squares += likely[at]! * amount * amount
    }
    ofStem.add(stems[row]!, factor * shares[row * columns]! - mean, squares - mean * mean)
  }
}

/** Turns the scores of the columns into the chance of each. */
function toProbabilities(columns: number): void {
  let highest = -Infinity
  for (let at = 0; at < columns; at++) highest = Math.max(highest, likely[at]!)
  let sum = 0
  for (let at = 0; at < columns; at++) {
    likely[at] = Math.exp(sharpness * (likely[at]! - highest))
    sum += likely[at]!
  }
  for (let at = 0; at < columns; at++) likely[at]! /= sum
}

/** Many weights, which way each of them is pulled and how sharply that bends. */
class Slopes {
  readonly weights: Float64Array
  private readonly pull: Float64Array
  private readonly bend: Float64Array

  constructor(size: number) {
    this.weights = new Float64Array(size)
    this.pull = new Float64Array(size)
    this.bend = new Float64Array(size)
  }

  add(at: number, pull: number, bend: number): void {
    this.pull[at]! += pull
    this.bend[at]! += bend
  }

  /** A step, held to zero with `strength`. */
  move(strength: number): void {
    const { weights, pull, bend } = this
    for (let at = 0; at < weights.length; at++) {
      weights[at]! += (stride * (pull[at]! - strength * weights[at]!)) / (bend[at]! + strength)
    }
    pull.fill(0)
    bend.fill(0)
  }
}
