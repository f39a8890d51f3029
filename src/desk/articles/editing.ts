import type { Phrases } from '../../conversation/phrases/phrases.ts'
import type { AnyLanguage, ArticleLanguage, Language } from '../../kit/language.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import { type Article, type Audience, isValidAt } from '../../knowledge/articles/article.ts'
import type { Boldness } from '../../knowledge/search/boldness.ts'
import { examinedFinding, examineOne } from '../../knowledge/search/examine.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import { reviewArticle } from '../../knowledge/articles/review-article.ts'
import { reportOf, type SearchReport } from '../../knowledge/search/search-report.ts'
import { type MessengerLook, previewArticle } from './article-preview.ts'
import { isConfirmed } from '../../knowledge/index/confirmed.ts'
import { acceptLearned, type DecisionRefusal, rejectLearned, restoreLearned } from './decide-learned.ts'
import type { InSlices, SettingsSnapshot } from '../desk-context.ts'
import type { ArticleFigures, ArticleFiles, EditorQueries, LearnedExample, LearnedExamples } from './editor-ports.ts'
import { findGaps, type Gap } from './find-gaps.ts'

type EditingParts = {
  readonly queries: EditorQueries
  readonly learned: LearnedExamples
  readonly files: ArticleFiles
  readonly knowledge: () => KnowledgeIndex
  readonly phrases: Phrases
  readonly settings: () => SettingsSnapshot
  readonly looks: readonly MessengerLook[]
  /** Runs long reckoning without holding up everybody else. */
  readonly inSlices: InSlices
  readonly now: () => Instant
}

/** A learned question with its article, as it is decided about. */
export type LearnedRow = Omit<LearnedExample, 'source'> & {
  readonly title: string | null
  /** Of the article, which may exist in another language than the question's only. */
  readonly articleLanguage: AnyLanguage
  /** The file that accepting writes into; null when the article is gone. */
  readonly source: string | null
  /** Who taught it. */
  readonly taughtBy: LearnedExample['source']
  readonly mayAccept: boolean
}

type DecidedAbout = { readonly source: string | null; readonly line: number | null }

const ranked = 8

/** What only ever did not help is no example: there is nothing to accept. */
const isOpenOrDecided = (each: LearnedExample) => each.status !== 'learned' || isConfirmed(each)

/** What the editors' page asks for; everything of the live index, with what was learned. */
export function makeEditing(parts: EditingParts) {
  const { queries, learned, files, knowledge, phrases, settings, looks, inSlices, now } = parts

  async function rowsOf(examples: readonly LearnedExample[]): Promise<readonly LearnedRow[]> {
    const index = knowledge()
    const writable = new Map<string, Promise<boolean>>()
    return await Promise.all(
      examples.map(async ({ source: taughtBy, ...example }) => {
        const article = index.article(example.articleId, example.language, { audience: 'agents' })
        const source = article?.source ?? null
        if (source !== null && !writable.has(source)) writable.set(source, files.mayWrite(source))
        const mayAccept = source !== null && (await writable.get(source)) === true
        return {
          ...example,
          source,
          title: article?.title ?? null,
          articleLanguage: article?.language ?? example.language,
          taughtBy,
          mayAccept,
        }
      }),
    )
  }

  return {
    async articles(since: Instant) {
      const at = now()
      const [counted, all] = await Promise.all([queries.perArticle(since), learned.all()])
      const figures = new Map(counted.map((each) => [each.articleId, each]))
      const index = knowledge()
      const confirmed = all.filter((each) => each.status === 'learned' && isConfirmed(each))
      const articles = index.articles().map((article) => ({
        ...rowOf(article, at),
        figures: {
          ...(figures.get(article.id) ?? noFigures(article.id)),
          // What was learned is of one language, and stands on that language's page.
          learned: confirmed.filter((each) => isOf(article, each, index)).length,
        },
      }))
      return { articles, problems: files.problems() }
    },

    async article(id: string, language: ArticleLanguage, since: Instant) {
      const at = now()
      const index = knowledge()
      const article = index.articles().find((each) => each.id === id && each.language === language)
      if (article === undefined) return null
      const [[figures], all] = await Promise.all([queries.perArticle(since, id), learned.all()])
      const own = all.filter((each) => isOpenOrDecided(each) && isOf(article, each, index))
      const { questions, tests = [], tags, related, actions } = article
      return {
        ...rowOf(article, at),
        figures: figures ?? noFigures(id),
        questions,
        tests,
        tags,
        related: related.map((relatedId) => {
          const other = index.article(relatedId, language, { audience: 'agents' })
          return { id: relatedId, title: other?.title ?? null, language: other?.language ?? language }
        }),
        actions,
        translations: index
          .articles()
          .filter((each) => each.id === id && each !== article)
          .map((each) => each.language),
        remarks: [
          ...reviewArticle(article, at),
          ...examineOne(index, article, at).flatMap((each) => examinedFinding(each) ?? []),
        ].map(({ code, fault, values }) => ({ code, fault, values })),
        problems: files.problems().filter(({ path }) => path === article.source),
        learned: await rowsOf(own),
        // An article for agents is shown to nobody by any messenger.
        previews:
          article.audience === 'public'
            ? previewArticle(article, { index, phrases, settings: settings(), looks, at })
            : [],
      }
    },

    /** What the bot would find right now, as boldly as it answers users. */
    tryOut(text: string, language: Language, audience: Audience): SearchReport & { readonly boldness: Boldness } {
      const { boldness } = settings()
      const found = knowledge().search(text, { language, audience, at: now(), limit: ranked, boldness })
      return { ...reportOf(found), boldness }
    },

    async gaps(since: Instant): Promise<readonly Gap[]> {
      return await inSlices(findGaps(await queries.openQuestions(since), knowledge(), since, now()))
    },

    learned: async () => await rowsOf((await learned.all()).filter(isOpenOrDecided)),

    /** @returns the file it now stands in, or the place where it still stands. */
    async decide(
      id: string,
      decision: 'accept' | 'reject' | 'restore',
      agentId: string,
    ): Promise<Result<DecidedAbout, DecisionRefusal | { readonly code: 'example_unknown' }>> {
      const example = (await learned.all()).find((each) => each.id === id)
      if (example === undefined) return refuse({ code: 'example_unknown' })
      if (decision === 'restore') {
        const restored = await restoreLearned({ learned }, example, agentId)
        return restored.ok ? accept({ source: null, line: null }) : restored
      }
      if (example.status !== 'learned') return refuse({ code: 'already_decided' })
      if (decision === 'accept') {
        const accepted = await acceptLearned({ learned, files }, example, agentId, { onlyFrom: 'learned' })
        return accepted.ok ? accept({ source: accepted.value, line: null }) : accepted
      }
      const rejected = await rejectLearned({ learned, files }, example, agentId, { onlyFrom: 'learned' })
      return rejected.ok ? accept(rejected.value ?? { source: null, line: null }) : rejected
    },
  }
}

export type Editing = ReturnType<typeof makeEditing>

const rowOf = (article: Article, at: Instant) => ({
  id: article.id,
  title: article.title,
  language: article.language,
  category: article.category,
  audience: article.audience,
  owner: article.owner,
  validFrom: article.validFrom,
  validUntil: article.validUntil,
  reviewBy: article.reviewBy,
  /** The file, below the knowledge base. */
  source: article.source,
  isReviewOverdue: article.reviewBy < new Date(at).toISOString().slice(0, 10),
  isValid: isValidAt(article, at),
})

/** A question is shown the article of its own language, or the one that stands in for it. */
const isOf = ({ id, language }: Article, example: LearnedExample, index: KnowledgeIndex): boolean =>
  example.articleId === id && index.article(id, example.language, { audience: 'agents' })?.language === language

const noFigures = (articleId: string): ArticleFigures => ({
  articleId,
  shown: 0,
  helped: 0,
  notHelped: 0,
  ledToIncident: 0,
  learned: 0,
})
