import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { promisingWords } from '../../../src/conversation/phrases/voice.ts'
import { languages } from '../../../src/kit/language.ts'
import { textsOf } from '../../support/fluent-files.ts'

const texts = textsOf('src/conversation/phrases')

/** Each phrase with all it may say. */
const phrasesIn = (text: string): readonly (readonly [id: string, words: string])[] =>
  text.split(/^(?=[a-z][\w-]* =)/mu).flatMap((part) => {
    const [, id, words] = /^([a-z][\w-]*) =([\s\S]*?)(?=^#|$(?![\s\S]))/mu.exec(part) ?? []
    return id === undefined || words === undefined ? [] : [[id, words] as const]
  })

/** Who keeps each phrase, out of the comments above the Russian ones. */
function keepers(text: string): ReadonlyMap<string, readonly string[]> {
  const found = [...text.matchAll(/^# Kept by: (.+)\n([a-z][\w-]*) =/gmu)]
  return new Map(found.map(([, who = '', id = '']) => [id, who.match(/[\w-]+(?:\/[\w.-]+)+\.tsx?/gu) ?? []]))
}

/** Nobody's doing but the reader's own, or of the very sentence. */
const noPromise = new Set(['withdrawn', 'ask-go-on', 'bot-description', 'ask-withdraw', 'secret'])

test('every phrase that speaks of somebody’s doing names what keeps it', () => {
  const kept = keepers(texts.ru)
  const unkept = languages.flatMap((language) =>
    phrasesIn(texts[language]).flatMap(([id, words]) =>
      promisingWords[language].test(words) && !kept.has(id) && !noPromise.has(id) ? [`${language}: ${id}`] : [],
    ),
  )
  expect(unkept).toEqual([])
})

test('what is named is there', () => {
  const missing = [...keepers(texts.ru)].flatMap(([id, files]) =>
    files.length === 0
      ? [`${id} names nothing`]
      : files.filter((file) => !existsSync(`src/${file}`)).map((file) => `${id}: ${file}`),
  )
  expect(missing).toEqual([])
})

test('a promise without its keeper is found', () => {
  expect(promisingWords.ru.test('Старший смены это прочтёт.')).toBe(true)
  expect(promisingWords.en.test('The shift lead will read it.')).toBe(true)
  expect(promisingWords.ru.test('Это помогло?')).toBe(false)
  expect(phrasesIn('# x\nfirst = a\n  b\n\n# y\nsecond = c\n')).toEqual([
    ['first', ' a\n  b\n\n'],
    ['second', ' c\n'],
  ])
  expect(keepers('# Kept by: desk/a.ts, b\nfirst = x\nsecond = y\n')).toEqual(new Map([['first', ['desk/a.ts']]]))
})
