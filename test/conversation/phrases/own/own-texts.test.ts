import { expect, test } from 'vitest'
import { readPhrases } from '../../../../src/composition/read-texts.ts'
import { type OwnTexts, sayOwn } from '../../../../src/conversation/phrases/own/own-texts.ts'

const open = (texts: OwnTexts) =>
  readPhrases(
    '.',
    sayOwn(() => ({ version: 1, texts })),
  )

test('the desk’s own words are said, in their language alone, also where a phrase is a title', () => {
  const phrases = open({ en: { menu: 'What now?' } })
  expect(phrases.say('en', 'menu')).toBe('What now?')
  expect(phrases.word('en', { phrase: 'menu' })).toBe('What now?')
  expect(phrases.say('ru', 'menu')).toBe('Чем помочь? Можно просто написать вопрос.')
})

test('plurals and values work in own words as in the shipped ones', () => {
  const phrases = open({
    ru: { incidents: '{ $count ->\n    [one] Одно\n    [few] Немного\n   *[other] Много\n}: { $list }' },
  })
  expect(phrases.say('ru', 'incidents', { count: 22, list: 'INC' })).toBe('Немного: INC')
})

test('what cannot be said is said as it was shipped: nobody is left without an answer', () => {
  const phrases = open({ en: { menu: 'What { $unheard }?', help: 'broken { $', 'no-such': 'x', 'a\nmenu': 'y' } })
  expect(phrases.say('en', 'menu')).toBe('How can I help? You can simply type your question.')
  expect(phrases.say('en', 'help')).toContain('/person')
  expect(() => phrases.say('en', 'no-such-phrase')).toThrow('missing in en.ftl')
})

test('a new version is said from then on', () => {
  let version = 1
  const phrases = readPhrases(
    '.',
    sayOwn(() => ({ version, texts: { en: { menu: `Version ${version}` } } })),
  )
  expect(phrases.say('en', 'menu')).toBe('Version 1')
  version = 2
  expect(phrases.say('en', 'menu')).toBe('Version 2')
})
