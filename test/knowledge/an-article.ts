import type { Article } from '../../src/knowledge/articles/article.ts'

/** A public Russian article for tests of the search; what matters is given. */
export function anArticle(of: Partial<Article> & Pick<Article, 'id'>): Article {
  const language = of.language ?? 'ru'
  return {
    title: of.id,
    language,
    category: 'access',
    questions: [],
    tags: [],
    audience: 'public',
    validFrom: null,
    validUntil: null,
    owner: 'Первая линия',
    reviewBy: '2027-03-31',
    related: [],
    actions: [],
    isUrgent: false,
    body: '',
    source: `${language}/access/${of.id}.md`,
    ...of,
  }
}
