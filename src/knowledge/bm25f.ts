/** One article's fields as counts of stems. */
export interface FieldedText {
  readonly title: ReadonlyMap<string, number>
  readonly questions: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, number>
  readonly body: ReadonlyMap<string, number>
}

const fields = ['title', 'questions', 'tags', 'body'] as const
const weights = { title: 4, questions: 2, tags: 1.5, body: 1 }
/** How much a long field is held against its words. */
const lengthPenalty = { title: 0.4, questions: 0.5, tags: 0.3, body: 0.7 }
const saturation = 1.2

/** BM25F (Robertson, Zaragoza 2009): fields are weighted before the saturation, so a word counts once. */
export interface Bm25f {
  /** Score of every article by its number, and the most that the words could reach, for comparing questions. */
  scores(words: ReadonlyMap<string, number>, without?: LeftOut): { readonly of: Float32Array; readonly most: number }
}

/** A question to be taken out of its article while the base examines itself. */
export interface LeftOut {
  readonly article: number
  readonly words: ReadonlyMap<string, number>
}

export function* buildBm25f(articles: readonly FieldedText[]): Generator<void, Bm25f> {
  const sizes = articles.map((article) => fields.map((field) => sizeOf(article[field])))
  const means = fields.map((_, at) => sizes.reduce((sum, size) => sum + size[at]!, 0) / (articles.length || 1) || 1)
  const norm = (article: number, at: number) => {
    const penalty = lengthPenalty[fields[at]!]
    return 1 - penalty + (penalty * sizes[article]![at]!) / means[at]!
  }
  const index = new Map<string, Map<number, number>>()
  for (const [number, article] of articles.entries()) {
    for (const [at, field] of fields.entries()) {
      const factor = weights[field] / norm(number, at)
      for (const [word, count] of article[field]) {
        const postings = index.get(word) ?? new Map<number, number>()
        if (postings.size === 0) index.set(word, postings)
        postings.set(number, (postings.get(number) ?? 0) + count * factor)
      }
    }
    if (number % 50 === 49) yield
  }

  function scores(words: ReadonlyMap<string, number>, without?: LeftOut) {
    const of = new Float32Array(articles.length)
    let most = 0
    for (const [word, weight] of words) {
      const postings = index.get(word)
      const found = postings?.size ?? 0
      const rarity = Math.log(1 + (articles.length - found + 0.5) / (found + 0.5))
      most += weight * rarity
      if (postings === undefined) continue
      for (const [number, frequency] of postings) {
        const left = without?.article === number ? lessen(number, word, frequency, without) : frequency
        of[number]! += (weight * rarity * left) / (left + saturation)
      }
    }
    return { of, most: most || 1 }
  }

  function lessen(number: number, word: string, frequency: number, without: LeftOut): number {
    const taken = ((without.words.get(word) ?? 0) * weights.questions) / norm(number, 1)
    return Math.max(0, frequency - taken)
  }

  return { scores }
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of counts.values()) size += count
  return size
}
