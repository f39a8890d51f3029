import { expect, test } from 'vitest'
import { type Language, languages } from '../../src/kit/language.ts'
import { mask } from '../../src/privacy/mask.ts'

/** What people give away in each language: the words around a secret are what it is recognised by. */
const givenAway: Readonly<Record<Language, readonly string[]>> = {
  ru: ['мой пароль: Gh7!kq2Zx', 'пин 4821', 'код из смс 482193', 'cvv 123'],
  uk: [
    'мій пароль: Gh7!kq2Zx',
    'паролі: Gh7!kq2Zx',
    'пароль це Зима2024',
    'Qwerty123 - мій пароль',
    'пін 4821',
    'пінкод картки 4821',
    'код із смс 482193',
    'код підтвердження: 482193',
    'cvv 123',
    'код на звороті картки 123',
    'номер картки 4111 1111 1111 1111',
    'паспорт КМ 123456',
    'мій паспорт 001234567',
    'серія та номер паспорта: 4509 123456',
  ],
  en: ['my password is Gh7!kq2Zx', 'pin 4821', 'the sms code is 482193', 'cvv 123'],
}

test.each(languages)('a password, a PIN and a code from a message are recognised in %s', (language) => {
  const kept = givenAway[language].filter((text) => mask(text).found.length === 0)
  expect(kept).toEqual([])
})

/** The words are there, and nothing is given away with them. */
const keptInUkrainian = [
  'не приходить код із смс',
  'забув пароль від пошти, як змінити?',
  'пароль не підходить',
  'пароль: забув',
  'пароль - неправильний',
  'код помилки 4821',
  'картка за 100 гривень на місяць',
  'пін не приймає вже 15 хвилин',
  'змінив паспорт, що робити з карткою',
  'звернення 123456 про паспорт',
  'телефон 0501234567, паспорт у машині',
]

test.each(keptInUkrainian)('«%s» gives nothing away', (text) => {
  expect(mask(text).text).toBe(text)
})
