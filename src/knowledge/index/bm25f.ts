import type { StemCounts } from './features.ts'
import { articleOf, type Corpus, type Field, fields } from './corpus.ts'
import type { Telling } from '../words/telling.ts'

/** BM25F (Robertson, Zaragoza 2009): fields are weighted before the saturation, so a word counts once. */
const weights = { title: 4, question: 2, learned: 2, tags: 1.5, body: 1.5 }
/** How much a long field is held against its words. */
const lengthPenalty = { title: 0.2, question: 0.3, learned: 0.3, tags: 0.3, body: 0.5 }
const saturation = 1

/** What was asked, and the same with what others say for it: synonyms may help an article, their absence is no lack. */
export interface AskedStems {
  readonly own: StemCounts
  readonly all: StemCounts
}

/** One stem's part in an article's score. */
interface MatchedStem {
  readonly stem: string
  readonly fields: readonly Field[]
  /** 0..1 of the most that all words together could reach. */
  readonly share: number
}

export interface Bm25f {
  /** Score of every article by its number, and the most that the words could reach, for comparing questions. */
  scores(asked: AskedStems, withoutText?: number): { readonly of: Float32Array; readonly most: number }
  /** What each asked stem that any of `articles` has adds to each of them, in their order, in the measure of `scores`. */
  contributions(asked: AskedStems, articles: Uint32Array, withoutText: number): ReadonlyMap<string, Float32Array>
  /** Which of the words an article has, where, and what each adds to its score; the weightiest first. */
  matched(asked: AskedStems, article: number): readonly MatchedStem[]
  /** In how many texts a stem occurs. */
  textsWith(stem: string): number
}

const articlesAtOnce = 30

export function* buildBm25f(corpus: Corpus, telling: Telling): Generator<void, Bm25f> {
  const { articles, stems, stemOf, wordAt, fieldOf, firstText, textStart } = corpus
  const articleCount = articles.length
  const sizes = sizesOf(corpus)
  yield
  const means = fields.map((_, field) => {
    let sum = 0
    for (let article = 0; article < articleCount; article++) sum += sizes[article * fields.length + field]!
    return sum / (articleCount || 1) || 1
  })
  /** What one occurrence in this field of this article counts. */
  const factor = (article: number, field: number) => {
    const penalty = lengthPenalty[fields[field]!]
    return weights[fields[field]!] / (1 - penalty + (penalty * sizes[article * fields.length + field]!) / means[field]!)
  }
  yield

  const textsWithStem = new Uint32Array(stems.size)
  const articlesWithStem = new Uint32Array(stems.size)
  const seenInText = new Uint32Array(stems.size)
  const seenInArticle = new Uint32Array(stems.size)
  for (let article = 0; article < articleCount; article++) {
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) {
        const stem = stemOf[wordAt[at]!]!
        if (seenInText[stem] !== text + 1) textsWithStem[stem]!++
        seenInText[stem] = text + 1
        if (seenInArticle[stem] !== article + 1) articlesWithStem[stem]!++
        seenInArticle[stem] = article + 1
      }
    }
    if (article % articlesAtOnce === articlesAtOnce - 1) yield
  }

  const start = startsOf(articlesWithStem)
  const next = start.slice()
  const articleAt = new Uint32Array(start[stems.size]!)
  const frequencyAt = new Float32Array(start[stems.size]!)
  for (let article = 0; article < articleCount; article++) {
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      const each = factor(article, fieldOf[text]!)
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) {
        const stem = stemOf[wordAt[at]!]!
        const last = next[stem]! - 1
        const isNew = last < start[stem]! || articleAt[last] !== article
        const place = isNew ? next[stem]!++ : last
        articleAt[place] = article
        frequencyAt[place]! += each
      }
    }
    if (article % articlesAtOnce === articlesAtOnce - 1) yield
  }

  /** How much it says about an article that it has this word: by its rarity here and in the language. */
  function worthOf(word: string): number {
    const found = articlesWithStem[stems.get(word) ?? -1] ?? 0
    return telling(word) * Math.log(1 + (articleCount - found + 0.5) / (found + 0.5))
  }

  /** What an article would get that says all of it over and over. */
  function mostOf(own: StemCounts): number {
    let most = 0
    for (const [word, weight] of own) most += weight * worthOf(word)
    return most || 1
  }

  function scores({ own, all }: AskedStems, withoutText?: number) {
    const of = new Float32Array(articleCount)
    const leftOut = withoutText === undefined ? -1 : articleOf(corpus, withoutText)
    for (const [word, weight] of all) {
      const stem = stems.get(word)
      if (stem === undefined) continue
      const taken = leftOut === -1 ? 0 : takenBy(withoutText!, stem, leftOut)
      addSaturated(of, articleAt, frequencyAt, start[stem]!, start[stem + 1]!, weight * worthOf(word), leftOut, taken)
    }
    return { of, most: mostOf(own) }
  }

  /** By article, while contributions are read: its place among those asked for, and one more. */
  const placeOf = new Uint32Array(articleCount)

  function contributions({ all }: AskedStems, among: Uint32Array, withoutText: number) {
    const rows = new Map<string, Float32Array>()
    const leftOut = articleOf(corpus, withoutText)
    for (const [place, article] of among.entries()) placeOf[article] = place + 1
    for (const [word, weight] of all) {
      const stem = stems.get(word)
      if (stem === undefined) continue
      const taken = takenBy(withoutText, stem, leftOut)
      let row: Float32Array | null = null
      const gain = weight * worthOf(word)
      for (let at = start[stem]!; at < start[stem + 1]!; at++) {
        const article = articleAt[at]!
        const place = placeOf[article]!
        if (place === 0) continue
        const frequency = article === leftOut ? Math.max(0, frequencyAt[at]! - taken) : frequencyAt[at]!
        row ??= new Float32Array(among.length)
        row[place - 1] = (gain * frequency) / (frequency + saturation)
      }
      if (row !== null) rows.set(word, row)
    }
    for (const article of among) placeOf[article] = 0
    return rows
  }

  function matched({ own, all }: AskedStems, article: number): readonly MatchedStem[] {
    const places = new Map<number, { frequency: number; readonly fields: Set<Field> }>()
    for (const word of all.keys()) places.set(stems.get(word) ?? -1, { frequency: 0, fields: new Set() })
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      const each = factor(article, fieldOf[text]!)
      for (let at = textStart[text]!; at < textStart[text + 1]!; at++) {
        const place = places.get(stemOf[wordAt[at]!]!)
        if (place === undefined) continue
        place.frequency += each
        place.fields.add(fields[fieldOf[text]!]!)
      }
    }
    const most = mostOf(own)
    const found: MatchedStem[] = []
    for (const [word, weight] of all) {
      const gain = weight * worthOf(word)
      const { frequency, fields: where } = places.get(stems.get(word) ?? -1)!
      if (frequency === 0) continue
      found.push({ stem: word, fields: [...where], share: (gain * frequency) / (frequency + saturation) / most })
    }
    return found.sort((a, b) => b.share - a.share)
  }

  function takenBy(text: number, stem: number, article: number): number {
    let taken = 0
    for (let at = textStart[text]!; at < textStart[text + 1]!; at++) if (stemOf[wordAt[at]!] === stem) taken++
    return taken * factor(article, fieldOf[text]!)
  }

  return { scores, contributions, matched, textsWith: (word) => textsWithStem[stems.get(word) ?? -1] ?? 0 }
}

/**
 * Outside the closure, as all loops over postings: a function made anew with every index would begin unoptimised, and
 * the first questions after each change of the base would take ten times as long.
 */
function addSaturated(
  of: Float32Array,
  articleAt: Uint32Array,
  frequencyAt: Float32Array,
  from: number,
  to: number,
  gain: number,
  leftOut: number,
  taken: number,
): void {
  for (let at = from; at < to; at++) {
    const article = articleAt[at]!
    const frequency = article === leftOut ? Math.max(0, frequencyAt[at]! - taken) : frequencyAt[at]!
    of[article]! += (gain * frequency) / (frequency + saturation)
  }
}

/** Where the postings of each feature begin, when there are so many of each; one more entry closes the last. */
export function startsOf(counts: Uint32Array): Uint32Array {
  const start = new Uint32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) start[at + 1] = start[at]! + counts[at]!
  return start
}

/** Words by article and field. */
function sizesOf({ articles, fieldOf, firstText, textStart }: Corpus): Uint32Array {
  const sizes = new Uint32Array(articles.length * fields.length)
  for (let article = 0; article < articles.length; article++) {
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      sizes[article * fields.length + fieldOf[text]!]! += textStart[text + 1]! - textStart[text]!
    }
  }
  return sizes
}
