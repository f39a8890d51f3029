import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeExample } from '../../../src/console/settings/forms/like-example.ts'

const fits = (pattern: string, answer: string) => new RegExp(`^(?:${pattern})$`, 'u').test(answer)

test('an example fits the pattern that is made of it, whatever its signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (example) => {
      expect(fits(likeExample(example), example)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['PC-0412', 'PC-9999', 'PC-99999'],
  ['к. 305', 'к. 412', 'к 412'],
  ['№ 12/7', '№ 99/1', '№ 99-1'],
])('like %s is %s, and %s is not', (example, good, bad) => {
  expect(fits(likeExample(example), good)).toBe(true)
  expect(fits(likeExample(example), bad)).toBe(false)
})
