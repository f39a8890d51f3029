import fc from 'fast-check'
import { longTextMs } from '../support/long-text.ts'
import { expect, test } from 'vitest'
import { mask } from '../../src/privacy/mask.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'код ',
    'пин',
    'CVV ',
    'смс',
    'sms ',
    'code',
    'пароль',
    'password',
    ' - ',
    ': ',
    ' is ',
    '=',
    'это ',
    'паспорт ',
    'серия',
    'ошибка ',
    'не ',
    '4111 1111 1111 1111',
    '4111111111111111',
    '12/27',
    ' ',
    '. ',
    ', ',
    '\n',
    '-',
    '+7',
    '•',
    '№',
    'Qwerty1!',
    'IMEI ',
    'карта ',
    'руб',
    'заказ ',
    '4509 123456',
    '«',
    '!',
  ),
  fc.nat(99_999_999).map(String),
  fc.string({ maxLength: 6 }),
)
const message = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''))

test('what is masked stays masked as it is', () => {
  fc.assert(
    fc.property(message, (text) => {
      const once = mask(text)
      expect(mask(once.text)).toEqual({ text: once.text, found: [] })
      expect(once.found.length > 0).toBe(once.text !== text)
    }),
    { numRuns: 200 },
  )
})

// A catastrophic expression would take minutes here; the limit is generous because it is not a benchmark.
test.each([
  ['digits', '4'.repeat(100_000)],
  ['digits apart', '4 '.repeat(15_000)],
  ['digits in pairs', '41-'.repeat(10_000)],
  ['the word for a code', 'код '.repeat(25_000)],
  ['codes', 'код 12'.repeat(5_000)],
  ['the word for a password', 'пароль '.repeat(3_000)],
  ['passwords in a row', 'пароль: '.repeat(3_000)],
  ['spaces', `пароль${' '.repeat(100_000)}`],
  ['letters', `пароль ${'a'.repeat(100_000)}`],
  ['passport words', 'серия 45 09 '.repeat(3_000)],
])('a very long message of %s takes no time', { timeout: longTextMs }, (_, text) => {
  expect(typeof mask(text).text).toBe('string')
})
