import { expect, test } from 'vitest'
import { runSteps } from '../../src/kit/functions/run-steps.ts'
import type { Article } from '../../src/knowledge/articles/article.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import { withNewTexts } from '../../src/files/with-new-texts.ts'
import { anArticle } from '../knowledge/an-article.ts'

const vpn = anArticle({
  id: 'vpn',
  title: 'ВПН не подключается',
  questions: ['не работает впн'],
  body: 'Позвоните 12-34.',
})
const mail = anArticle({ id: 'mail', title: 'Почта не открывается', questions: ['не работает почта'], body: 'Ждите.' })
const was = buildIndex([vpn, mail])
const asked = { language: 'ru', audience: 'public', at: Date.UTC(2026, 10, 30) } as const
const now = (...articles: readonly Article[]) => runSteps(withNewTexts(was, articles, []))

test('who finds an edited article reads what it says now', () => {
  const index = now({ ...vpn, body: 'Позвоните 56-78.' }, mail)
  const found = index.search('не работает впн', asked)
  expect([found.decision, found.matches[0]?.article.body]).toEqual(['answer', 'Позвоните 56-78.'])
  expect(runSteps(index.searchSteps('не работает впн', asked))).toEqual(found)
  expect(index.article('vpn', 'ru')?.body).toBe('Позвоните 56-78.')
  expect(index.titlesLike('впн', asked).map(({ body }) => body)).toEqual(['Позвоните 56-78.'])
})

test.each([
  ['is gone', now(mail)],
  ['is the agents’ own now', now({ ...vpn, audience: 'agents' }, mail)],
  ['is not valid any more', now({ ...vpn, validUntil: '2026-01-01' as Article['validUntil'] }, mail)],
])('an article that %s is shown to no user, and what stood behind it is no answer', (_, index) => {
  const found = index.search('не работает впн', asked)
  expect(found.matches.map(({ article }) => article.id)).not.toContain('vpn')
  expect(found.decision).not.toBe('answer')
  expect(index.article('vpn', 'ru', asked)).toBeNull()
  expect(index.titlesLike('впн', asked)).toEqual([])
})

test('a new article is not there before it can be found', () => {
  const index = now(vpn, mail, anArticle({ id: 'printer', title: 'Принтер не печатает' }))
  expect([index.article('printer', 'ru'), index.articles().length]).toEqual([null, 2])
})
