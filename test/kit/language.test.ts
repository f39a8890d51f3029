import { expect, test } from 'vitest'
import {
  aboutLanguage,
  articleLanguages,
  languageFor,
  languages,
  nearestOf,
  readerOf,
  readingOrder,
} from '../../src/kit/language.ts'

test.each([
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['be', 'ru'],
  ['kk', 'ru'],
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['en', 'en'],
  ['en_GB', 'en'],
  ['de-AT', 'en'],
  [undefined, 'ru'],
  ['', 'ru'],
] as const)('a messenger that says %s gets %s when the default is Russian', (code, language) => {
  expect(languageFor(code, 'ru')).toBe(language)
})

test.each(languages)('whoever reads %s is served in it, also with a region behind it', (language) => {
  expect(languageFor(language, 'ru')).toBe(language)
  expect(languageFor(`${language.toUpperCase()}-XX`, 'ru')).toBe(language)
})

test('readers of other languages are served in the one that says so, as long as theirs is not there', () => {
  for (const language of languages) {
    for (const code of aboutLanguage[language].alsoFor) {
      expect(languageFor(code, 'en')).toBe(languages.find((each) => each === code) ?? language)
    }
  }
})

test.each(languages)('a reader of %s is shown articles of any language, of their own first', (language) => {
  const order = readingOrder(language)
  expect(order.toSorted()).toEqual(articleLanguages.toSorted())
  const own = articleLanguages.find((each) => each === language)
  if (own !== undefined) expect(order[0]).toBe(own)
})

test('Ukrainian is followed by Russian, and that by English', () => {
  expect(readingOrder('uk')).toEqual(['uk', 'ru', 'en'])
})

test('what is not said in a language is said in the nearest', () => {
  const titles = { ru: 'Почта', en: 'Mail' }
  expect(nearestOf(titles, 'uk')).toBe('Почта')
  expect(nearestOf({ en: 'Mail' }, 'uk')).toBe('Mail')
  expect(nearestOf({ ...titles, uk: 'Пошта' }, 'uk')).toBe('Пошта')
  expect(nearestOf({ uk: 'Пошта' }, 'en')).toBe('Пошта')
  expect(nearestOf({}, 'uk')).toBeUndefined()
})

test.each(articleLanguages)(
  'an article in %s is tried out in the sentences of those who are shown it first',
  (language) => {
    expect(readingOrder(readerOf(language))[0]).toBe(language)
  },
)
