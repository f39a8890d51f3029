import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/kit/language.ts'
import { type FaultName, faultText, faultWords } from '../../../src/knowledge/articles/fault.ts'
import { problemText } from '../../../src/knowledge/articles/file-problem.ts'
import { parseCategories } from '../../../src/knowledge/articles/parse-categories.ts'
import { problemOf } from '../../../src/knowledge/articles/problem.ts'

const names = Object.keys(faultWords.en) as FaultName[]
const slotsOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()

describe.each(languages)('each fault in %s', (language) => {
  test('names the same things and is a whole sentence', () => {
    for (const name of names) {
      const sentence = faultWords[language][name]
      expect([name, slotsOf(sentence)]).toEqual([name, slotsOf(faultWords.en[name])])
      expect(sentence).toMatch(/[.?]$/)
    }
  })
})

test('what becomes of the file is a sentence of its own', () => {
  const problem = {
    path: 'ru/a/b.md',
    ...problemOf(1, 'file-unreadable', { why: 'EACCES' }),
    meanwhile: 'not-used',
  } as const
  expect(problemText(problem, 'en')).toBe('The file cannot be read (EACCES). Until it is mended this file is not used.')
  expect(problemText(problem, 'ru')).toBe('Файл не читается (EACCES). Пока файл не исправят, бот его не видит.')
})

test('a category with a wrong name or without a title is told in words', () => {
  const told = (text: string) => {
    const parsed = parseCategories(text)
    return parsed.ok ? [] : parsed.refusal.map((problem) => `${problem.line} ${faultText(problem, 'en')}`)
  }
  expect(told('Доступ: { ru: Доступ, en: Access }')).toEqual([
    '1 "Доступ" must be small Latin letters and digits joined by hyphens.',
  ])
  expect(told('mail: { ru: Почта }')).toEqual(['1 "mail.en" is missing.'])
  expect(told('mail: Почта')).toEqual(['1 "mail" must have a title per language (ru, en).'])
  expect(told('- mail')).toEqual(['1 The file must be a list of "id: {ru: ..., en: ...}" lines.'])
})
