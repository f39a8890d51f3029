import { expect, test } from 'vitest'
import { letters } from '../../src/privacy/secrets/letters.ts'

test('the letters of these languages are those of Unicode', () => {
  const [some, all] = [letters(/^\p{L}$/u), /^\p{L}$/u]
  const differing = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => some.test(sign) !== all.test(sign) && !/[\u02b0-\u0385\u03f6]|\p{Cn}/u.test(sign),
  )
  expect(differing).toEqual([])
})

test.each([
  [/(?<!\p{L})код(?!\p{L})/iu, 'мой код 12', 'кодак'],
  [/^[\p{L}\d]+$/u, 'Пароль7', 'пароль 7'],
  [/^[^\p{L}]+$/u, '12-34', '12ж34'],
  [/\[\p{L}\]/u, '[ж]', '[7]'],
  [/^\p{Lu}\p{L}\\$/u, 'Жж\\', 'жж\\'],
])('%s means the same in them', (expression, yes, no) => {
  const one = letters(expression)
  expect([one.test(yes), one.test(no), expression.test(yes), expression.test(no)]).toEqual([true, false, true, false])
  expect(one.flags).toBe(expression.flags)
})
