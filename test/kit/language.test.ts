import { expect, test } from 'vitest'
import { aboutLanguage, languageFor, languages } from '../../src/kit/language.ts'

test.each([
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['be', 'ru'],
  ['kk', 'ru'],
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
