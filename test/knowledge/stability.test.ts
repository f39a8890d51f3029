import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../src/knowledge/articles/article.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'
import { articleText } from './article-text.ts'

const root = join(import.meta.dirname, '../../knowledge-base')
const articles = readdirSync(join(root, 'ru'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => {
    const parsed = parseArticle(`ru/${path}`, readFileSync(join(root, 'ru', path), 'utf8'))
    return parsed.ok ? [parsed.value] : []
  })

const stranger = parseArticle(
  'ru/access/ficus.md',
  articleText(
    {
      id: 'ficus',
      title: 'Кто поливает фикус в холле',
      questions: '[засох фикус, кто поливает цветы, пожелтели листья у пальмы]',
    },
    'Цветы поливает Галина по вторникам.',
  ),
)

const firsts = (base: readonly Article[]) => {
  const index = buildIndex(base)
  const options = { language: 'ru', audience: 'agents', at: Date.UTC(2026, 10, 23) } as const
  return articles.flatMap(({ questions }) =>
    questions.map((question) => index.search(question, options).matches[0]?.article.id),
  )
}

test('an unrelated article changes the first place of at most one in two hundred of the others’ own questions', () => {
  expect(stranger.ok).toBe(true)
  const before = firsts(articles)
  const after = firsts([...articles, ...(stranger.ok ? [stranger.value] : [])])
  const moved = before.filter((id, at) => id !== after[at]).length
  expect(before.length).toBeGreaterThan(200)
  expect(moved / before.length).toBeLessThanOrEqual(0.005)
})
