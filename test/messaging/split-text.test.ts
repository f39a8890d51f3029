import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from '../../src/messaging/split-text.ts'

const squeeze = (text: string) => text.replace(/\s+/g, '')

test('a short text stays whole', () => {
  expect(splitText('Здравствуйте', 100)).toEqual(['Здравствуйте'])
})

test('a long text is cut at paragraphs first', () => {
  expect(splitText('один один один\n\nдва два два два', 20)).toEqual(['один один один', 'два два два два'])
})

test('without paragraphs it is cut at lines, sentences, words, and only then anywhere', () => {
  expect(splitText('первая строка\nвторая строка', 20)).toEqual(['первая строка', 'вторая строка'])
  expect(splitText('Раз два три. Четыре пять', 16)).toEqual(['Раз два три.', 'Четыре пять'])
  expect(splitText('слово слово слово', 12)).toEqual(['слово слово', 'слово'])
  expect(splitText('абвгдежзик', 4)).toEqual(['абвг', 'дежз', 'ик'])
})

test('no part is too long, nothing is lost, no character is torn', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('а', ' ', '\n', '. ', '👨‍👩‍👧', '\n\n', '<b>', '😀', 'שלום'), maxLength: 200 }),
  )
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 120 }), (text, limit) => {
      const parts = splitText(text, limit)
      expect(squeeze(parts.join(''))).toBe(squeeze(text))
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(limit)
        expect(part.isWellFormed()).toBe(text.isWellFormed() || part.isWellFormed())
      }
    }),
    { numRuns: 1_000 },
  )
})
