import type { ArticleLanguage, Language } from '../../kit/language.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { Article } from '../../knowledge/articles/article.ts'
import type { KnowledgeIndex, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'
import { findPieces } from './article-card.ts'
import { isLearnable } from './confirmation.ts'
import { type Line, lastQuestions, questionText } from './last-question.ts'

/** An article as an agent sees it beside a conversation. */
type ArticleForAgent = {
  readonly id: string
  readonly title: string
  /** Markdown. */
  readonly body: string
  readonly language: ArticleLanguage
  /** Never for users' eyes: it can be read here and not be sent. */
  readonly isForAgents: boolean
}

type Suggestions = {
  /** The user's words that an inserted article answers; null while they have asked nothing. */
  readonly question: string | null
  /** Whether the bot may learn that an article answers them. */
  readonly isLearnable: boolean
  /** All that the user has asked lately, the newest first: an agent may mean another of them. */
  readonly questions: readonly string[]
  readonly articles: readonly ArticleForAgent[]
}

const most = 5
/** Of the best one's score, which is high when it says the very same: no more than so much is asked then. */
const leastShare = 0.3
const mostNeeded = 0.8
const longestSilenceMs = 8 * hour
/** So many questions back something may still be talked about. */
const mostQuestions = 4

/**
 * Articles for what the user asked last, found as the bot finds its answers. When nothing fits the newest words, they
 * may have been about the question before: the last one that something fits is taken. With `about` that very question of
 * theirs is taken, if they have asked it. `matter`: what the incident on the screen is about, which comes before all words;
 * what was said to an agent is an answer and comes last, unless an article surely fits it: then it is another matter.
 */
export function* suggestArticles(
  index: KnowledgeIndex,
  lines: readonly Line[],
  language: Language,
  at: Instant,
  about: string | null = null,
  matter: string | null = null,
): Generator<void, Suggestions> {
  const all = lastQuestions(lines, mostQuestions)
  const own = matter === null || matter.trim() === '' ? [] : [[matter]]
  const wanted = [...all, ...own].filter((pieces) => questionText(pieces) === about)
  // Of days ago it was another matter, which may be long solved.
  const recent = all.slice(0, lastQuestions(lastTalk(lines), mostQuestions).length)
  const last = recent.length > 0 ? recent : all.slice(0, 1)
  const answers = new Set(saidToAgents(lines))
  const isAnswer = (pieces: readonly string[]) => answers.has(pieces.at(-1) ?? '')
  const usual = [...last.filter(isAnswer), ...own, ...last]
  const questions = wanted.length > 0 ? wanted : usual
  const asked = [...new Set([...all, ...own].map(questionText))]
  const options = { language, audience: 'agents' as const, at, limit: most }
  let mere: Suggestions | null = null
  for (const pieces of questions) {
    const outcome = yield* findPieces(index, pieces, options)
    if (outcome.decision === 'nothing') continue
    const isMere = isAnswer(pieces) && outcome.decision !== 'answer' && questionText(pieces) !== about
    const found = suggestions(pieces, asked, articlesOf(outcome), isMere)
    if (!isMere) return found
    mere ??= found
  }
  return mere ?? suggestions(wanted[0] ?? own[0] ?? last[0], asked, [], false)
}

/** What the user wrote right after an agent's words. */
function saidToAgents(lines: readonly Line[]): readonly string[] {
  const said = lines.filter(({ author }) => author !== 'system').toSorted((a, b) => a.number - b.number)
  return said.flatMap(({ author, text }, index) =>
    author === 'user' && said.slice(0, index).findLast((one) => one.author !== 'user')?.author === 'agent'
      ? [text]
      : [],
  )
}

/** What was said without a silence of so long in between, up to now. */
function lastTalk(lines: readonly Line[]): readonly Line[] {
  const newestFirst = lines.toSorted((a, b) => b.number - a.number)
  const end = newestFirst.findIndex(({ at }, index) => (newestFirst[index - 1]?.at ?? at) - at > longestSilenceMs)
  return end === -1 ? newestFirst : newestFirst.slice(0, end)
}

function suggestions(
  pieces: readonly string[] | undefined,
  questions: readonly string[],
  articles: readonly ArticleForAgent[],
  isAnswer: boolean,
): Suggestions {
  if (pieces === undefined) return { question: null, isLearnable: false, questions, articles }
  const question = questionText(pieces)
  return { question, isLearnable: !isAnswer && isLearnable(question), questions, articles }
}

/** What an agent looks up: whole questions as the bot reads them, and unfinished words of a title. */
export function* lookUpArticles(
  index: KnowledgeIndex,
  text: string,
  language: Language,
  at: Instant,
): Generator<void, readonly ArticleForAgent[]> {
  const options = { language, audience: 'agents' as const, at, limit: most }
  const outcome = yield* index.searchSteps(text, options)
  const titles = outcome.decision === 'nothing' ? index.titlesLike(text, options) : []
  return titles.length > 0 ? titles.map(forAgent) : articlesOf(outcome)
}

/** Of five places the last are often filled with what has one word in common: those would only be in the way. */
function articlesOf({ matches }: SearchOutcome): readonly ArticleForAgent[] {
  const least = Math.min((matches[0]?.score ?? 0) * leastShare, mostNeeded)
  return matches.filter(({ score }) => score >= least).map(({ article }) => forAgent(article))
}

const forAgent = ({ id, title, body, language, audience }: Article): ArticleForAgent => ({
  id,
  title,
  body,
  language,
  isForAgents: audience === 'agents',
})
