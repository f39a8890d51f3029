import type { Article, Category } from '../knowledge/article.ts'
import type { FileProblem } from './file-problem.ts'

export interface CrossChecked {
  /** Without those whose id is taken by an earlier file of the same language. */
  readonly articles: readonly Article[]
  readonly problems: readonly FileProblem[]
}

/**
 * What only shows when all files are seen together. `articles` come sorted by path: of two with the same id in one
 * language the first wins. An unknown category or related id is told, the article works nevertheless.
 */
export function crossCheck(articles: readonly Article[], categories: readonly Category[]): CrossChecked {
  const problems: FileProblem[] = []
  const kept = new Map<string, Article>()
  for (const article of articles) {
    const key = `${article.language}/${article.id}`
    const first = kept.get(key)
    if (first === undefined) kept.set(key, article)
    else {
      const message = `The id "${article.id}" is already used by ${first.source}; this file is not shown.`
      problems.push({ path: article.source, line: 1, code: 'id-duplicate', message })
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
      const message = `The category "${category}" has no title in categories.yaml.`
      problems.push({ path: article.source, line: 1, code: 'category-unknown', message })
    }
    for (const id of article.related) {
      if (ids.has(id)) continue
      problems.push({
        path: article.source,
        line: 1,
        code: 'related-unknown',
        message: `No article has the related id "${id}".`,
      })
    }
  }
  return { articles: [...kept.values()], problems }
}
