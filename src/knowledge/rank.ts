import type { Article } from './article.ts'
import { buildBm25f, type FieldedText, type LeftOut } from './bm25f.ts'
import { type Features, letterFeatures, stemFeatures } from './features.ts'
import { gistOf, type Passage, passagesOf } from './passages.ts'
import type { Question } from './read-question.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { buildSparseIndex } from './sparse-index.ts'
import { normaliseText, wordsOf } from './words.ts'

/** What speaks for an article, each about 0..1. */
export interface Parts {
  /** Words anywhere in the article. */
  readonly fields: number
  /** Letters of all its passages together. */
  readonly allLetters: number
  /** Letters of its nearest passage. */
  readonly nearestLetters: number
}

export interface Ranked {
  readonly article: number
  readonly score: number
  readonly parts: Parts
  /** Its nearest passage, if any is near. */
  readonly passage: number | null
  /** One of its passages says the very same. */
  readonly isSame: boolean
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
  /** 0..1: share of the question's telling words that the base knows. */
  coverage(question: Question, withoutPassage?: number): number
}

/**
 * That words anywhere and the letters of all examples carry nearly everything was learned on four public sets, each time
 * leaving one set out. The numbers themselves were then settled by trial on the same four, so unseen sets decide.
 */
const partWeights: Readonly<Record<keyof Parts, number>> = { fields: 1.8, allLetters: 1.5, nearestLetters: 0.15 }

/** Whoever asks in an article's very words gets that article. */
const sameBonus = 1

export function* buildRanking(articles: readonly Article[], rules: LanguageRules): Generator<void, Ranking> {
  const passages: Passage[] = []
  const starts = [0]
  const fields: FieldedText[] = []
  const letterTexts: Features[] = []
  const stems: Features[] = []
  for (const [number, article] of articles.entries()) {
    const own = passagesOf(article, number, rules)
    passages.push(...own)
    starts.push(passages.length)
    letterTexts.push(...own.map((passage) => letterFeatures(passage.words)))
    stems.push(...own.map((passage) => stemFeatures(passage.words)))
    fields.push(fieldsOf(article))
    if (number % 10 === 9) yield
  }
  const bm25f = yield* buildBm25f(fields)
  const letters = yield* buildSparseIndex(letterTexts)
  const lengths: number[] = []
  for (const number of articles.keys()) {
    lengths.push(letters.lengthOfSum(letterTexts.slice(starts[number], starts[number + 1])))
    if (number % 50 === 49) yield
  }
  const knownIn = countTexts([...stems, ...fields.map((field) => field.body)])
  yield

  function rank(question: Question, most: number, allows: (article: number) => boolean, without: Without = {}) {
    const byLetters = letters.cosines(letterFeatures(question.words))
    const byFields = bm25f.scores(stemFeatures(question.words, question.alternatives), leftOut(without.passage))
    const gist = gistOf(question.words, rules)
    const found: Ranked[] = []
    for (let article = 0; article < articles.length; article++) {
      if (article === without.article || !allows(article)) continue
      const ranked = weigh(article, byFields.of[article]! / byFields.most, byLetters, gist, without.passage)
      if (ranked.score > 0) found.push(ranked)
    }
    return found.sort((a, b) => b.score - a.score || a.article - b.article).slice(0, most)
  }

  function weigh(article: number, fields: number, byLetters: Float32Array, gist: string, leave = -1): Ranked {
    let sum = 0
    let nearestLetters = 0
    let passage: number | null = null
    let isSame = false
    for (let at = starts[article]!; at < starts[article + 1]!; at++) {
      if (at === leave) continue
      const cosine = byLetters[at]!
      sum += cosine
      if (cosine > nearestLetters) {
        nearestLetters = cosine
        passage = at
      }
      isSame ||= cosine > 0 && passages[at]!.gist === gist
    }
    const allLetters = sum / lengths[article]!
    const parts = { fields, allLetters, nearestLetters }
    const score =
      partWeights.fields * fields + partWeights.allLetters * allLetters + partWeights.nearestLetters * nearestLetters
    return { article, score: score + (isSame ? sameBonus : 0), parts, passage, isSame }
  }

  function leftOut(passage: number | undefined): LeftOut | undefined {
    return passage === undefined ? undefined : { article: passages[passage]!.article, words: stems[passage]! }
  }

  function coverage(question: Question, withoutPassage?: number): number {
    const telling = question.words.filter((word) => !rules.stopWords.has(word))
    // A word that only the left-out question has would be unknown without it.
    const least = (word: string) => (withoutPassage !== undefined && stems[withoutPassage]!.has(word) ? 2 : 1)
    let all = 0
    let known = 0
    for (const [word, weight] of stemFeatures(telling, question.alternatives)) {
      all += weight
      if ((knownIn.get(word) ?? 0) >= least(word)) known += weight
    }
    return all === 0 ? 0 : known / all
  }

  return { passages, rank, coverage }
}

function fieldsOf(article: Article): FieldedText {
  const counted = (text: string) => stemFeatures(wordsOf(normaliseText(text)))
  return {
    title: counted(article.title),
    questions: counted(article.questions.join('\n')),
    tags: counted(article.tags.join('\n')),
    body: counted(article.body),
  }
}

function countTexts(texts: readonly Features[]): Features {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
