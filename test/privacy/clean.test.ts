import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../src/privacy/clean.ts'

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
