import { articleOf, type Corpus, fields } from './corpus.ts'

/** BM25F (Robertson, Zaragoza 2009): fields are weighted before the saturation, so a word counts once. */
const weights = { title: 4, question: 2, learned: 2, tags: 1.5, body: 1.5 }
/** How much a long field is held against its words. */
const lengthPenalty = { title: 0.2, question: 0.3, learned: 0.3, tags: 0.3, body: 0.5 }
const saturation = 1

export interface Bm25f {
  /** Score of every article by its number, and the most that the words could reach, for comparing questions. */
  scores(words: ReadonlyMap<string, number>, withoutText?: number): { readonly of: Float32Array; readonly most: number }
  /** In how many texts a stem occurs. */
  textsWith(stem: string): number
}

const articlesAtOnce = 30

export function* buildBm25f(corpus: Corpus): Generator<void, Bm25f> {
  const { articles, stems, stemOf, wordAt, fieldOf, firstText, textStart } = corpus
  const articleCount = articles.length
  const sizes = sizesOf(corpus)
  const means = fields.map((_, field) => {
    const sum = sizes.reduce((total, size) => total + size[field]!, 0)
    return sum / (articleCount || 1) || 1
  })
  /** What one occurrence in this field of this article counts. */
  const factor = (article: number, field: number) => {
    const penalty = lengthPenalty[fields[field]!]
    return weights[fields[field]!] / (1 - penalty + (penalty * sizes[article]![field]!) / means[field]!)
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

  function scores(words: ReadonlyMap<string, number>, withoutText?: number) {
    const of = new Float32Array(articleCount)
    const leftOut = withoutText === undefined ? -1 : articleOf(corpus, withoutText)
    let most = 0
    for (const [word, weight] of words) {
      const stem = stems.get(word)
      const found = stem === undefined ? 0 : articlesWithStem[stem]!
      const rarity = Math.log(1 + (articleCount - found + 0.5) / (found + 0.5))
      most += weight * rarity
      if (stem === undefined) continue
      for (let at = start[stem]!; at < start[stem + 1]!; at++) {
        const article = articleAt[at]!
        let frequency = frequencyAt[at]!
        if (article === leftOut) frequency = Math.max(0, frequency - takenBy(withoutText!, stem, article))
        of[article]! += (weight * rarity * frequency) / (frequency + saturation)
      }
    }
    return { of, most: most || 1 }
  }

  function takenBy(text: number, stem: number, article: number): number {
    let taken = 0
    for (let at = textStart[text]!; at < textStart[text + 1]!; at++) if (stemOf[wordAt[at]!] === stem) taken++
    return taken * factor(article, fieldOf[text]!)
  }

  return { scores, textsWith: (word) => textsWithStem[stems.get(word) ?? -1] ?? 0 }
}

/** Where the postings of each feature begin, when there are so many of each; one more entry closes the last. */
export function startsOf(counts: Uint32Array): Uint32Array {
  const start = new Uint32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) start[at + 1] = start[at]! + counts[at]!
  return start
}

function sizesOf({ articles, fieldOf, firstText, textStart }: Corpus): readonly number[][] {
  return articles.map((_, article) => {
    const sizes = fields.map(() => 0)
    for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
      sizes[fieldOf[text]!]! += textStart[text + 1]! - textStart[text]!
    }
    return sizes
  })
}
