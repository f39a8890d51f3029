import { type Corpus, fieldNumber, wordsOfText, articleOf } from '../index/corpus.ts'
import { fitLogistic, probability, type Sample } from '../index/logistic.ts'
import type { Ranked, Ranking } from './rank.ts'
import type { Question } from './read-question.ts'

/** Two probabilities of one ranking. */
export interface Calibration {
  /** The first is right. */
  sure(evidence: readonly number[]): number
  /** One of the first four is right. */
  offer(evidence: readonly number[]): number
}

/** How many of the best the evidence looks at: rank at least so many. */
export const ranksWeighed = 8

/** Fitted on four public sets, clean and mistyped; in the order of `evidence`. */
const typicalSure: readonly number[] = [-4.62, -0.56, 0.72, 4.2, 0.05, 0.63, 0.83, 2.12]
const typicalOffer: readonly number[] = [-4.51, 0.7, 2.23, 4.82, -0.12, 0.64, -1.06, 2.62]
/** How many of its own questions a base must show before they count as much as what is typical. */
const priorStrength = 6
/** A base without questions cannot examine itself: on such a one fewer answers were right than is typical. */
const unexamined = -1.1
const fewExamined = 20

/** Enough to fit eight numbers, few enough not to hold up the start. */
const mostExamined = 300
const shown = 4
/**
 * Of all questions that arrive, about this share has no article. To answer one of those is worse than to ask "did you
 * mean" of it, so an answer reckons with more of them.
 */
const withoutArticle = { sure: 0.45, offer: 0.4 }

/**
 * The base examines itself: each own question is asked with itself left out (right if its article comes first), and
 * once more with its whole article left out (then nothing can be right). A base without questions keeps what is typical.
 */
export function* calibrate(corpus: Corpus, ranking: Ranking): Generator<void, Calibration> {
  const questionField = fieldNumber('question')
  const own: number[] = []
  for (let text = 0; text < corpus.textCount; text++) if (corpus.fieldOf[text] === questionField) own.push(text)
  yield
  const stride = Math.max(1, Math.ceil(own.length / mostExamined))
  const sure: Sample[] = []
  const offer: Sample[] = []
  for (let at = 0; at < own.length; at += stride) {
    const text = own[at]!
    const article = articleOf(corpus, text)
    const question = { words: wordsOfText(corpus, text), alternatives: new Map(), repaired: [], unknown: [] }
    const found = ranking.rank(question, ranksWeighed + 1, () => true, { text })
    const within = evidence(ranking, question, found.slice(0, ranksWeighed), text)
    sure.push({ features: within, holds: found[0]?.article === article, weight: 1 - withoutArticle.sure })
    const isShown = found.slice(0, shown).some((each) => each.article === article)
    offer.push({ features: within, holds: isShown, weight: 1 - withoutArticle.offer })
    const others = found.filter((each) => each.article !== article).slice(0, ranksWeighed)
    const beyond = evidence(ranking, question, others, text)
    sure.push({ features: beyond, holds: false, weight: withoutArticle.sure })
    offer.push({ features: beyond, holds: false, weight: withoutArticle.offer })
    yield
  }
  const caution = sure.length / 2 < fewExamined ? unexamined : 0
  const sureWeights = yield* fitLogistic(sure, [typicalSure[0]! + caution, ...typicalSure.slice(1)], priorStrength)
  const offerWeights = yield* fitLogistic(offer, typicalOffer, priorStrength)
  return {
    sure: (features) => probability(features, sureWeights),
    offer: (features) => probability(features, offerWeights),
  }
}

/**
 * What a ranking says of its own worth: 1, words and letters of the first, its share among the best, what the base knows
 * of the question, its length, the lead over the second, the nearest passage. `withoutText`: while examining.
 */
export function evidence(
  ranking: Ranking,
  question: Question,
  ranked: readonly Ranked[],
  withoutText?: number,
): readonly number[] {
  const first = ranked[0]
  if (first === undefined) return [1, 0, 0, 0, 0, 0, 0, 0]
  const all = ranked.slice(0, ranksWeighed).reduce((sum, { score }) => sum + Math.exp(3 * (score - first.score)), 0)
  return [
    1,
    first.parts.fields,
    first.parts.letters,
    1 / all,
    ranking.coverage(question, withoutText),
    Math.log(1 + question.words.length),
    first.score - (ranked[1]?.score ?? 0),
    ranking.nearest(question, first.article, withoutText).cosine,
  ]
}
