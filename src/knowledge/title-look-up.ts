import Fuse from 'fuse.js'
import type { Article } from './article.ts'
import { canSee } from './catalogue.ts'
import type { SearchOptions } from './knowledge-index.ts'

/**
 * Look-up of titles while somebody types: unfinished and mistyped words. This is what fuse.js is best at; whole
 * questions go to the ranking.
 */
export function buildTitleLookUp(articles: readonly Article[]): (text: string, options: SearchOptions) => Article[] {
  // At its first use: indexing ten thousand titles would hold up the start.
  let made: Fuse<Article> | null = null
  const make = () =>
    new Fuse(articles, {
      keys: ['title'],
      ignoreLocation: true,
      threshold: 0.4,
      minMatchCharLength: 2,
      useTokenSearch: true,
    })
  return (text, options) => {
    const limit = options.limit ?? 4
    // fuse.js is linear in the pattern's length; nobody types a title longer than this.
    made ??= make()
    const found = made.search(text.slice(0, 80)).map((result) => result.item)
    return found.filter((article) => article.language === options.language && canSee(article, options)).slice(0, limit)
  }
}
