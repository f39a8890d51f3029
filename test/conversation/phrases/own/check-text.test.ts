import { describe, expect, test } from 'vitest'
import { readShippedPhrases } from '../../../../src/composition/read-texts.ts'
import { casesOf, choicesIn, valueNamesIn } from '../../../../src/conversation/phrases/own/cases.ts'
import { checkText, outcomes } from '../../../../src/conversation/phrases/own/check-text.ts'
import { isChoice, type Pattern, writePattern } from '../../../../src/conversation/phrases/own/pattern.ts'
import { isSampled } from '../../../../src/conversation/phrases/own/sample-values.ts'
import { languages } from '../../../../src/kit/language.ts'

const shipped = readShippedPhrases('.')
const all = languages.flatMap((language) =>
  [...shipped.patterns[language]].map(([id, pattern]) => ({ language, id, pattern })),
)

test('what is shipped passes all that a desk’s own words are held to', () => {
  const found = all.flatMap(({ language, id, pattern }) => {
    const { faults, warnings } = checkText(language, id, writePattern(pattern), shipped)
    return [...faults, ...warnings].map(({ code }) => `${language} ${id}: ${code}`)
  })
  expect(found).toEqual([])
})

test('every value that a phrase shows has an example', () => {
  const missing = all.flatMap(({ pattern }) => [...valueNamesIn(pattern)].filter((name) => !isSampled(name)))
  expect([...new Set(missing)]).toEqual([])
})

/** Every wording in a pattern that stands under no other choice of the same thing. */
function wordings(
  pattern: Pattern,
  way: Readonly<Record<string, string>> = {},
): readonly Readonly<Record<string, string>>[] {
  return pattern.flatMap((piece) =>
    typeof piece === 'string' || !isChoice(piece)
      ? []
      : piece.variants
          .filter(({ key }) => (way[piece.on] ?? key) === key)
          .flatMap(({ key, pattern: own }) => {
            const next = { ...way, [piece.on]: key }
            return [next, ...wordings(own, next)]
          }),
  )
}

test('every wording of every phrase is among its cases', () => {
  const unseen = all.flatMap(({ language, id, pattern }) => {
    const cases = casesOf(pattern, language)
    return wordings(pattern)
      .filter((way) => !cases.some(({ chosen }) => Object.entries(way).every(([on, key]) => chosen[on] === key)))
      .map((way) => `${language} ${id} ${JSON.stringify(way)}`)
  })
  expect(unseen).toEqual([])
  expect(Math.max(...all.map(({ language, pattern }) => casesOf(pattern, language).length))).toBeGreaterThan(10)
})

test('a case comes out by the very choice that it names', () => {
  const { pattern } = all.find(({ language, id }) => language === 'ru' && id === 'incidents') ?? { pattern: [] }
  expect([...choicesIn(pattern).keys()]).toContain('count')
  expect(outcomes('ru', pattern).join('\n')).toMatch(/У вас 1 обращение:[^]*У вас 2 обращения:[^]*У вас 5 обращений:/)
})

describe('an own wording', () => {
  const codes = (id: string, source: string, language: 'ru' | 'en' = 'en') => {
    const { faults, warnings } = checkText(language, id, source, shipped)
    return [...faults, ...warnings].map(({ code }) => code)
  }
  test.each([
    ['of nothing', 'no-such-phrase', 'Words', ['phrase_unknown']],
    ['that cannot be read', 'menu', 'What { $now', ['text_unreadable']],
    ['with a value that is not told', 'menu', 'What now, { $name }?', ['value_unknown']],
    ['without a value that was told', 'registered-for-approval', 'Taken.', ['value_missing']],
    [
      'that leaves a case out',
      'summary',
      'I noted “{ $description }”{ $urgency ->\n    [1] , all stands\n   *[2] , rest\n}. { $category }{ $files }{ $form } Right?',
      ['choice_incomplete'],
    ],
    [
      'of a button that no phone shows whole',
      'button-ask',
      'Ask a question about anything you like',
      ['text_too_long'],
    ],
    ['of a button in two lines', 'button-ask', 'Ask\nnow', ['text_too_long']],
    ['for the bot’s own place', 'bot-short-description', 'x'.repeat(121), ['text_too_long']],
    ['that says nothing', 'menu', '{ "" }', ['text_unreadable']],
    ['with a brace that stands alone', 'menu', 'What now, { "{" }name?', ['text_unreadable']],
    ['in the words of the desk', 'menu', 'Open a ticket?', ['words_forbidden']],
    ['that promises what nothing keeps', 'menu', 'We will call you back.', ['promise_unkept']],
    ['that promises what is kept', 'still-nothing', 'A colleague will write to you.', []],
    ['that is fine', 'menu', 'What can we do for you?', []],
  ])('%s', (_, id, source, expected) => {
    expect(codes(id, source)).toEqual(expected)
  })
})
