import { expect, test } from 'vitest'
import { isDetail, tellingWords } from '../../../src/knowledge/talk/is-detail.ts'

test.each([
  '5000 рублей',
  '$500',
  '15 января',
  'договор 77-а',
  'order A7731',
  'Иванов Пётр',
  'Иванов И. И.',
  'Olga Petrova',
])('«%s» is a detail', (text) => {
  expect(isDetail(text)).toBe(true)
})

test.each(['с утра', 'зелёный жираф', 'Принтер', 'Кофемашина сломалась', 'КОФЕМАШИНА СЛОМАЛАСЬ', '', '?!'])(
  '«%s» may be another matter',
  (text) => {
    expect(isDetail(text)).toBe(false)
  },
)

test.each([
  ['с утра, и на телефоне тоже', ['утра', 'телефоне']],
  ['since this morning, also on my phone', ['since', 'morning', 'phone']],
  ['15 января в 10:30', ['января']],
])('what tells something in «%s»', (text, words) => {
  expect(tellingWords(text)).toEqual(words)
})
