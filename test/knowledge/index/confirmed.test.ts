import { expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/articles/article.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import type { Confirmation } from '../../../src/knowledge/index/confirmed.ts'
import { parseArticle } from '../../../src/knowledge/articles/parse-article.ts'
import { articleText } from '../article-text.ts'

const options = { language: 'ru', audience: 'public', at: 0 } as const

function article(id: string, title: string, questions: string): Article {
  const parsed = parseArticle(`ru/access/${id}.md`, articleText({ id, title, questions: `[${questions}]` }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

const articles = [
  article('vpn', 'Не подключается VPN', 'впн не работает, не подключается vpn'),
  article('mail', 'Не открывается почта', 'почта не работает, не пускает в почту'),
  article('print', 'Не печатает принтер', 'принтер не печатает'),
]
const said = (articleId: string, question: string, helped: number, notHelped = 0): Confirmation => ({
  articleId,
  language: 'ru',
  question,
  helped,
  notHelped,
})
const ask = (question: string, ...confirmations: Confirmation[]) =>
  buildIndex(articles, [], { confirmations }).search(question, options)

test('a confirmed question finds its article at once, in other forms of its words too', () => {
  const slang = said('vpn', 'тоннель до офиса сдох', 1)
  expect(ask('тоннель до офиса сдох').decision).not.toBe('answer')
  const found = ask('Тоннель до офиса сдох!', slang)
  expect(found.decision).toBe('answer')
  expect(found.matches[0]?.article.id).toBe('vpn')
})

test('an article’s own example is never taken away', () => {
  const stolen = said('vpn', 'почта не работает', 9)
  expect(ask('почта не работает', stolen)).toMatchObject({ decision: 'answer' })
  expect(ask('почта не работает', stolen).matches[0]?.article.id).toBe('mail')
})

test('as many who were not helped as were helped: nothing is learned', () => {
  expect(ask('тоннель до офиса сдох', said('vpn', 'тоннель до офиса сдох', 2, 2)).decision).not.toBe('answer')
})

test('what did not help several times is not the sure answer any more', () => {
  const near = 'принтер совсем не печатает'
  expect(ask(near, said('print', near, 0, 2)).decision).toBe('answer')
  expect(ask(near, said('print', near, 0, 3)).decision).not.toBe('answer')
})

test('an article’s own question stays its answer, however often it did not help: that is for its editor to mend', () => {
  const own = 'принтер не печатает'
  expect(ask(own, said('print', own, 0, 50)).decision).toBe('answer')
})

test('of two articles confirmed for one question the one confirmed more often keeps it', () => {
  const question = 'тоннель до офиса сдох'
  const found = ask(question, said('mail', question, 1), said('vpn', question, 3))
  expect(found.decision).toBe('answer')
  expect(found.matches[0]?.article.id).toBe('vpn')
})

test('what was learned for an article that is gone hurts nobody', () => {
  expect(ask('впн не работает', said('gone', 'впн не работает', 5)).matches[0]?.article.id).toBe('vpn')
})

test('what an editor has thrown out stays out, in every wording of it', () => {
  const rejected = { ...said('vpn', 'тоннель до офиса сдох', 5), isRejected: true }
  const again = said('vpn', 'до офиса сдох тоннель', 3)
  expect(ask('тоннель до офиса сдох', rejected, again).decision).not.toBe('answer')
})

test('a number that happens to stand in an article says nothing about the matter', () => {
  const dated = article('limit', 'Лимит 500 000 в день', 'какой лимит 500 000')
  const found = buildIndex([...articles, dated]).search('купил квартиру за 500 рублей', options)
  expect(found.decision).toBe('nothing')
})

test('the question at the end of a long story is heard', () => {
  const story = 'Я вчера весь день ходил по этажам, погода была плохая, и настроение тоже. '.repeat(5)
  const found = ask(`${story}Принтер не печатает.`)
  expect(found.decision).toBe('suggest')
  expect(found.matches[0]?.article.id).toBe('print')
})

test('marks and smileys are no question, whatever an article has for an example', () => {
  const wordless = article('odd', 'Странная статья', '"???"')
  const index = buildIndex([...articles, wordless])
  for (const text of ['!!!', '👍👍', '???']) expect(index.search(text, options).decision).not.toBe('answer')
})
