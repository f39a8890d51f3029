import { expect, test } from 'vitest'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { buildAcross } from '../../../src/knowledge/search/read-across.ts'

/** Without lists of ordinary words: what is written down and the rules are enough for these. */
const across = runSteps(buildAcross({}))
const inRussian = (text: string) => across.read(text, 'uk', 'ru')?.text ?? null

test.each([
  ['принтер не друкує', 'принтер не печатает'],
  ['загубила картку', 'потеряла карту'],
  ['немає доступу до теки', 'нет доступу до папки'],
  ['підтвердження входу', 'подтверждение входу'],
  ['відкривається', 'открывается'],
  ['під’єднатися', 'подключиться'],
  ["під'єднатися", 'подключиться'],
])('«%s» is put into Russian word by word', (ukrainian, russian) => {
  expect(inRussian(ukrainian)).toBe(russian)
})

test.each([
  ['синхронізація', 'синхронизация'],
  ['розсинхронізувати', 'рассинхронизовать'],
  ['шифрування дисків', 'шифрование дисков'],
])('«%s», which is written down nowhere, by its sounds and its ending', (ukrainian, russian) => {
  expect(inRussian(ukrainian)).toBe(russian)
})

test('the marks of a story stay, and courtesies that a comma cuts off go', () => {
  expect(inRussian('Підкажіть, будь ласка: як змінити пароль? Зник звук.')).toMatch(
    /^[,: ]*как сменить пароль\? пропал звук\. $/u,
  )
})

test('what is not Ukrainian stays as it is, whoever wrote it', () => {
  for (const text of ['vpn not working', '', '?!', '12345']) {
    expect([text, inRussian(text)]).toEqual([text, null])
  }
})

test('whose messenger speaks another language is read so only by letters that nobody else has', () => {
  expect(across.read('не працює впн', 'ru', 'ru')?.text).toBe('не работает впн')
  expect(across.read('забув пароль', 'ru', 'ru')).toBeNull()
})

test('nothing is put into a language that nobody has built a bridge to', () => {
  expect(across.read('не працює впн', 'uk', 'en')).toBeNull()
  expect(across.read('не работает впн', 'ru', 'uk')).toBeNull()
})

test('a text of any length is read in steps and comes to an end', () => {
  const long = 'не працює принтер, '.repeat(2_000)
  let steps = 0
  for (const _ of across.readSteps(long, 'uk', 'ru')) steps++
  expect(steps).toBeGreaterThan(20)
  expect(inRussian(long)!.length).toBeLessThan(4_000)
})
