import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, visibleName } from '../../src/privacy/clean.ts'

test('NUL and lone surrogates become visible, everything else stays', () => {
  expect(clean('a\0b')).toBe('a\uFFFDb')
  expect(clean('x\uD83D y\uDE00 😀')).toBe('x\uFFFD y\uFFFD 😀')
  expect(clean('Привет, ёж\n')).toBe('Привет, ёж\n')
})

test('a cleaned text is well formed, free of NUL and as long as before', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }))), (units) => {
      const raw = String.fromCharCode(...units)
      const cleaned = clean(raw)
      expect(cleaned.length).toBe(raw.length)
      expect(new TextDecoder().decode(new TextEncoder().encode(cleaned))).toBe(cleaned)
      expect(cleaned).not.toContain('\0')
    }),
    { numRuns: 60 },
  )
})

test.each([
  '\u3164',
  '\u115F\u1160',
  '\uFFA0',
  '\u2800\u2800',
  '\u200B\u200C\u200D\u2060\uFEFF',
  '\u202E\u2066\u200F\u061C',
  '\u0301\u0302',
  ' \u00A0\u2003\u3000 ',
  '\u{E0041}\u{E007F}',
  '\uFE0F',
  '\u00AD\u034F',
  '\uE123',
  '\u3164 \u200B \u3164',
  '\n\t',
  '',
])('a name that cannot be seen is none: %j', (name) => {
  expect(visibleName(name)).toBeNull()
})

test.each([
  ['Ольга', 'Ольга'],
  ['  Пётр \u200B \u3164 Ёлкин ', 'Пётр Ёлкин'],
  ['\u202Eагьло\u202C', 'агьло'],
  ['Оль\u00ADга', 'Ольга'],
  ['\u0301Анна', 'Анна'],
  ['Ёлкин'.normalize('NFD'), 'Ёлкин'.normalize('NFD')],
  ['З\u0301\u0301\u0301\u0301\u0301\u0301\u0301а', 'З\u0301\u0301\u0301\u0301а'],
  ['👩\u200D💻 Вера', '👩\u200D💻 Вера'],
  ['❤\uFE0F', '❤\uFE0F'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['O’Brien-李', 'O’Brien-李'],
  ['.', '.'],
])('what is seen of the name %j stays', (name, seen) => {
  expect(visibleName(name)).toBe(seen)
})
