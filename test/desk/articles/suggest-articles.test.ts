import { expect, test } from 'vitest'
import type { Line } from '../../../src/desk/articles/last-question.ts'
import { suggestArticles } from '../../../src/desk/articles/suggest-articles.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { day, minute } from '../../../src/kit/time.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { anArticle } from '../../knowledge/an-article.ts'

const index = buildIndex(
  [
    anArticle({ id: 'vpn', title: 'Не подключается VPN', questions: ['впн не подключается', 'не работает впн дома'] }),
    anArticle({ id: 'mail', title: 'Не открывается почта', questions: ['почта не открывается', 'нет писем'] }),
    anArticle({
      id: 'phone',
      title: 'Почта на телефоне',
      questions: ['настроить почту на телефоне', 'старый телефон'],
    }),
  ],
  [],
)
const now = 100 * day
/** "5 user: words", the minutes before now first. */
const lines = (...said: string[]): Line[] =>
  said.map((each, at) => {
    const [, before, author, text] = /^(\d+) (user|bot|agent): (.*)$/.exec(each) ?? []
    return { number: at + 1, author: author as Line['author'], text: text ?? '', at: now - Number(before) * minute }
  })
const suggested = (said: readonly Line[], matter: string | null = null) => {
  const { question, isLearnable, articles } = runSteps(suggestArticles(index, said, 'ru', now, null, matter))
  return { question, isLearnable, first: articles[0]?.id ?? null }
}

test('what the incident is about comes before the user’s last words', () => {
  const said = lines('90 user: почта не открывается', '80 bot: Принято.', '5 user: впн не подключается')
  expect(suggested(said, 'почта не открывается')).toMatchObject({ question: 'почта не открывается', first: 'mail' })
  expect(suggested(said)).toMatchObject({ question: 'впн не подключается', first: 'vpn' })
})

test('where nothing fits what it is about, the words do', () => {
  const said = lines('5 user: впн не подключается')
  expect(suggested(said, 'Просит позвать специалиста')).toMatchObject({ first: 'vpn' })
})

test('an answer to an agent does not come before what the incident is about', () => {
  const said = lines(
    '20 user: впн не подключается',
    '19 bot: Зову человека.',
    '18 agent: На каком устройстве?',
    '17 user: да, всё так и есть',
  )
  expect(suggested(said, 'впн не подключается')).toEqual({
    question: 'впн не подключается',
    isLearnable: true,
    first: 'vpn',
  })
})

test('another matter, told to the agent, comes first', () => {
  const said = lines('20 user: впн не подключается', '18 agent: Готово?', '17 user: да, а почта не открывается')
  expect(suggested(said, 'впн не подключается')).toMatchObject({ first: 'mail' })
})

test('of days ago it was another matter', () => {
  const said = lines(`${3 * 24 * 60} user: почта не открывается`, '5 user: что-то совсем другое случилось')
  expect(suggested(said)).toMatchObject({ question: 'что-то совсем другое случилось', first: null })
})
