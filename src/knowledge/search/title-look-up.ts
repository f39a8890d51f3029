import Fuse from 'fuse.js'
import { readingOrder } from '../../kit/language.ts'
import type { Article } from '../articles/article.ts'
import { canSee } from './catalogue.ts'
import type { SearchOptions } from './knowledge-index.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

const articlesAtOnce = 200
/** So many titles are compared letter by letter: fuse.js takes a third of a second for ten thousand, and does not pause. */
const mostCompared = 60
/** fuse.js is linear in the pattern's length; nobody types a title longer than this. */
const longestPattern = 80

/**
 * Look-up of titles while somebody types: unfinished and mistyped words. This is what fuse.js is best at; whole
 * questions go to the ranking. It is shown only the titles that share most pairs of letters with what was typed.
 */
export function* buildTitleLookUp(
  articles: readonly Article[],
): Generator<void, (text: string, options: SearchOptions) => readonly Article[]> {
  const having = new Map<string, number[]>()
  for (const [number, { title }] of articles.entries()) {
    for (const pair of pairsOf(title)) {
      const known = having.get(pair)
      if (known === undefined) having.set(pair, [number])
      else known.push(number)
    }
    if (number % articlesAtOnce === articlesAtOnce - 1) yield
  }

  const inUse = new Set(articles.map(({ language }) => language))

  /** Those with most pairs in common first, of the language that is nearest to the reader's and has articles. */
  function nearest(pattern: string, options: SearchOptions): readonly Article[] {
    const shared = new Uint8Array(articles.length)
    for (const pair of pairsOf(pattern)) for (const number of having.get(pair) ?? []) shared[number]!++
    const numbers: number[] = []
    const language = readingOrder(options.language).find((each) => inUse.has(each))
    for (const [number, count] of shared.entries()) {
      const article = articles[number]!
      if (count > 0 && article.language === language && canSee(article, options)) numbers.push(number)
    }
    numbers.sort((a, b) => shared[b]! - shared[a]! || a - b)
    return numbers.slice(0, mostCompared).map((number) => articles[number]!)
  }

  return (text, options) => {
    const pattern = text.slice(0, longestPattern)
    const fuse = new Fuse(nearest(pattern, options), {
      keys: ['title'],
      ignoreLocation: true,
      threshold: 0.4,
      minMatchCharLength: 2,
      useTokenSearch: true,
    })
    return fuse.search(pattern, { limit: options.limit ?? 4 }).map(({ item }) => item)
  }
}

/** Neighbouring letters of a text's words. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const word of wordsOf(normaliseText(text))) {
    for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2))
  }
  return pairs
}
