import type { Article, Category } from './article.ts'
import { buildCatalogue, canSee } from './catalogue.ts'
import type { KnowledgeIndex, SearchOptions, SearchOutcome } from './knowledge-index.ts'
import { stem } from './stem.ts'
import { buildTitleLookUp } from './title-look-up.ts'

/** Builds the index at once; see `buildSteps` for a base so large that it must not block. */
export function buildIndex(articles: readonly Article[], categories: readonly Category[] = []): KnowledgeIndex {
  const steps = buildSteps(articles, categories)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Builds the index in steps of a few milliseconds: the caller decides when to breathe. */
export function* buildSteps(
  articles: readonly Article[],
  categories: readonly Category[] = [],
): Generator<void, KnowledgeIndex> {
  const catalogue = buildCatalogue(articles)
  yield
  const titlesLike = buildTitleLookUp(articles)
  yield
  const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem)
  const bags = articles.map((article) => new Set(words(`${article.title} ${article.questions.join(' ')}`)))
  function search(text: string, options: SearchOptions): SearchOutcome {
    const asked = [...new Set(words(text))]
    const scored = articles
      .map((article, at) => ({
        article,
        score: asked.filter((word) => bags[at]?.has(word)).length / (asked.length || 1),
      }))
      .filter(({ article, score }) => score > 0 && canSee(article, options) && article.language === options.language)
      .sort((a, b) => b.score - a.score)
    const sure = scored[0]?.score ?? 0
    const decision = sure > 0.8 ? 'answer' : sure > 0.4 ? 'suggest' : 'nothing'
    return {
      decision,
      matches: scored
        .slice(0, options.limit ?? 4)
        .map(({ article, score }) => ({ article, score, probability: score, otherLanguage: false })),
      sure,
      offer: sure,
      repaired: [],
      explanation: { read: text, unknown: [], nearest: null, parts: {} },
    }
  }
  return { ...catalogue, titlesLike, search, articles: () => articles, categories: () => categories }
}
