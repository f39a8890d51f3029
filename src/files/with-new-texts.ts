import type { Article, Category } from '../knowledge/articles/article.ts'
import { buildCatalogue } from '../knowledge/search/catalogue.ts'
import type { KnowledgeIndex, SearchOptions, SearchOutcome } from '../knowledge/search/knowledge-index.ts'

/**
 * The same ranking with the articles as they are now, for the seconds in which a large base is being built anew: whoever finds an
 * article reads what it says now, and one that is gone or hidden is shown to nobody. A new one is there when the index is built.
 */
export function* withNewTexts(
  index: KnowledgeIndex,
  articles: readonly Article[],
  categories: readonly Category[],
): Generator<void, KnowledgeIndex> {
  const ranked = new Set(index.articles().map(keyOf))
  yield
  const known = articles.filter((article) => ranked.has(keyOf(article)))
  const catalogue = yield* buildCatalogue(known)

  function asNow(outcome: SearchOutcome, options: SearchOptions): SearchOutcome {
    const matches = outcome.matches.flatMap((match) => {
      const article = catalogue.article(match.article.id, options.language, options)
      return article === null ? [] : [{ ...match, article, otherLanguage: article.language !== options.language }]
    })
    const isFirstThere = matches[0]?.article.id === outcome.matches[0]?.article.id
    if (isFirstThere) return { ...outcome, matches }
    // What stood behind the one that is gone was never sure.
    const decision = matches.length > 0 && outcome.decision !== 'nothing' ? 'suggest' : 'nothing'
    return { ...outcome, matches, decision, sure: 0 }
  }

  return {
    ...catalogue,
    search: (text, options) => asNow(index.search(text, options), options),
    *searchSteps(text, options) {
      return asNow(yield* index.searchSteps(text, options), options)
    },
    titlesLike: (text, options) =>
      index.titlesLike(text, options).flatMap(({ id }) => catalogue.article(id, options.language, options) ?? []),
    articles: () => known,
    categories: () => categories,
  }
}

const keyOf = ({ id, language }: Article): string => `${language} ${id}`
