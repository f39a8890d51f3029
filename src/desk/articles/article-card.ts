import type { CategoryTitle } from '../../conversation/facts.ts'
import type { ArticleCard, SearchResult } from '../../conversation/event.ts'
import type { AnyLanguage } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Article } from '../../knowledge/articles/article.ts'
import { worthOffering } from '../../knowledge/search/decide-answer.ts'
import { isVague } from '../../knowledge/search/is-vague.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import type { KnowledgeIndex, SearchOptions, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'

/** An article as a user may see it: related ones only as far as they are public and valid. */
export function articleCard(article: Article, index: KnowledgeIndex, language: AnyLanguage, at: Instant): ArticleCard {
  const related = index.related(article, language, { audience: 'public', at })
  return {
    id: article.id,
    title: article.title,
    body: article.body,
    language: article.language,
    category: article.category,
    isUrgent: article.isUrgent,
    related: related.map(({ id, title }) => ({ id, title })),
    links: article.actions.flatMap((action) =>
      action.kind === 'link' ? [{ title: action.title, url: action.url }] : [],
    ),
    callsPerson: article.actions.some((action) => action.kind === 'call_person'),
    registers: registeringCategory(article),
  }
}

function registeringCategory(article: Article): string | null {
  for (const action of article.actions) if (action.kind === 'register') return action.category ?? article.category
  return null
}

/** The subjects, with those that the desk's settings mark as urgent. */
export const categoriesOf = (
  index: KnowledgeIndex,
  { urgentCategories }: Pick<SettingsSnapshot, 'urgentCategories'>,
): readonly CategoryTitle[] =>
  index.categories().map((one) => ({ ...one, isUrgent: one.isUrgent || urgentCategories.includes(one.id) }))

/** What a person wrote within a short time, searched in steps of a few milliseconds. */
export function* searchPieces(
  index: KnowledgeIndex,
  pieces: readonly string[],
  options: Pick<SearchOptions, 'language' | 'at' | 'boldness'>,
): Generator<void, { readonly question: string; readonly result: SearchResult; readonly outcome: SearchOutcome }> {
  const outcome = yield* findPieces(index, pieces, { ...options, audience: 'public', limit: 4 })
  const result = searchResult(outcome, index, options.language, options.at)
  return { question: pieces.join('\n'), result, outcome }
}

/**
 * Searches what a person wrote within a short time as one question. When that is not a sure hit, the last piece
 * alone may be: people warm up ("hello", "I have a problem") before they come to the point.
 */
export function* findPieces(
  index: KnowledgeIndex,
  pieces: readonly string[],
  options: SearchOptions,
): Generator<void, SearchOutcome> {
  const whole = yield* index.searchSteps(pieces.join('\n'), options)
  const last = pieces.at(-1)
  if (pieces.length <= 1 || last === undefined || whole.decision === 'answer') return whole
  const alone = yield* index.searchSteps(last, options)
  return alone.decision === 'answer' ? alone : whole
}

function searchResult(outcome: SearchOutcome, index: KnowledgeIndex, language: AnyLanguage, at: Instant): SearchResult {
  const best = outcome.matches[0]
  return {
    decision: outcome.decision,
    matches: worthOffering(outcome).map(({ article }) => ({
      id: article.id,
      title: article.title,
      category: article.category,
    })),
    isVague: isVague(outcome),
    article:
      outcome.decision === 'answer' && best !== undefined ? articleCard(best.article, index, language, at) : null,
  }
}
