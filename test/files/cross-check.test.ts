import { describe, expect, test } from 'vitest'
import { crossCheck as crossCheckSteps } from '../../src/files/cross-check.ts'
import { runSteps } from '../../src/kit/functions/run-steps.ts'
import type { Article } from '../../src/knowledge/articles/article.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'
import { articleText } from '../knowledge/article-text.ts'

const crossCheck = (...given: Parameters<typeof crossCheckSteps>) => runSteps(crossCheckSteps(...given))

function article(path: string, id: string, title: string) {
  const parsed = parseArticle(path, articleText({ id, title }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

const vpn = article('ru/access/vpn.md', 'vpn', 'Не подключается VPN')
const copy = article('ru/access/a-new-article.md', 'vpn', 'Совсем о другом')

test('a copy whose id was forgotten takes nothing away from the article that people read', () => {
  const { articles, problems } = crossCheck([copy, vpn], [], [vpn])
  expect(articles.map(({ source }) => source)).toEqual(['ru/access/vpn.md'])
  expect(problems.find(({ code }) => code === 'id-duplicate')).toMatchObject({ path: 'ru/access/a-new-article.md' })
})

test('at the first reading the file named like its id is the article', () => {
  expect(crossCheck([copy, vpn], []).articles.map(({ source }) => source)).toEqual(['ru/access/vpn.md'])
})

describe('an article whose id is changed to that of another', () => {
  const coffee = article('ru/access/coffee.md', 'coffee', 'Кофемашина')
  const mistyped = article('ru/access/coffee.md', 'vpn', 'Кофемашина, второе издание')
  const ids = (all: readonly Article[]) => all.map(({ id, title }) => `${id}: ${title}`)

  test('stays as people last saw it, and that is said', () => {
    const { articles, problems } = crossCheck([mistyped, vpn], [], [coffee, vpn])
    expect(ids(articles)).toEqual(['coffee: Кофемашина', 'vpn: Не подключается VPN'])
    expect(problems.find(({ code }) => code === 'id-duplicate')).toMatchObject({
      path: 'ru/access/coffee.md',
      meanwhile: 'last-good-stays',
    })
  })

  test('gives its old id to a file that takes it over', () => {
    const heir = article('ru/access/new-coffee.md', 'coffee', 'Новая кофемашина')
    const { articles, problems } = crossCheck([mistyped, heir, vpn], [], [coffee, vpn])
    expect(ids(articles)).toEqual(['coffee: Новая кофемашина', 'vpn: Не подключается VPN'])
    expect(problems.find(({ code }) => code === 'id-duplicate')).toMatchObject({ meanwhile: 'not-used' })
  })

  test('is not used when it has never been shown', () => {
    const { articles, problems } = crossCheck([mistyped, vpn], [])
    expect(ids(articles)).toEqual(['vpn: Не подключается VPN'])
    expect(problems.find(({ code }) => code === 'id-duplicate')).toMatchObject({ meanwhile: 'not-used' })
  })
})

test('an article that names itself as related is told so; without readable categories no article is blamed for them', () => {
  const selfish = { ...vpn, related: ['vpn'] }
  const codes = (categories: Parameters<typeof crossCheck>[1]) =>
    crossCheck([selfish], categories).problems.map(({ code }) => code)
  expect(codes(null)).toEqual(['related-self'])
  expect(codes([])).toEqual(['category-unknown', 'related-self'])
})
