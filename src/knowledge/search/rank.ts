import { type AskedStems, buildBm25f } from '../index/bm25f.ts'
import type { Learned } from '../index/confirmed.ts'
import type { MatchedWord } from './knowledge-index.ts'
import { articleOf, type Corpus, isPassage, wordsOfText } from '../index/corpus.ts'
import { stemCounter } from '../index/features.ts'
import { gistOf } from '../words/gist.ts'
import { buildLetters, type Nearest } from '../index/letters.ts'
import { type Parts, partWeights } from '../index/parts.ts'
import type { Question } from './read-question.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import { synonymsOf } from '../index/synonyms.ts'
import { isOfAnotherThing } from '../index/another-thing.ts'
import { tellingOf } from '../words/telling.ts'
import { trainWeights, type Weights } from '../index/train-weights.ts'

export interface Ranked {
  readonly article: number
  readonly score: number
  readonly parts: Parts
  /** Added to the score: what the base's own examples taught of the article, about 0. */
  readonly tendency: number
  /** Added to the score: 1 when it says the very same, -1 when people said that it does not answer this. */
  readonly bonus: number
  /** One of its passages says the very same. */
  readonly isSame: boolean
  /** People said that it does not answer this question. */
  readonly isRefuted: boolean
}

/** What to leave out while the base examines itself: one text, or all of an article. */
interface Without {
  readonly text?: number
  readonly article?: number
}

export interface Ranking {
  /** The best articles of those allowed, best first. Articles with nothing in common with the question are left out. */
  rank(question: Question, most: number, allows: (article: number) => boolean, without?: Without): readonly Ranked[]
  /** 0..1: the share of what the question says, weighted by rarity, that the texts know. */
  coverage(question: Question, withoutText?: number): number
  /** The words of the question that an article has, the weightiest first. */
  matched(question: Question, article: number): readonly MatchedWord[]
  /** The passage of an article that is nearest to the question. */
  nearest(question: Question, article: number, withoutText?: number): Nearest
  /** Whether the question is about another thing than the article, though nearly all of its words are the same. */
  isOfAnother(question: Question, article: number): boolean
}

/** Whoever asks in an article's very words gets that article. */
const sameBonus = 1
/** What several people said did not help stands behind all that is nearly as likely. */
const refutedLoss = 1
const leastTelling = 0.3
const noArticles: ReadonlySet<number> = new Set()

/** Gists of questions that an article does not answer, by its id. */
type Refuted = Learned['refuted']
const textsAtOnce = 50

/** `ordinaryWords`: of the language, the commonest first. */
export function* buildRanking(
  corpus: Corpus,
  rules: LanguageRules,
  refuted: Refuted,
  ordinaryWords: readonly string[],
): Generator<void, Ranking> {
  const stemCounts = stemCounter(corpus.stem)
  const telling = yield* tellingOf(ordinaryWords, corpus.stem)
  const bm25f = yield* buildBm25f(corpus, telling)
  const pieces = yield* buildLetters(corpus)
  const saying = yield* articlesBySaying(corpus, rules)
  const refutedBy = articlesRefuted(corpus, refuted)
  const withSynonyms = yield* synonymsOf(rules)
  const isKnown = (stem: string) => bm25f.textsWith(stem) > 0

  const asWritten = (words: readonly string[], alternatives?: Question['alternatives']): AskedStems => {
    const own = stemCounts(words, alternatives)
    return { own, all: withSynonyms(own, isKnown) }
  }
  const trained = yield* trainWeights(corpus, { asked: asWritten, bm25f, letters: pieces })

  function askedStems(question: Question, { ofStem }: Weights = trained.whole): AskedStems {
    const { own, all } = asWritten(question.words, question.alternatives)
    return { own, all: new Map([...all].map(([stem, weight]) => [stem, weight * ofStem(stem)])) }
  }

  function rank(question: Question, most: number, allows: (article: number) => boolean, without: Without = {}) {
    const left = without.text === undefined ? undefined : { article: articleOf(corpus, without.text) }
    const byLetters = pieces.cosines(question.words, left)
    const weights = without.text === undefined ? trained.whole : trained.without(without.text)
    const byFields = bm25f.scores(askedStems(question, weights), without.text)
    const gist = gistOf(question.words, rules)
    const same = sayingTheSame(question.words, gist, left?.article)
    const wrong = refutedBy.get(gist) ?? noArticles
    const perField = partWeights.fields / byFields.most
    const isPlain = same.length === 0 && wrong.size === 0
    // What few articles have is looked at only when there is something to look at.
    const bonus = isPlain
      ? null
      : (article: number) => (same.includes(article) ? sameBonus : 0) - (wrong.has(article) ? refutedLoss : 0)
    const isAllowed = (article: number) => article !== without.article && allows(article)
    return bestOf(byFields.of, perField, byLetters, partWeights.letters, weights.ofArticle, bonus, most, isAllowed).map(
      ({ article, score }) => ({
        article,
        score,
        parts: { fields: byFields.of[article]! / byFields.most, letters: byLetters[article]! },
        tendency: weights.ofArticle[article]!,
        bonus: bonus?.(article) ?? 0,
        isSame: same.includes(article),
        isRefuted: wrong.has(article),
      }),
    )
  }

  /** Those with the very words; without any, those that say it in another order or form («block my card», "my card is blocked"). */
  function sayingTheSame(words: readonly string[], gist: string, left: number | undefined): readonly number[] {
    // Without words nothing is said, and nothing is the same.
    if (gist === '') return []
    const literally = withoutOne(saying.byWords.get(words.join(' ')), left)
    // «Перевод» is the gist of «где мой перевод», and of as many other questions.
    if (literally.length > 0 || words.length < 2) return literally
    return withoutOne(saying.byGist.get(gist), left)
  }

  function coverage(question: Question, withoutText?: number): number {
    // A word that only the left-out question has would be unknown without it.
    const own = withoutText === undefined ? null : stemCounts(wordsOfText(corpus, withoutText))
    let all = 0
    let known = 0
    for (const [stem, weight] of stemCounts(question.words, question.alternatives)) {
      const texts = bm25f.textsWith(stem) - (own?.has(stem) === true ? 1 : 0)
      const worth = weight * telling(stem) * Math.log(1 + corpus.textCount / (texts + 0.5))
      all += worth
      if (texts > 0) known += worth
    }
    return all === 0 ? 0 : known / all
  }

  /** A word of the language that everybody says names no thing that could part two matters. */
  const isTelling = (stem: string) =>
    telling(stem) * Math.log(1 + corpus.textCount / (bm25f.textsWith(stem) + 0.5)) > leastTelling
  function isOfAnother({ words, alternatives, repaired, unknown }: Question, article: number): boolean {
    const read = (word: string) => ({
      word,
      kin: [...withSynonyms(stemCounts([word], alternatives), isKnown).keys()],
      isGuess: alternatives.has(word) || (repaired.length > 0 && unknown.includes(word)),
    })
    return isOfAnotherThing(corpus, article, words, read, isTelling)
  }

  const nearest = (question: Question, article: number, withoutText?: number) =>
    pieces.nearest(question.words, article, withoutText)

  /** A stem may stand for what was typed, for another reading of it, or for a synonym. */
  function matched(question: Question, article: number): readonly MatchedWord[] {
    const typed = new Map(question.words.map((word) => [corpus.stem(word), word]))
    return bm25f
      .matched(askedStems(question), article)
      .map(({ stem, fields, share }) => ({ word: typed.get(stem) ?? stem, isAsked: typed.has(stem), fields, share }))
  }

  return { rank, coverage, nearest, matched, isOfAnother }
}

/** The highest sums of two weighted views and what is added to them. Outside the closure, so that it stays optimised (see bm25f.ts). */
function bestOf(
  fields: Float32Array,
  perField: number,
  letters: Float32Array,
  perLetter: number,
  tendencies: Float32Array,
  bonus: ((article: number) => number) | null,
  most: number,
  isAllowed: (article: number) => boolean,
): readonly { readonly article: number; readonly score: number }[] {
  const best: { article: number; score: number }[] = []
  let least = 0
  for (let article = 0; article < fields.length; article++) {
    let score = perField * fields[article]! + perLetter * letters[article]!
    // Where nothing is in common there is nothing to add to.
    if (score <= 0) continue
    score += tendencies[article]!
    if (bonus !== null) score += bonus(article)
    if (score <= least || !isAllowed(article)) continue
    if (best.length === most) best.pop()
    let place = best.length
    while (place > 0 && best[place - 1]!.score < score) place--
    best.splice(place, 0, { article, score })
    if (best.length === most) least = best[most - 1]!.score
  }
  return best
}

function articlesRefuted(corpus: Corpus, refuted: Refuted): ReadonlyMap<string, ReadonlySet<number>> {
  const wrong = new Map<string, Set<number>>()
  if (refuted.size === 0) return wrong
  for (const [number, { id }] of corpus.articles.entries()) {
    for (const gist of refuted.get(id) ?? []) wrong.set(gist, (wrong.get(gist) ?? new Set()).add(number))
  }
  return wrong
}

/** With one passage left out, its article says the same only if it does so twice. */
function withoutOne(articles: readonly number[] = [], left: number | undefined): readonly number[] {
  const own = left === undefined ? -1 : articles.indexOf(left)
  return own === -1 ? articles : articles.toSpliced(own, 1)
}

type ArticlesBy = ReadonlyMap<string, readonly number[]>

/** Articles by what their passages say, literally and in essence; an article stands there once a passage. */
function* articlesBySaying(
  corpus: Corpus,
  rules: LanguageRules,
): Generator<void, { readonly byWords: ArticlesBy; readonly byGist: ArticlesBy }> {
  const byWords = new Map<string, number[]>()
  const byGist = new Map<string, number[]>()
  for (let text = 0; text < corpus.textCount; text++) {
    if (isPassage(corpus.fieldOf[text]!)) {
      const article = articleOf(corpus, text)
      const words = wordsOfText(corpus, text)
      add(byWords, words.join(' '), article)
      add(byGist, gistOf(words, rules), article)
    }
    if (text % textsAtOnce === textsAtOnce - 1) yield
  }
  return { byWords, byGist }
}

function add(articles: Map<string, number[]>, saying: string, article: number): void {
  const known = articles.get(saying)
  if (known === undefined) articles.set(saying, [article])
  else known.push(article)
}
