import type { Language } from '../kit/language.ts'
import type { Article } from './article.ts'
import { type Calibration, calibrate } from './calibrate.ts'
import { canSee } from './catalogue.ts'
import type { Explanation, Repair, SearchOptions } from './knowledge-index.ts'
import { buildRanking, type Ranked, type Ranking } from './rank.ts'
import { readQuestion } from './read-question.ts'
import { rulesOf } from './rules/all-rules.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'
import { normaliseText, wordsOf } from './words.ts'

/** What the articles of one language have to say to a question. */
export interface Finding {
  readonly ranked: readonly { readonly article: Article; readonly score: number }[]
  readonly sure: number
  readonly offer: number
  readonly repaired: readonly Repair[]
  readonly explanation: Explanation
}

export interface LanguageSearch {
  readonly vocabulary: Vocabulary
  find(text: string, options: SearchOptions, most: number, isKnown: (word: string) => boolean): Finding
}

/** Nearly the same words as one of the article's own questions: nothing more to be unsure about. */
const sameWords = 0.985
const sureOfSameWords = 0.97

export function* buildLanguageSearch(
  articles: readonly Article[],
  language: Language,
): Generator<void, LanguageSearch> {
  const rules = rulesOf[language]
  const vocabulary = yield* vocabularyOf(articles, language)
  const ranking: Ranking = yield* buildRanking(articles, rules)
  const calibration: Calibration = yield* calibrate(ranking)

  function find(text: string, options: SearchOptions, most: number, isKnown: (word: string) => boolean): Finding {
    const question = readQuestion(text, vocabulary, isKnown)
    const ranked = ranking.rank(question, Math.max(most, 5), (article) => canSee(articles[article]!, options))
    const coverage = ranking.coverage(question)
    const isSame = isSameQuestion(ranked)
    return {
      ranked: ranked.slice(0, most).map(({ article, score }) => ({ article: articles[article]!, score })),
      sure: Math.max(calibration.sure(ranked, coverage), isSame ? sureOfSameWords : 0),
      offer: Math.max(
        calibration.offer(ranked, coverage),
        calibration.sure(ranked, coverage),
        isSame ? sureOfSameWords : 0,
      ),
      repaired: question.repaired,
      explanation: {
        read: question.words.join(' '),
        unknown: question.unknown,
        nearest: ranking.passages[ranked[0]?.passage ?? -1]?.text ?? null,
        parts: ranked[0] === undefined ? {} : { ...ranked[0].parts, coverage },
      },
    }
  }

  return { vocabulary, find }
}

/** Only the first has this very question: if another article has it as well, the two must be offered. */
function isSameQuestion(ranked: readonly Ranked[]): boolean {
  const isSame = (each: Ranked | undefined) => each !== undefined && each.parts.nearestWords >= sameWords
  return isSame(ranked[0]) && !isSame(ranked[1])
}

function* vocabularyOf(articles: readonly Article[], language: Language): Generator<void, Vocabulary> {
  const counts = new Map<string, number>()
  for (const [number, article] of articles.entries()) {
    const text = [article.title, ...article.questions, ...article.tags, article.body].join('\n')
    for (const word of wordsOf(normaliseText(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (number % 20 === 19) yield
  }
  const rules = rulesOf[language]
  const vocabulary = buildVocabulary(counts, [...rules.stopWords, ...rules.courtesies.flatMap(wordsOf)])
  yield
  return vocabulary
}
