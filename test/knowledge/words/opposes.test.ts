import { expect, test } from 'vitest'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { opposes } from '../../../src/knowledge/words/opposes.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { ukrainian } from '../../../src/knowledge/words/rules/ukrainian/ukrainian.ts'
import { wordsOf } from '../../../src/knowledge/words/words.ts'
import { anArticle } from '../an-article.ts'

const rules = { ...rulesOf, uk: ukrainian }

test.each([
  ['en', 'turn on the lights', 'turn off the lights', true],
  ['en', 'turn off the lights', 'turn the lights on', true],
  ['en', 'turn the lights on and off', 'turn off the lights', false],
  ['en', 'enable the lights', 'turn off the lights', true],
  ['en', 'the lights', 'turn off the lights', false],
  ['en', 'the lights on my phone', 'turn off the lights', false],
  ['en', "lights won't turn on", 'turn off the lights', false],
  ['en', 'vpn disconnects', 'connect to vpn', false],
  ['en', 'disconnect from vpn', 'connect to vpn', true],
  ['en', 'lock my account', 'account is locked, unlock it', true],
  ['en', 'my account is locked', 'account is locked, unlock it', false],
  ['en', 'delete a file', 'recover a file', true],
  ['ru', 'как включить переадресацию', 'отключить переадресацию', true],
  ['ru', 'как включить переадресацию', 'отключить переадресацию включить переадресацию', false],
  ['ru', 'впн отключается', 'подключить впн', false],
  ['ru', 'разблокировать карту', 'заблокируйте карту', true],
  ['ru', 'карта заблокирована как разблокировать', 'заблокируйте карту разблокировать карту', false],
  ['ru', 'заблокировать учетную запись', 'разблокировать учетную запись, она заблокирована', true],
  ['ru', 'отозвать заявление', 'оформить отпуск', true],
  ['uk', 'увімкнути пошту', 'вимкнути пошту', true],
] as const)('%s: «%s» against an article with «%s»: %s', (language, asked, passages, expected) => {
  expect(opposes(wordsOf(asked), wordsOf(passages), rules[language])).toBe(expected)
})

test('the opposite of the only article near is asked back', () => {
  const of = (id: string, questions: readonly string[]) =>
    anArticle({ id, title: questions[0]!, questions, language: 'en' })
  const index = buildIndex([
    of('off', ['turn off call forwarding', 'switch call forwarding off', 'stop call forwarding']),
    of('vpn', ['vpn does not connect', 'no vpn at home', 'vpn is down']),
    of('mail', ['mail does not open', 'no new mail', 'outlook is slow']),
  ])
  const options = { language: 'en', audience: 'public', at: 0 } as const
  expect(index.search('please turn off the call forwarding now', options).decision).toBe('answer')
  const opposite = index.search('please turn on the call forwarding now', options)
  expect(opposite).toMatchObject({ decision: 'suggest', sure: 0.6 })
  expect(opposite.matches[0]?.article.id).toBe('off')
})
