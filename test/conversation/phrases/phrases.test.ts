import { describe, expect, test } from 'vitest'
import { forbiddenWords, isButtonTitle, longestButton } from '../../../src/conversation/phrases/voice.ts'
import { languages } from '../../../src/kit/language.ts'
import { codeOf, differences, sentencesIn, textsOf, twice } from '../../support/fluent-files.ts'
import { phrases } from '../talk.ts'

const folder = 'src/conversation/phrases'
const texts = textsOf(folder)
const said = (language: keyof typeof texts) => texts[language].split('\n').filter((line) => !line.startsWith('#'))

test('every language has the same phrases, each with the same values and once', () => {
  expect(differences(folder)).toEqual([])
  expect(twice(folder)).toEqual([])
  expect(phrases.ids('ru').length).toBe(sentencesIn(texts.ru).size)
})

test('every phrase the code says exists, and every phrase is said somewhere', () => {
  const ids = phrases.ids('ru')
  const code = codeOf(['src'], (path) => path.startsWith('src/console/'))
  const built = ['impact-', 'urgency-', 'client-urgency-', 'score-', 'small-talk-', 'command-']
  const fromEvents = ['incident-assigned', 'status-changed', 'priority-changed']
  const unsaid = ids.filter(
    (id) => !code.includes(`'${id}'`) && !built.some((start) => id.startsWith(start)) && !fromEvents.includes(id),
  )
  expect(unsaid).toEqual([])
  const asked = [
    ...code.matchAll(/(?:say|choice|standing)\(\s*'([a-z][a-z-]+)'|(?:phrase|ask|askAgain|correct): '([a-z][a-z-]+)'/g),
  ].map((match) => match[1] ?? match[2] ?? '')
  expect(asked.length).toBeGreaterThan(60)
  expect(asked.filter((id) => !ids.includes(id))).toEqual([])
})

test('buttons have at most 25 characters', () => {
  const long = languages.flatMap((language) =>
    said(language)
      .map((line) => /^([a-z][\w-]*) = (.*)$/.exec(line))
      .filter((match) => match !== null && isButtonTitle(match[1] ?? '') && (match[2]?.length ?? 0) > longestButton)
      .map((match) => match?.[0]),
  )
  expect(long).toEqual([])
})

test.each([
  [1, 'У вас 1 обращение:'],
  [2, 'У вас 2 обращения:'],
  [5, 'У вас 5 обращений:'],
  [11, 'У вас 11 обращений:'],
  [21, 'У вас 21 обращение:'],
])('%i is counted in proper Russian', (count, start) => {
  expect(phrases.say('ru', 'incidents', { count, list: '' })).toContain(start)
})

test.each([
  [1, 'У вас 1 звернення:'],
  [3, 'У вас 3 звернення:'],
  [5, 'У вас 5 звернень:'],
  [12, 'У вас 12 звернень:'],
  [21, 'У вас 21 звернення:'],
])('%i is counted in proper Ukrainian', (count, start) => {
  expect(phrases.say('uk', 'incidents', { count, list: '' })).toContain(start)
})

test('Ukrainian is written with one apostrophe, one kind of quotes and no letter of its neighbour', () => {
  expect(
    said('uk').filter((line) => /[\p{L}]'[\p{L}]|"(?!\*\*|"| )[^"]|[ыэъё]/u.test(line.replaceAll(/\{[^}]*\}/g, ''))),
  ).toEqual([])
})

describe('nothing is said in the words the voice forbids', () => {
  test.each(languages)('in %s', (language) => {
    expect(said(language).filter((line) => forbiddenWords[language].test(line))).toEqual([])
  })
})
