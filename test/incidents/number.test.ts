import { expect, test } from 'vitest'
import { findNumber, formatNumber, parseNumber } from '../../src/incidents/number.ts'

test('a number is shown with six digits, and with more when it has more', () => {
  expect(formatNumber(123)).toBe('INC-000123')
  expect(formatNumber(12_345_678)).toBe('INC-12345678')
})

test.each([
  'INC-000123',
  'inc 123',
  'INC123',
  '№123',
  '№ 123',
  '#123',
  'ИНЦ-123',
  'инц 123',
  'ІNС-000123',
  'INC№123',
  ' inc–123 ',
  'инцидент 123',
  'Incident #123',
])('%s is number 123', (text) => expect(parseNumber(text)).toBe(123))

test.each(['123', 'INC', 'INC-', 'INC-0', 'INC-9999999999', 'ZINC-12', 'INC-12a', 'https://x/#12ab', '', 'инцидент'])(
  '%j is not an incident number',
  (text) => expect(parseNumber(text)).toBeNull(),
)

test('the first number inside a sentence is found', () => {
  expect(findNumber('Что там с INC-000123 и INC-7?')).toBe(123)
  expect(findNumber('как дела по инциденту №45, уже 3 дня')).toBe(45)
  expect(findNumber('(inc 9)')).toBe(9)
  expect(findNumber('позвоните 89161234567, кабинет 12')).toBeNull()
})

test('writing and reading agree', () => {
  for (const number of [1, 999_999, 1_000_000, 2_147_483_647]) expect(parseNumber(formatNumber(number))).toBe(number)
})
