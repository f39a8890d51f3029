import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionPieces, mentionsIn } from '../../../src/messaging/canned/mentions.ts'

const people = [
  { id: '1', name: 'Анна' },
  { id: '2', name: 'Анна Ким' },
  { id: '3', name: 'Борис Лунин' },
  { id: '4', name: 'Анна' },
]

test('whoever stands behind an @ is called, and of two names the longer one', () => {
  expect(mentionsIn('@Борис Лунин, взгляни', people)).toEqual(['3'])
  expect(mentionsIn('спроси @Анна Ким.', people)).toEqual(['2'])
  expect(mentionsIn('(@Борис Лунин)', people)).toEqual(['3'])
})

test('two of one name are both called', () => {
  expect(mentionsIn('@Анна?', people)).toEqual(['1', '4'])
})

test('an address, a longer word and a name without its sign call nobody', () => {
  expect(mentionsIn('anna@Анна', people)).toEqual([])
  expect(mentionsIn('@Анназавр', people)).toEqual([])
  expect(mentionsIn('Борис Лунин', people)).toEqual([])
  expect(mentionsIn('@', people)).toEqual([])
})

test('the pieces put together are the text, and only names are marked', () => {
  const names = people.map(({ name }) => name)
  const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom('@', ' ', ...names, ...names.map((name) => `@${name}`))))
  fc.assert(
    fc.property(parts, (given) => {
      const text = given.join('')
      const pieces = mentionPieces(text, names)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) if (piece.name !== null) expect(piece.text).toBe(`@${piece.name}`)
    }),
  )
})
