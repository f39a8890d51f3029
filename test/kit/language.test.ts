import { expect, test } from 'vitest'
import { languageFor } from '../../src/kit/language.ts'

test.each([
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['be', 'ru'],
  ['kk', 'ru'],
  ['uk', 'ru'],
  ['en', 'en'],
  ['de-AT', 'en'],
  [undefined, 'ru'],
  ['', 'ru'],
] as const)('a messenger that says %s gets %s when the default is Russian', (code, language) => {
  expect(languageFor(code, 'ru')).toBe(language)
})
