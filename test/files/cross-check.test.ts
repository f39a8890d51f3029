import { expect, test } from 'vitest'
import { crossCheck } from '../../src/files/cross-check.ts'
import { parseArticle } from '../../src/knowledge/parse-article.ts'
import { articleText } from '../knowledge/article-text.ts'

function article(path: string, id: string, title: string) {
  const parsed = parseArticle(path, articleText({ id, title }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

const vpn = article('ru/access/vpn.md', 'vpn', 'Не подключается VPN')
const copy = article('ru/access/a-new-article.md', 'vpn', 'Совсем о другом')

test('a copy whose id was forgotten takes nothing away from the article that people read', () => {
  const shown = new Map([['ru/vpn', 'ru/access/vpn.md']])
  const { articles, problems } = crossCheck([copy, vpn], [], shown)
  expect(articles.map(({ source }) => source)).toEqual(['ru/access/vpn.md'])
  expect(problems.find(({ code }) => code === 'id-duplicate')).toMatchObject({ path: 'ru/access/a-new-article.md' })
})

test('at the first reading the file named like its id is the article', () => {
  expect(crossCheck([copy, vpn], []).articles.map(({ source }) => source)).toEqual(['ru/access/vpn.md'])
})
