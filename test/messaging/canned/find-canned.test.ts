import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { latinKeys as searchKeys } from '../../../src/knowledge/words/rules/language-rules.ts'
import {
  beginsWords,
  type Findable,
  findCanned,
  latinKeys,
  russianKeys,
} from '../../../src/messaging/canned/find-canned.ts'

const reply = (id: number, title: string, text: string, usedCount = 0, lastUsedAt: number | null = null): Findable => ({
  id: String(id),
  titles: [title],
  texts: [text],
  usedCount,
  lastUsedAt,
})
const replies = [
  reply(1, 'Сброс пароля', 'Отправили ссылку на почту.', 2),
  reply(2, 'VPN', 'Перезапустите клиент, чтобы пароль спросили ещё раз.', 9),
  reply(3, 'Ёлка в холле', 'Её уберут до пятницы.', 2, 50),
  reply(4, 'Waiting for you', 'Please send a screenshot.'),
]
const found = (typed: string, suiting: readonly string[] = []) =>
  findCanned(replies, typed, suiting).map(({ id }) => id)

test('with nothing typed the most used come first, of equals the one used last', () => {
  expect(found('')).toEqual(['2', '3', '1', '4'])
})

test('what suits the question comes before them, in the order in which it suits', () => {
  expect(found('', ['4', '1'])).toEqual(['4', '1', '2', '3'])
})

test('every typed word must begin a word; a title counts more than a text', () => {
  expect(found('парол')).toEqual(['1', '2'])
  expect(found('пароль клиент')).toEqual(['2'])
  expect(found('ароль')).toEqual([])
  expect(found('SCREEN')).toEqual(['4'])
})

test('where nothing begins so, other forms of the words are found, and nothing else', () => {
  expect(found('пароли')).toEqual(['1', '2'])
  expect(found('screenshots')).toEqual(['4'])
  expect(found('почтой')).toEqual(['1'])
  expect(found('уберите')).toEqual(['3'])
  expect(found('просят снова пароли')).toEqual([])
  expect(found('нужен screenshots')).toEqual(['4'])
  expect(found('перемена')).toEqual([])
})

test('a form is not found in what the other keys make of a piece of it', () => {
  const closing = [...replies, reply(5, 'Решено, закрываем', 'Can be closed, см. ниже. Сообщите, если что.')]
  for (const typed of ['сбросили', 'сбросит', 'сбросе']) {
    expect(
      findCanned(closing, typed, []).map(({ id }) => id),
      typed,
    ).toEqual(['1'])
  }
})

test('ё is е, and the wrong keyboard layout is read', () => {
  expect(found('елка')).toEqual(['3'])
  expect(found('ёлк')).toEqual(['3'])
  expect(found('gfhjkm')).toEqual(['2'])
  expect(found('gfhjk')).toEqual(['1', '2'])
  expect(found('цфшештп')).toEqual(['4'])
  expect(found('`krf')).toEqual(['3'])
})

test('whatever holds more of what was typed stands first, in any form, however often the other was sent', () => {
  const both = [
    { id: 'a', titles: ['Проверьте гарнитуру'], texts: [], usedCount: 9, lastUsedAt: 5 },
    { id: 'b', titles: ['Гарнитуру заменим'], texts: ['Привезём новую.'], usedCount: 0, lastUsedAt: null },
    { id: 'c', titles: ['Clean the print head'], texts: [], usedCount: 9, lastUsedAt: 5 },
    { id: 'd', titles: ['It will be new'], texts: ['We replace the print head.'], usedCount: 0, lastUsedAt: null },
  ]
  const ids = (typed: string) => findCanned(both, typed, []).map(({ id }) => id)
  expect(ids('гарнитуры заменить')).toEqual(['b', 'a'])
  expect(ids('heads replacing')).toEqual(['d', 'c'])
})

test.each([
  ['ждать', 'Ждём ответа от вас'],
  ['знать', 'Мы ещё не знаем причину'],
  ['решили', 'Решить сегодня'],
  ['разбираемся', 'Надо разобраться, разбирается коллега'],
])('short verbs find their other forms: %s in "%s"', (typed, title) => {
  const one = { id: '1', titles: [title], texts: [], usedCount: 0, lastUsedAt: null }
  const other = { id: '2', titles: ['Принтер печатает полосы'], texts: [], usedCount: 9, lastUsedAt: 9 }
  expect(findCanned([other, one], typed, []).map(({ id }) => id)).toEqual(['1'])
})

test('the keys are those that the search reads', () => {
  expect(latinKeys).toBe(searchKeys)
  expect(russianKeys).toBe(rulesOf.ru.script?.keys)
})

test('nothing is invented, nothing comes twice, and another word that is there never finds more', () => {
  const words = fc.array(fc.constantFrom('gfhjkm', 'gfhj', 'vpn', 's', 'screen', 'q'), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(words, words, fc.array(fc.constantFrom('1', '2', '3', '4', '9')), (typed, more, suiting) => {
      const some = found(typed.join(' '), suiting)
      expect(new Set(some).size).toBe(some.length)
      const all = [...typed, ...more].join(' ')
      const isThere = replies.some(({ titles, texts }) => beginsWords(all, [...titles, ...texts]))
      if (isThere) expect(found(all, suiting).every((id) => some.includes(id))).toBe(true)
      expect(found('', suiting).toSorted()).toEqual(['1', '2', '3', '4'])
    }),
  )
})

test('the beginning of each of its own words finds a reply', () => {
  const own = replies.flatMap((each) => [...each.titles, ...each.texts].flatMap((text) => text.match(/\p{L}+/gu) ?? []))
  fc.assert(
    fc.property(fc.constantFrom(...own), fc.nat(20), (word, length) => {
      const typed = word.slice(0, length + 1)
      const holds = replies.filter((each) =>
        [...each.titles, ...each.texts]
          .join(' ')
          .split(/[^\p{L}]+/u)
          .includes(word),
      )
      const ids = found(typed)
      expect(holds.every(({ id }) => ids.includes(id))).toBe(true)
    }),
  )
})
