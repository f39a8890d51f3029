import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readShippedPhrases } from '../../../../src/composition/read-texts.ts'
import {
  inFile,
  isChoice,
  type Pattern,
  patternsIn,
  type Piece,
  readPattern,
  writePattern,
} from '../../../../src/conversation/phrases/own/pattern.ts'
import { languages } from '../../../../src/kit/language.ts'
import { readSentences } from '../../../../src/kit/sentences.ts'

const shipped = readShippedPhrases('.')

test.each(languages)('what is shipped in %s is read back as it is written', (language) => {
  const changed = [...shipped.patterns[language]].filter(
    ([, pattern]) => JSON.stringify(readPattern(writePattern(pattern))) !== JSON.stringify(pattern),
  )
  expect(changed).toEqual([])
})

/** Signs that mean something to Fluent, and blanks in all places. */
const signs = fc.constantFrom(
  'a',
  'ж',
  ' ',
  '\n',
  '{',
  '}',
  '[',
  ']',
  '*',
  '.',
  '#',
  '"',
  '-',
  '$',
  '\\',
  '👍',
  '=',
  '>',
)
const words = fc.string({ unit: signs, minLength: 1, maxLength: 12 })
const { pattern: anyPattern } = fc.letrec<{ pattern: Pattern; piece: Piece }>((tie) => ({
  pattern: fc.array(tie('piece'), { maxLength: 4, depthIdentifier: 'deep' }),
  piece: fc.oneof(
    { depthIdentifier: 'deep', maxDepth: 2 },
    words,
    fc.record({ value: fc.constantFrom('name', 'number') }),
    fc.record({
      on: fc.constantFrom('isOpen', 'count'),
      variants: fc.tuple(tie('pattern'), tie('pattern')).map(([yes, no]) => [
        { key: 'yes', isUsual: false, pattern: yes },
        { key: '0', isUsual: true, pattern: no },
      ]),
    }),
  ),
}))

/** Words side by side are one. */
const merged = (pattern: Pattern): Pattern =>
  pattern.reduce<Piece[]>((pieces, piece) => {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') return [...pieces.slice(0, -1), last + piece]
    if (typeof piece === 'string' || !isChoice(piece)) return [...pieces, piece]
    return [
      ...pieces,
      { ...piece, variants: piece.variants.map((variant) => ({ ...variant, pattern: merged(variant.pattern) })) },
    ]
  }, [])

test('any words, values and choices are read back as they are written', () => {
  fc.assert(
    fc.property(anyPattern, (pattern) => {
      expect(readPattern(writePattern(pattern))).toEqual(merged(pattern))
    }),
    { numRuns: 500 },
  )
})

test('words come out of a file as they went in, whatever their signs', () => {
  fc.assert(
    fc.property(words, (text) => {
      const sentences = readSentences({ en: inFile('own', writePattern([text])) })
      expect(sentences.say('en', 'own')).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test.each([
  'a\n[b]',
  'a { $x',
  'a {b}',
  'hi { $n -> [one] x *[other] y',
  'a } b',
  '{ -term }',
  '{ NUMBER($n) }',
  'a\n.b = c',
])('what Fluent would read otherwise is refused, never cut: %j', (source) => expect(readPattern(source)).toBeNull())

test('a file that uses more of Fluent than phrases do is refused', () => {
  expect(() => patternsIn('a = { NUMBER($n) }\n')).toThrow('the phrase a uses more of Fluent')
})
