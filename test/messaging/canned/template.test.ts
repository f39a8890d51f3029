import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fillIn,
  templatePieces,
  unfilledIn,
  unknownIn,
  type Values,
  variables,
} from '../../../src/messaging/canned/template.ts'

const values: Values = {
  user: 'Ольга',
  number: 'INC-000007',
  deadline: '14:30 сегодня',
  agent: 'Анна',
  group: 'Сети',
}
const nothing: Values = { user: null, number: null, deadline: null, agent: null, group: null }

const anyTemplate = fc
  .array(fc.oneof(fc.string(), fc.constantFrom(...variables.map((name) => `{${name}}`), '{', '}', '{имя}', '{{user}}')))
  .map((parts) => parts.join(''))

test('every variable is put in, as often as it stands there', () => {
  expect(fillIn('{user}: {number} до {deadline}. {agent}, {group}. {user}!', values)).toBe(
    'Ольга: INC-000007 до 14:30 сегодня. Анна, Сети. Ольга!',
  )
})

test('what nothing is known for stays where it stood, and is named once', () => {
  const filled = fillIn('{user}, срок {deadline}, точно {deadline}', { ...values, deadline: null })
  expect(filled).toBe('Ольга, срок {deadline}, точно {deadline}')
  expect(unfilledIn(filled)).toEqual(['deadline'])
  // A name of blanks says nothing either.
  expect(unfilledIn(fillIn('{user}', { ...values, user: '  ' }))).toEqual(['user'])
})

test('a value that looks like a variable is not filled in again', () => {
  expect(fillIn('{user} {agent}', { ...values, user: '{agent}' })).toBe('{agent} Анна')
})

test('a mistyped variable is found; code, numbers and lone braces are nobody’s variables', () => {
  expect(unknownIn('{имя}, {user} {nmber}')).toEqual(['имя', 'nmber'])
  expect(unknownIn('{ "a": 1 } {} {1} {a b}')).toEqual([])
  expect(unfilledIn('{ user } {USER}')).toEqual([])
})

test('the pieces put together are the text', () => {
  fc.assert(
    fc.property(anyTemplate, (text) => {
      expect(
        templatePieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('with everything known nothing is left open; with nothing known the text is unchanged', () => {
  fc.assert(
    fc.property(anyTemplate, (text) => {
      // A filled-in value may close a brace of the text around it only where the text has braces of its own.
      if (!/\{\{|\}\}/.test(text))
        expect(unfilledIn(fillIn(text.replaceAll(/[{}](?![a-z]+\})/g, ''), values))).toEqual([])
      expect(fillIn(text, nothing)).toBe(text)
    }),
  )
})
