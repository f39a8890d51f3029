import { type ArticleLanguage, type Language, languages } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { groupQuestions, type OpenQuestion, type QuestionGroup } from '../../knowledge/search/group-questions.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'

type Trend = 'up' | 'down' | 'steady'

/** Of fewer even "all in one half" is what chance does every fourth time. */
const leastForTrend = 4
/** An article with less of a chance to answer a question only happens to share a word with it. */
const leastNear = 0.1

/** What people ask and nobody has written down: questions of one meaning that found no answer that helped. */
export type Gap = {
  readonly language: Language
  /** The one most like all the others. */
  readonly example: string
  readonly count: number
  /** How many of them in the first half of the time looked at, and in the second. */
  readonly early: number
  readonly late: number
  /** Null where there are too few to tell. */
  readonly trend: Trend | null
  /** The article that comes nearest to the example, agents' articles too; null where none has a chance. */
  readonly nearest: { readonly id: string; readonly title: string; readonly language: ArticleLanguage } | null
  /** Newest first. */
  readonly asked: readonly Pick<OpenQuestion, 'text' | 'conversationId'>[]
}

/** The largest gap first; in steps, because thousands of questions are compared with each other. */
export function* findGaps(
  questions: readonly OpenQuestion[],
  index: KnowledgeIndex,
  since: Instant,
  now: Instant,
): Generator<void, readonly Gap[]> {
  const groups: QuestionGroup[] = []
  for (const language of languages) groups.push(...(yield* groupQuestions(questions, language)))
  groups.sort((a, b) => b.questions.length - a.questions.length)
  const gaps: Gap[] = []
  for (const group of groups) {
    gaps.push(yield* gapOf(group, index, since, now))
    yield
  }
  return gaps
}

function* gapOf(
  { example, language, questions }: QuestionGroup,
  index: KnowledgeIndex,
  since: Instant,
  now: Instant,
): Generator<void, Gap> {
  const middle = (since + now) / 2
  const late = questions.filter(({ at }) => at >= middle).length
  const { matches } = yield* index.searchSteps(example, { language, audience: 'agents', at: now })
  const best = matches[0]
  const found = best === undefined || best.probability < leastNear ? undefined : best.article
  const nearest = found === undefined ? null : { id: found.id, title: found.title, language: found.language }
  const count = questions.length
  const early = count - late
  const trend = trendOf(early, late)
  return {
    language,
    example,
    count,
    early,
    late,
    trend,
    nearest,
    asked: questions.map(({ text, conversationId }) => ({ text, conversationId })),
  }
}

/**
 * Questions that come by chance fall into either half like tossed coins: the halves differ by the root of their number
 * then, and by twice as much once in twenty times. Less than that is no trend.
 */
export function trendOf(early: number, late: number): Trend | null {
  const count = early + late
  if (count < leastForTrend) return null
  if (Math.abs(late - early) < 2 * Math.sqrt(count)) return 'steady'
  return late > early ? 'up' : 'down'
}
