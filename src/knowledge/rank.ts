import type { Article } from './article.ts'
import { buildBm25f, type FieldedText } from './bm25f.ts'
import { withoutCourtesies } from './courtesies.ts'
import { letterFeatures, stemFeatures, withPairs } from './features.ts'
import type { Question } from './read-question.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { buildSparseIndex } from './sparse-index.ts'
import { normaliseText, wordsOf } from './words.ts'

/** A short text that stands for an article: its title or one way of asking. */
export interface Passage {
  readonly article: number
  readonly kind: 'title' | 'question'
  readonly text: string
  readonly words: readonly string[]
}

/** What speaks for an article, each about 0..1. */
export interface Parts {
  /** Words anywhere in the article. */
  readonly fields: number
  /** Words of the nearest passage. */
  readonly nearestWords: number
  /** Letters of the nearest passage. */
  readonly nearestLetters: number
  /** Words of all passages together. */
  readonly allWords: number
  /** Letters of all passages together. */
  readonly allLetters: number
}

export interface Ranked {
  readonly article: number
  readonly score: number
  readonly parts: Parts
  readonly passage: number | null
}

/** What to leave out while the base examines itself: one passage, or all of an article. */
export interface Without {
  readonly passage?: number
  readonly article?: number
}

export interface Ranking {
  readonly passages: readonly Passage[]
  /** The best articles of those allowed, best first. Articles with nothing in common with the question are left out. */
  rank(question: Question, most: number, allows: (article: number) => boolean, without?: Without): readonly Ranked[]
  /** 0..1: how much of what the question says the base knows at all. */
  coverage(question: Question, withoutPassage?: number): number
}

/** Found by hand on four public sets; broad optimum, see the benchmark. */
const partWeights: Parts = { fields: 0.9, nearestWords: 0.7, nearestLetters: 0.9, allWords: 0.6, allLetters: 0.6 }

export function* buildRanking(articles: readonly Article[], rules: LanguageRules): Generator<void, Ranking> {
  const passages = articles.flatMap(passagesOf)
  const stems = passages.map((passage) => stemFeatures(passage.words, rules))
  yield
  const fields: FieldedText[] = []
  for (const [number, article] of articles.entries()) {
    fields.push(fieldsOf(article, rules))
    if (number % 20 === 19) yield
  }
  const bm25f = yield* buildBm25f(fields)
  const knownIn = countTexts([...stems, ...fields.map((field) => field.body)])
  const wordTexts = passages.map((passage, at) => withPairs(stems[at]!, passage.words, rules))
  const words = yield* buildSparseIndex(wordTexts)
  const letterTexts = passages.map((passage) => letterFeatures(passage.words, rules))
  const letters = yield* buildSparseIndex(letterTexts)
  const starts = startsOf(passages, articles.length)
  const of = (article: number) => [starts[article]!, starts[article + 1]!] as const
  const wordLengths = articles.map((_, article) => words.lengthOfSum(wordTexts.slice(...of(article))))
  yield
  const letterLengths = articles.map((_, article) => letters.lengthOfSum(letterTexts.slice(...of(article))))
  yield

  function rank(question: Question, most: number, allows: (article: number) => boolean, without: Without = {}) {
    const stemmed = stemFeatures(question.words, rules, question.alternatives)
    const byWords = words.cosines(withPairs(stemmed, question.words, rules))
    const byLetters = letters.cosines(letterFeatures(question.words, rules))
    const byFields = bm25f.scores(stemmed, leftOut(without))
    const found: Ranked[] = []
    for (let article = 0; article < articles.length; article++) {
      if (article === without.article || !allows(article)) continue
      const scored = scoreOf(article, byFields.of[article]! / byFields.most, byWords, byLetters, without.passage)
      if (scored !== null) found.push(scored)
    }
    return found.sort((a, b) => b.score - a.score || a.article - b.article).slice(0, most)
  }

  function scoreOf(
    article: number,
    fields: number,
    byWords: Float32Array,
    byLetters: Float32Array,
    leave = -1,
  ): Ranked | null {
    let nearestWords = 0
    let nearestLetters = 0
    let allWords = 0
    let allLetters = 0
    let nearest = 0
    let passage: number | null = null
    for (let at = starts[article]!; at < starts[article + 1]!; at++) {
      if (at === leave) continue
      const [byWord, byLetter] = [byWords[at]!, byLetters[at]!]
      if (byWord > nearestWords) nearestWords = byWord
      if (byLetter > nearestLetters) nearestLetters = byLetter
      allWords += byWord
      allLetters += byLetter
      if (byWord + byLetter > nearest) {
        nearest = byWord + byLetter
        passage = at
      }
    }
    if (fields === 0 && nearest === 0) return null
    const parts: Parts = {
      fields,
      nearestWords,
      nearestLetters,
      allWords: allWords / wordLengths[article]!,
      allLetters: allLetters / letterLengths[article]!,
    }
    return { article, score: weigh(parts), parts, passage }
  }

  function leftOut(without: Without) {
    if (without.passage === undefined) return undefined
    return { article: passages[without.passage]!.article, words: stems[without.passage]! }
  }

  function coverage(question: Question, withoutPassage?: number): number {
    const known = (word: string) => {
      const found = knownIn.get(word) ?? 0
      // A word that only the left-out question has would be unknown without it.
      return withoutPassage !== undefined && stems[withoutPassage]!.has(word) ? found > 1 : found > 0
    }
    let all = 0
    let share = 0
    for (const [word, weight] of stemFeatures(question.words, rules, question.alternatives)) {
      all += weight
      if (known(word)) share += weight
    }
    return all === 0 ? 0 : share / all
  }

  return { passages, rank, coverage }
}

function weigh(parts: Parts): number {
  let score = 0
  for (const name of Object.keys(partWeights) as (keyof Parts)[]) score += partWeights[name] * parts[name]
  return score
}

function passagesOf(article: Article, number: number): Passage[] {
  const passage = (kind: Passage['kind'], text: string): Passage => ({
    article: number,
    kind,
    text,
    words: withoutCourtesies(wordsOf(normaliseText(text))),
  })
  return [passage('title', article.title), ...article.questions.map((question) => passage('question', question))]
}

function fieldsOf(article: Article, rules: LanguageRules): FieldedText {
  const counted = (text: string) => stemFeatures(wordsOf(normaliseText(text)), rules)
  return {
    title: counted(article.title),
    questions: counted(article.questions.join('\n')),
    tags: counted(article.tags.join('\n')),
    body: counted(article.body),
  }
}

/** Passages lie in the order of their articles: those of article n are starts[n] up to starts[n + 1]. */
function startsOf(passages: readonly Passage[], articles: number): Uint32Array {
  const starts = new Uint32Array(articles + 1)
  for (const passage of passages) starts[passage.article + 1]! += 1
  for (let article = 0; article < articles; article++) starts[article + 1]! += starts[article]!
  return starts
}

function countTexts(texts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
