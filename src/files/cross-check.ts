import type { Article, Category } from '../knowledge/article.ts'
import type { FileProblem } from '../knowledge/file-problem.ts'
import { problemOf } from '../knowledge/problem.ts'

export interface CrossChecked {
  /** Without those whose id is taken by an earlier file of the same language. */
  readonly articles: readonly Article[]
  readonly problems: readonly FileProblem[]
}

/**
 * What only shows when all files are seen together. Of two with the same id in one language the one that has been shown
 * keeps it (`shown`: by language and id, the path), at the first reading the one named like its id, else the first by
 * path: a copy whose id was forgotten takes nothing away. An unknown category or related id is told, the article works
 * nevertheless.
 */
export function crossCheck(
  articles: readonly Article[],
  categories: readonly Category[],
  shown: ReadonlyMap<string, string> = new Map(),
): CrossChecked {
  const problems: FileProblem[] = []
  const kept = new Map<string, Article>()
  const isOwner = (article: Article) => {
    const owner = shown.get(`${article.language}/${article.id}`)
    if (owner !== undefined) return owner === article.source
    return article.source.endsWith(`/${article.id}.md`)
  }
  const ordered = [...articles.filter(isOwner), ...articles.filter((article) => !isOwner(article))]
  for (const article of ordered) {
    const key = `${article.language}/${article.id}`
    const first = kept.get(key)
    if (first === undefined) kept.set(key, article)
    else {
      const values = { id: article.id, source: first.source }
      problems.push({ path: article.source, ...problemOf(1, 'id-duplicate', values) })
    }
  }
  const ids = new Set([...kept.values()].map((article) => article.id))
  const categoryIds = new Set(categories.map((category) => category.id))
  for (const article of kept.values()) {
    const wanted = [
      article.category,
      ...article.actions.flatMap((action) => ('category' in action ? [action.category] : [])),
    ]
    for (const category of new Set(wanted)) {
      if (category === undefined || categoryIds.has(category)) continue
      problems.push({ path: article.source, ...problemOf(1, 'category-unknown', { category }) })
    }
    for (const id of article.related) {
      if (ids.has(id)) continue
      problems.push({ path: article.source, ...problemOf(1, 'related-unknown', { id }) })
    }
  }
  const order = new Map(articles.map((article, at) => [article, at]))
  const inOrder = [...kept.values()].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return { articles: inOrder, problems }
}
