import { expect, test } from 'vitest'
import { readingOf } from '../../../src/desk/articles/reading.ts'
import { readOrdinaryWords } from '../../../src/files/ordinary-words.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { anArticle } from '../../knowledge/an-article.ts'

const index = buildIndex(
  [
    anArticle({
      id: 'mail',
      title: 'Outlook не открывается',
      questions: ['outlook просит пароль', 'почта не грузится'],
    }),
    anArticle({
      id: 'print',
      title: 'Не печатает принтер',
      questions: ['принтер не печатает', 'застряла бумага', 'ждет листы'],
    }),
  ],
  [],
  { ordinaryWords: await readOrdinaryWords() },
)
const read = readingOf(index, { language: 'ru', at: 0 })

test.each([
  ['Outlok снова просит пороль!', 'outlook снова просит пароль!'],
  ['принтер чудит и жует бумагу', 'принтер чудит и жует бумагу'],
  ['пароли не помогают', 'пароли не помогают'],
  ['ghbynth yt gtxfnftn', 'принтер не печатает'],
  ['Принтер хрустит', 'Принтер хрустит'],
])('«%s» is learned as «%s»', (typed, learned) => {
  expect(runSteps(read(typed)).text).toBe(learned)
})

test('the articles among the first for it are told', () => {
  expect(runSteps(read('outlok')).articleIds[0]).toBe('mail')
})
