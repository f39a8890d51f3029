import { expect, test } from 'vitest'
import { readShippedPhrases } from '../../../../src/composition/read-texts.ts'
import { choicesIn } from '../../../../src/conversation/phrases/own/cases.ts'
import { isChoice, type Pattern, readPattern, writePattern } from '../../../../src/conversation/phrases/own/pattern.ts'
import { choiceNames } from '../../../../src/console/settings/texts/choice-names.ts'
import { firstWords } from '../../../../src/console/settings/texts/first-words.ts'
import { piecesOf, stretchesOf, withWords } from '../../../../src/console/settings/texts/leaf-text.ts'
import { languages } from '../../../../src/kit/language.ts'

const shipped = readShippedPhrases('.')
const patterns = languages.flatMap((language) => [...shipped.patterns[language].values()])

/** Every stretch of words typed over with what it shows, all the way down. */
const retyped = (pattern: Pattern): Pattern => {
  const typed = stretchesOf(pattern).reduceRight<Pattern>(
    (done, stretch) => (stretch.kind === 'words' ? withWords(done, stretch, stretch.text) : done),
    pattern,
  )
  return typed.map((piece) =>
    typeof piece === 'string' || !isChoice(piece)
      ? piece
      : { ...piece, variants: piece.variants.map((one) => ({ ...one, pattern: retyped(one.pattern) })) },
  )
}

test('what the fields show, typed in again, is the phrase as it was', () => {
  const lost = patterns.filter((pattern) => writePattern(retyped(pattern)) !== writePattern(pattern))
  expect(lost).toEqual([])
})

test('values stand in braces; other braces are words', () => {
  expect(piecesOf('Hi {name}, { $number } {} {a b} {')).toEqual([
    'Hi ',
    { value: 'name' },
    ', ',
    { value: 'number' },
    ' {} {a b} {',
  ])
  expect(readPattern(writePattern(piecesOf('} {')))).toEqual(['} {'])
})

test('every choice of a phrase is named in words', () => {
  const on = new Set(patterns.flatMap((pattern) => [...choicesIn(pattern).keys()]))
  expect([...on].filter((name) => !Object.hasOwn(choiceNames, name))).toEqual([])
  expect(Object.keys(choiceNames).filter((name) => !on.has(name))).toEqual([])
})

test('a list shows how a phrase begins, without markup and in one line', () => {
  expect(firstWords(shipped.patterns.en.get('start') ?? [], 'en')).toMatch(/^Hello Olga! .* own words/)
  expect(firstWords(shipped.patterns.ru.get('article') ?? [], 'ru')).not.toMatch(/\*\*|\n/)
})
