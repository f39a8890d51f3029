import { fitLogistic, probability, type Sample } from './logistic.ts'
import { articleOf } from './bm25f.ts'
import { questionField, type Ranked, type Ranking } from './rank.ts'
import { type Corpus, wordsOfText } from './corpus.ts'

/** Two probabilities of one ranking. */
export interface Calibration {
  /** The first is right. */
  sure(ranked: readonly Ranked[], coverage: number): number
  /** One of the first four is right. */
  offer(ranked: readonly Ranked[], coverage: number): number
}

/** Fitted on four public sets, the first more careful by hand (intercept, first score, lead over the second, lead over the fifth, coverage). */
const typicalSure: readonly number[] = [-3.4, 0.8, 2.3, 1, 0.6]
const typicalOffer: readonly number[] = [-2.6, 1.1, 0, 2.2, 0.7]
const priorStrength = 4

/** Enough to fit five numbers, few enough not to hold up the start. */
const mostExamined = 300
const shown = 4
/** Of all questions that arrive, about this share has no article. */
const withoutArticle = 0.3

/**
 * The base examines itself: each own question is asked with itself left out (right if its article comes first), and
 * once more with its whole article left out (then nothing can be right). A base without questions keeps what is typical.
 */
export function* calibrate(corpus: Corpus, ranking: Ranking): Generator<void, Calibration> {
  const own = [...corpus.fieldOf.keys()].filter((text) => corpus.fieldOf[text] === questionField)
  const stride = Math.max(1, Math.ceil(own.length / mostExamined))
  const sure: Sample[] = []
  const offer: Sample[] = []
  for (let at = 0; at < own.length; at += stride) {
    const text = own[at]!
    const article = articleOf(corpus, text)
    const question = { words: wordsOfText(corpus, text), alternatives: new Map(), repaired: [], unknown: [] }
    const coverage = ranking.coverage(question, text)
    const found = ranking.rank(question, 6, () => true, { text })
    const within = found.slice(0, 5)
    const features = evidence(within, coverage)
    sure.push({ features, holds: within[0]?.article === article, weight: 1 - withoutArticle })
    const isShown = within.slice(0, shown).some((each) => each.article === article)
    offer.push({ features, holds: isShown, weight: 1 - withoutArticle })
    const beyond = evidence(found.filter((each) => each.article !== article).slice(0, 5), coverage)
    sure.push({ features: beyond, holds: false, weight: withoutArticle })
    offer.push({ features: beyond, holds: false, weight: withoutArticle })
    yield
  }
  const sureWeights = fitLogistic(sure, typicalSure, priorStrength)
  const offerWeights = fitLogistic(offer, typicalOffer, priorStrength)
  return {
    sure: (ranked, coverage) => (ranked.length === 0 ? 0 : probability(evidence(ranked, coverage), sureWeights)),
    offer: (ranked, coverage) => (ranked.length === 0 ? 0 : probability(evidence(ranked, coverage), offerWeights)),
  }
}

export function evidence(ranked: readonly Ranked[], coverage: number): readonly number[] {
  const first = ranked[0]?.score ?? 0
  return [1, first, first - (ranked[1]?.score ?? 0), first - (ranked[4]?.score ?? 0), coverage]
}
