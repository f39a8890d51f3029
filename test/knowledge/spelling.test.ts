import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCourtesies } from '../../src/knowledge/words/courtesies.ts'
import { damerau } from '../../src/knowledge/words/damerau.ts'
import { layoutsOf } from '../../src/knowledge/words/layout.ts'
import { rulesOf, scriptsBeside } from '../../src/knowledge/words/rules/all-rules.ts'
import { inLatin, spellingsIn } from '../../src/knowledge/words/transliterate.ts'
import { normaliseText, wordsOf } from '../../src/knowledge/words/words.ts'

const [fromLatin, toLatin] = layoutsOf(rulesOf.ru)
const cyrillicSpellings = (word: string) => scriptsBeside(rulesOf.ru).flatMap((script) => spellingsIn(script, word))

test('capitals, ё, stress marks, apostrophes and emoji make no difference', () => {
  expect(wordsOf(normaliseText('ЁЛКА 🎄 за́мок Can’t  VPN-клиент'))).toEqual(['елка', 'замок', 'cant', 'vpn', 'клиент'])
})

test.each([
  ['Wi-Fi', 'wifi'],
  ['вай-фая', 'вайфая'],
  ['E-mails', 'emails'],
  ['semi-final', 'semi final'],
])('%s is %s', (typed, words) => {
  expect(wordsOf(normaliseText(typed)).join(' ')).toBe(words)
})

test('the wrong layout is read in both directions', () => {
  expect(fromLatin?.('ghbdtn')).toBe('привет')
  expect(fromLatin?.("hf,jnftn 'nj")).toBe('работает это')
  expect(toLatin?.('руддщ')).toBe('hello')
})

test.each([
  ['parol', 'пароль'],
  ['rabotaet', 'работает'],
  ['zablokirovali', 'заблокировали'],
  ['kartochka', 'карточка'],
  ['schet', 'счет'],
  ['prilozhenie', 'приложение'],
  ['vhod', 'вход'],
  ['4to', 'что'],
  ['bolshe', 'больше'],
])('`%s` may stand for «%s»', (typed, meant) => {
  expect(cyrillicSpellings(typed)).toContain(meant)
})

test('what is no word in Latin letters has no Cyrillic spelling, and no word has very many', () => {
  expect(cyrillicSpellings('впн')).toEqual([])
  expect(cyrillicSpellings('42')).toEqual([])
  expect(cyrillicSpellings('yyyyyyyyjjjjeeeecccc').length).toBeLessThanOrEqual(48)
  expect(inLatin(rulesOf.ru, 'впн')).toBe('vpn')
})

describe('edits between words', () => {
  test.each([
    ['пароль', 'пароль', 0],
    ['пароль', 'парол', 1],
    ['пароль', 'праоль', 1],
    ['принтер', 'прентир', 2],
    ['карта', 'почта', 3],
  ] as const)('%s and %s: %i', (left, right, edits) => {
    expect(damerau(left, right, 2)).toBe(edits)
  })

  test('are the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => damerau(a, b, 3) === damerau(b, a, 3)))
  })
})

test.each([
  ['здравствуйте подскажите пожалуйста как сменить пароль спасибо', 'как сменить пароль'],
  ['hi could you tell me how to reset my pin thanks in advance', 'how to reset my pin'],
  ['привет', 'привет'],
])('«%s» asks «%s»', (text, asked) => {
  expect(withoutCourtesies(text.split(' ')).join(' ')).toBe(asked)
})
