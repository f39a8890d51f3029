import type { ArticleLanguage } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { type Article, isOver, isValidAt } from '../articles/article.ts'
import { articleOf, fieldNumber, readCorpus, textOf, wordsOfText } from '../index/corpus.ts'
import type { FaultName } from '../articles/fault.ts'
import type { KnowledgeIndex } from './knowledge-index.ts'
import type { Place } from '../articles/place.ts'
import { askedOf, type Finding, type FindingCode } from '../articles/review-article.ts'
import { buildRanking } from './rank.ts'
import { rulesOf } from '../words/rules/all-rules.ts'

/** A question that should find its article, and what became of it. */
export interface Examined {
  readonly article: Article
  readonly question: string
  /** Where the question stands in the article's file. */
  readonly at: Place
  /** The article that came first; null if none did. */
  readonly found: Article | null
  /** The nearest of the others. */
  readonly rival: Article | null
  readonly isAnswered: boolean
}

/** Asks every article's own questions, and those under `tests`, as an agent would. */
export function* examine(index: KnowledgeIndex, at: Instant): Generator<void, readonly Examined[]> {
  const examined: Examined[] = []
  for (const article of index.articles()) {
    examined.push(...examineOne(index, article, at))
    yield
  }
  return examined
}

/** One article's questions. Asked within its own dates: one for next month must be findable, too; one that is over need not be. */
export function examineOne(index: KnowledgeIndex, article: Article, at: Instant): readonly Examined[] {
  const { audience, language } = article
  const within = article.validFrom === null ? at : Math.max(at, Date.parse(article.validFrom))
  if (!isValidAt(article, within)) return []
  return askedOf(article).map(({ question, at: place }) => {
    const { matches, decision } = index.search(question, { language, audience, at: within })
    const found = matches.map((match) => match.article)
    const rival = found.find(({ id }) => id !== article.id) ?? null
    return { article, question, at: place, found: found[0] ?? null, rival, isAnswered: decision === 'answer' }
  })
}

/** What an editor should know of a question that does not lead to its article alone; null where it does. */
export function examinedFinding({ article, question, at, found, rival, isAnswered }: Examined): Finding | null {
  const told = (code: FindingCode & FaultName) => {
    const values = { question, id: rival?.id ?? '', title: rival?.title ?? '' }
    return { at, code, fault: code, values }
  }
  if (found === null) return told('question-lost')
  if (found.id !== article.id) return told('question-stolen')
  return isAnswered || rival === null ? null : told('question-shared')
}

/** Two articles that are mistaken for each other when an example is asked as if it were new. */
interface Confusion {
  readonly article: Article
  readonly takenFor: Article
  readonly questions: readonly string[]
}

export interface AskedAnew {
  readonly asked: number
  readonly found: number
  /** The most frequent first. */
  readonly confusions: readonly Confusion[]
}

/** Asks each example with itself left out: what a wording that nobody wrote down yet would meet. */
export function* askAnew(
  articles: readonly Article[],
  language: ArticleLanguage,
  at: Instant,
  ordinaryWords: readonly string[] = [],
): Generator<void, AskedAnew> {
  const nothing = new Map()
  const corpus = yield* readCorpus(
    // One that is over is nobody's rival any more; one for next month will be.
    articles.filter((article) => article.language === language && !isOver(article, at)),
    nothing,
    rulesOf[language],
  )
  const ranking = yield* buildRanking(corpus, rulesOf[language], nothing, ordinaryWords)
  const taken = new Map<string, { article: Article; takenFor: Article; questions: string[] }>()
  let asked = 0
  let found = 0
  for (let text = 0; text < corpus.textCount; text++) {
    if (corpus.fieldOf[text] !== fieldNumber('question')) continue
    const own = articleOf(corpus, text)
    const question = { words: wordsOfText(corpus, text), alternatives: new Map(), repaired: [], unknown: [] }
    const first = ranking.rank(question, 1, () => true, { text })[0]?.article
    asked++
    if (first === own) found++
    else if (first !== undefined) {
      const [article, takenFor] = [corpus.articles[own]!, corpus.articles[first]!]
      const key = `${article.id} ${takenFor.id}`
      const pair = taken.get(key) ?? { article, takenFor, questions: [] }
      pair.questions.push(textOf(corpus, text, nothing))
      taken.set(key, pair)
    }
    yield
  }
  const confusions = [...taken.values()].sort((a, b) => b.questions.length - a.questions.length)
  return { asked, found, confusions }
}
