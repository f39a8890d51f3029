import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisePhone } from '../../src/people/phone.ts'

const said = (text: string) => {
  const read = normalisePhone(text)
  return read.ok ? read.value : read.refusal
}

describe('a phone', () => {
  test.each([
    ['+7 (916) 123-45-67', '+79161234567'],
    ['8 916 123 45 67', '+79161234567'],
    ['8(916)123-45-67', '+79161234567'],
    ['7 916 123-45-67', '+79161234567'],
    ['79161234567', '+79161234567'],
    ['9161234567', '+79161234567'],
    ['+8 916 123-45-67', '+79161234567'],
    ["'+79161234567", '+79161234567'],
    ['tel:+79161234567', '+79161234567'],
    ['8 (495) 123‑45‑67', '+74951234567'],
    ['+380 67 123 45 67', '+380671234567'],
    ['380671234567', '+380671234567'],
    ['00380671234567', '+380671234567'],
    ['+1 212 555 0123', '+12125550123'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+86 138 0013 8000', '+8613800138000'],
  ])('%s is %s', (typed, phone) => {
    expect(said(typed)).toBe(phone)
  })

  test.each([
    ['', 'no_phone'],
    ['   ', 'no_phone'],
    ['нет', 'not_a_phone'],
    ['+7 916 123-45-6', 'not_a_phone'],
    ['8 016 123 45 67', 'not_a_phone'],
    ['+7 916 123-45-67 доб. 12', 'not_a_phone'],
    ['1234', 'not_a_phone'],
    ['123-45-67', 'phone_without_country'],
    ['067 123 45 67', 'phone_without_country'],
    ['7,91612E+10', 'phone_rounded'],
    ['7.91612345E+10', 'phone_rounded'],
    ['+1234567890123456', 'not_a_phone'],
    ['+79161234567, +79161234568', 'not_a_phone'],
  ])('%s is none: %s', (typed, fault) => {
    expect(said(typed)).toBe(fault)
  })

  test('written in any of its ways it is the same phone, and normalising it once more changes nothing', () => {
    const ten = fc
      .tuple(fc.constantFrom(3, 4, 8, 9), fc.stringMatching(/^\d{9}$/))
      .map(([head, rest]) => `${head}${rest}`)
    fc.assert(
      fc.property(ten, (digits) => {
        const [area, a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)]
        const ways = [
          `+7${digits}`,
          `8${digits}`,
          `7${digits}`,
          `+7 (${area}) ${a}-${b}-${c}`,
          `8 ${area} ${a} ${b} ${c}`,
        ]
        for (const way of ways) expect(said(way)).toBe(`+7${digits}`)
        expect(said(said(ways[0]!))).toBe(`+7${digits}`)
      }),
    )
  })

  test('whatever is written, it comes to E.164 or to a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\d ()-]{0,24}$/)), (typed) => {
        const read = normalisePhone(typed)
        if (read.ok) {
          expect(read.value).toMatch(/^\+[1-9]\d{7,14}$/)
          expect(said(read.value)).toBe(read.value)
        }
      }),
    )
  })
})
