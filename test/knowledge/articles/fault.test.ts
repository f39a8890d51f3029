import { describe, expect, test } from 'vitest'
import { readFaults } from '../../../src/composition/read-texts.ts'
import { languages } from '../../../src/kit/language.ts'
import { faultNames, faultText } from '../../../src/knowledge/articles/fault.ts'
import { problemText } from '../../../src/knowledge/articles/file-problem.ts'
import { parseCategories } from '../../../src/knowledge/articles/parse-categories.ts'
import { problemOf } from '../../../src/knowledge/articles/problem.ts'
import { differences, textsOf, twice } from '../../support/fluent-files.ts'

const folder = 'src/knowledge/articles/faults'
const faults = readFaults('.')

test('every language has a sentence for each fault and no other, naming the same things', () => {
  expect(differences(folder)).toEqual([])
  expect(twice(folder)).toEqual([])
  for (const language of languages) expect(faults.ids(language).toSorted()).toEqual([...faultNames].toSorted())
})

describe.each(languages)('each fault in %s', (language) => {
  test('is a whole sentence', () => {
    const lines = textsOf(folder)[language].split('\n')
    expect(lines.filter((line) => /^[a-z]/.test(line) && !/[.?]$/.test(line))).toEqual([])
  })
})

test('what becomes of the file is a sentence of its own', () => {
  const problem = {
    path: 'ru/a/b.md',
    ...problemOf(1, 'file-unreadable', { why: 'EACCES' }),
    meanwhile: 'not-used',
  } as const
  expect(problemText(faults, problem, 'en')).toBe(
    'The file cannot be read (EACCES). Until it is mended this file is not used.',
  )
  expect(problemText(faults, problem, 'ru')).toBe('Файл не читается (EACCES). Пока файл не исправят, бот его не видит.')
})

test('a category with a wrong name or without a title is told in words', () => {
  const told = (text: string) => {
    const parsed = parseCategories(text)
    return parsed.ok ? [] : parsed.refusal.map((problem) => `${problem.line} ${faultText(faults, problem, 'en')}`)
  }
  expect(told(`Доступ: { ${languages.map((language) => `${language}: Доступ`).join(', ')} }`)).toEqual([
    '1 "Доступ" must be small Latin letters and digits joined by hyphens.',
  ])
  expect(told('mail: { ru: Почта }')).toEqual([])
  const inNone = `1 "mail" must have a title in at least one language (${languages.join(', ')}).`
  expect(told('mail: {}')).toEqual([inNone])
  expect(told('mail: Почта')).toEqual([inNone])
  const titles = languages.map((language) => `${language}: ...`).join(', ')
  expect(told('- mail')).toEqual([`1 The file must be a list of "id: {${titles}}" lines.`])
})
