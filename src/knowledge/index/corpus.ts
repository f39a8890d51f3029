import type { Article } from '../articles/article.ts'
import { withoutCourtesies } from '../words/courtesies.ts'
import { growing } from './growing.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import { type Stem, stemmerOf } from '../words/stem.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** What a text of an article is. The first three stand for the article by themselves: they are its passages. */
export const fields = ['title', 'question', 'learned', 'tags', 'body'] as const
export type Field = (typeof fields)[number]
export const fieldNumber = (field: Field): number => fields.indexOf(field)
export const isPassage = (field: number): boolean => field <= 2
/** A wording of a user's, written down or confirmed. */
export const isExample = (field: number): boolean => field === 1 || field === 2

/** The articles of one language as numbers: words, stems and texts are interned, so that ten thousand fit in little. */
export interface Corpus {
  readonly articles: readonly Article[]
  readonly rules: LanguageRules
  readonly stem: Stem
  /** By word number. */
  readonly words: readonly string[]
  readonly occurrences: Uint32Array
  readonly stemOf: Uint32Array
  readonly stems: ReadonlyMap<string, number>
  /** By text number: which field, and where its words begin; one more entry closes the last. */
  readonly fieldOf: Uint8Array
  readonly textStart: Uint32Array
  /** All texts' word numbers, one after the other. */
  readonly wordAt: Uint32Array
  /** By article: where its texts begin; one more entry closes the last. */
  readonly firstText: Uint32Array
  readonly textCount: number
}

/** Confirmed questions by article id, in one language: they count as examples of it. */
type LearnedQuestions = ReadonlyMap<string, readonly string[]>

/** The words of a passage or a question, without what surrounds the matter. */
export const tellingPart = (text: string): readonly string[] => withoutCourtesies(wordsOf(normaliseText(text)))

/** The first words of a process are stemmed by code that is not compiled yet, and a body may be long. */
const wordsAtOnce = 60

/** Reads every text once. Gives way every few words. */
export function* readCorpus(
  articles: readonly Article[],
  learned: LearnedQuestions,
  rules: LanguageRules,
): Generator<void, Corpus> {
  const stem = stemmerOf(rules)
  const numbers = new Map<string, number>()
  const words: string[] = []
  const stems = new Map<string, number>()
  const stemOf = growing()
  const fieldOf = growing()
  const textStart = growing()
  const wordAt = growing(16_384)
  const firstText = growing()
  const counts: number[] = []

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const stemmed = stem(word)
    if (!stems.has(stemmed)) stems.set(stemmed, stems.size)
    stemOf.push(stems.get(stemmed)!)
    numbers.set(word, words.length)
    counts.push(0)
    return words.push(word) - 1
  }

  let sinceYield = 0

  function* add(field: Field, read: readonly string[]): Generator<void> {
    fieldOf.push(fieldNumber(field))
    textStart.push(wordAt.length())
    for (const word of read) {
      const number = numberOf(word)
      counts[number]!++
      wordAt.push(number)
      if (++sinceYield < wordsAtOnce) continue
      sinceYield = 0
      yield
    }
  }

  for (const article of articles) {
    firstText.push(fieldOf.length())
    yield* add('title', tellingPart(article.title))
    for (const question of article.questions) yield* add('question', tellingPart(question))
    for (const question of learned.get(article.id) ?? []) yield* add('learned', tellingPart(question))
    if (article.tags.length > 0) yield* add('tags', wordsOf(normaliseText(article.tags.join('\n'))))
    if (article.body !== '') yield* add('body', wordsOf(normaliseText(article.body)))
  }
  firstText.push(fieldOf.length())
  textStart.push(wordAt.length())
  yield
  const allWords = wordAt.done()
  yield
  return {
    articles,
    rules,
    stem,
    words,
    occurrences: new Uint32Array(counts),
    stemOf: stemOf.done(),
    stems,
    fieldOf: new Uint8Array(fieldOf.done()),
    textStart: textStart.done(),
    wordAt: allWords,
    firstText: firstText.done(),
    textCount: fieldOf.length(),
  }
}

/** The words of one text. */
export const wordsOfText = (corpus: Corpus, text: number): readonly string[] => wordsBetween(corpus, text, text + 1)

/** The words of an article's title and examples, which stand before its other texts. */
export function wordsOfPassages(corpus: Corpus, article: number): readonly string[] {
  const from = corpus.firstText[article]!
  let to = from
  while (to < corpus.firstText[article + 1]! && isPassage(corpus.fieldOf[to]!)) to++
  return wordsBetween(corpus, from, to)
}

function wordsBetween({ words, wordAt, textStart }: Corpus, from: number, to: number): readonly string[] {
  return Array.from(wordAt.subarray(textStart[from], textStart[to]), (word) => words[word]!)
}

/** A passage as its editor or its asker wrote it. */
export function textOf(corpus: Corpus, text: number, learned: LearnedQuestions): string {
  const number = articleOf(corpus, text)
  const article = corpus.articles[number]!
  const passages = [article.title, ...article.questions, ...(learned.get(article.id) ?? [])]
  return passages[text - corpus.firstText[number]!] ?? ''
}

/** The article a text belongs to. */
export function articleOf(corpus: Corpus, text: number): number {
  let low = 0
  let high = corpus.articles.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (corpus.firstText[middle]! <= text) low = middle
    else high = middle - 1
  }
  return low
}
