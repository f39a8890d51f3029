import { type AnyLanguage, type ArticleLanguage, readingOrder } from '../../kit/language.ts'
import { type Article, isValidAt, isVisibleTo } from '../articles/article.ts'
import type { View } from './knowledge-index.ts'

/** Articles by id and language, shown only to those who may see them. */
interface Catalogue {
  article(id: string, language: AnyLanguage, view?: View): Article | null
  related(article: Article, language: AnyLanguage, view?: View): readonly Article[]
}

const articlesAtOnce = 500

/** The first of two articles with the same id and language is kept. Gives way every few articles. */
export function* buildCatalogue(articles: readonly Article[]): Generator<void, Catalogue> {
  const byId = new Map<string, Map<ArticleLanguage, Article>>()
  for (const [number, article] of articles.entries()) {
    if (number % articlesAtOnce === articlesAtOnce - 1) yield
    const translations = byId.get(article.id) ?? new Map<ArticleLanguage, Article>()
    if (!translations.has(article.language)) translations.set(article.language, article)
    byId.set(article.id, translations)
  }

  function article(id: string, language: AnyLanguage, view: View = {}): Article | null {
    const translations = byId.get(id)
    if (translations === undefined) return null
    for (const each of readingOrder(language)) {
      const found = translations.get(each)
      if (found !== undefined && canSee(found, view)) return found
    }
    return null
  }

  function related(of: Article, language: AnyLanguage, view: View = {}): readonly Article[] {
    return of.related.flatMap((id) => article(id, language, view) ?? [])
  }

  return { article, related }
}

/** Whether an article is shown: for this audience and, if an instant is given, within its dates. */
export function canSee(article: Article, view: View): boolean {
  return isVisibleTo(article, view.audience ?? 'public') && (view.at === undefined || isValidAt(article, view.at))
}
