import { expect, test } from 'vitest'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { anArticle } from '../../knowledge/an-article.ts'
import { findGaps, trendOf } from '../../../src/desk/articles/find-gaps.ts'

test.each([
  [0, 1, null],
  [0, 3, null],
  [0, 4, 'up'],
  [1, 4, 'steady'],
  [4, 0, 'down'],
  [2, 2, 'steady'],
  [2, 8, 'steady'],
  [1, 9, 'up'],
  [40, 60, 'up'],
  [45, 55, 'steady'],
] as const)('of %i questions in the first half and %i in the second the trend is %s', (early, late, trend) => {
  expect(trendOf(early, late)).toBe(trend)
})

test('the nearest article is told where one has a chance, and no other', () => {
  const index = buildIndex(
    [
      anArticle({
        id: 'vpn',
        title: 'Не подключается VPN',
        questions: ['впн не подключается', 'не работает впн дома'],
      }),
      anArticle({ id: 'mail', title: 'Не открывается почта', questions: ['почта не открывается', 'нет писем'] }),
      anArticle({ id: 'leave', title: 'Отпуск', questions: ['как взять отпуск', 'перенести отпуск'] }),
    ],
    [],
  )
  const asked = ['как подключить впн на телефоне', 'где поесть рядом с офисом'].map((text) => ({
    text,
    language: 'ru' as const,
    conversationId: '7',
    at: 1,
  }))
  const gaps = runSteps(findGaps(asked, index, 0, 2))
  expect(gaps.map(({ example, nearest, asked: [first] }) => [example, nearest?.id, first?.conversationId])).toEqual([
    ['как подключить впн на телефоне', 'vpn', '7'],
    ['где поесть рядом с офисом', undefined, '7'],
  ])
})
