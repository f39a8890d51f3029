import type { Article, Category } from '../knowledge/articles/article.ts'
import type { FileProblem } from '../knowledge/articles/file-problem.ts'
import { problemOf } from '../knowledge/articles/problem.ts'

export interface CrossChecked {
  /** A file whose id is taken by another of the same language stands with what it last showed, if it ever did. */
  readonly articles: readonly Article[]
  readonly problems: readonly CrossProblem[]
}

/** A problem whose line is still to be looked up: where this value stands at or below this key of the front matter. */
export type CrossProblem = FileProblem & { readonly at: { readonly key: string; readonly value: string } }

/**
 * What only shows when all files are seen together. Of two with the same id in one language the one that has been shown
 * keeps it, at the first reading the one named like its id, else the first by path: a copy whose id was forgotten takes
 * nothing away, and an article whose id was mistyped into another's stays as people last saw it. An unknown category or
 * related id is told, the article works nevertheless.
 *
 * @param categories null: they could not be read, which is told by itself and is no fault of the articles.
 * @param shown what people see until now.
 */
export function* crossCheck(
  articles: readonly Article[],
  categories: readonly Category[] | null,
  shown: readonly Article[] = [],
): Generator<void, CrossChecked> {
  const ownerOf = new Map<string, string>()
  yield* eachOf(shown, (article) => ownerOf.set(keyOf(article), article.source))
  const owners: Article[] = []
  const others: Article[] = []
  yield* eachOf(articles, (article) => {
    const owner = ownerOf.get(keyOf(article))
    const isOwner = owner === undefined ? article.source.endsWith(`/${article.id}.md`) : owner === article.source
    ;(isOwner ? owners : others).push(article)
  })
  const kept = new Map<string, Article>()
  const refused: CrossProblem[] = []
  yield* eachOf([...owners, ...others], (article) => {
    const first = kept.get(keyOf(article))
    if (first === undefined) kept.set(keyOf(article), article)
    else {
      const values = { id: article.id, source: first.source }
      const at = { key: 'id', value: article.id }
      refused.push({ path: article.source, ...problemOf(1, 'id-duplicate', values), at })
    }
  })
  const problems: CrossProblem[] = []
  // After all files have had their ids: a file that takes over the old id goes before what this one showed.
  const lastOf = new Map(refused.length === 0 ? [] : shown.map((article) => [article.source, article]))
  for (const problem of refused) {
    const last = lastOf.get(problem.path)
    const stays = last !== undefined && !kept.has(keyOf(last))
    if (stays) kept.set(keyOf(last), last)
    problems.push({ ...problem, meanwhile: stays ? 'last-good-stays' : 'not-used' })
  }
  const bySource = new Map<string, Article>()
  const ids = new Set<string>()
  yield* eachOf([...kept.values()], (article) => {
    bySource.set(article.source, article)
    ids.add(article.id)
  })
  const categoryIds = categories === null ? null : new Set(categories.map((category) => category.id))
  yield* eachOf([...kept.values()], (article) => problems.push(...unknownNames(article, categoryIds, ids)))
  return { articles: articles.flatMap(({ source }) => bySource.get(source) ?? []), problems }
}

function* unknownNames(
  article: Article,
  categoryIds: ReadonlySet<string> | null,
  ids: ReadonlySet<string>,
): Generator<CrossProblem> {
  const path = article.source
  const wanted = article.actions.flatMap((action) => ('category' in action ? [action.category] : []))
  for (const category of new Set([article.category, ...wanted])) {
    if (category === undefined || categoryIds === null || categoryIds.has(category)) continue
    const at = { key: category === article.category ? 'category' : 'actions', value: category }
    yield { path, ...problemOf(1, 'category-unknown', { category }), at }
  }
  for (const id of article.related) {
    const at = { key: 'related', value: id }
    if (id === article.id) yield { path, ...problemOf(1, 'related-self'), at }
    if (!ids.has(id)) yield { path, ...problemOf(1, 'related-unknown', { id }), at }
  }
}

const articlesAtOnce = 500

/** Ten thousand of them at a stretch would hold up everybody else. */
function* eachOf(articles: readonly Article[], look: (article: Article) => void): Generator<void> {
  for (const [at, article] of articles.entries()) {
    look(article)
    if (at % articlesAtOnce === articlesAtOnce - 1) yield
  }
}

const keyOf = ({ language, id }: Article): string => `${language}/${id}`
