import { expect, test } from 'vitest'
import type { ChatMessage } from '../../../src/console/chat/chat-state.ts'
import { foldActs } from '../../../src/console/chat/fold-acts.ts'

const message = (number: number, text: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  number,
  author: 'agent',
  kind: 'text',
  text,
  format: 'plain',
  buttons: [],
  signedBy: null,
  about: null,
  why: null,
  attachments: [],
  at: number,
  ...more,
})

test('what is done about a message is seen on it, as in a messenger', () => {
  const shown = foldActs([
    message(1, 'впн не работает', { author: 'user' }),
    message(2, 'Смотрю', { about: 1 }),
    message(3, 'Не то'),
    message(4, 'Смотрю.', { kind: 'edit', about: 2 }),
    message(5, '👍', { kind: 'reaction', about: 1 }),
    message(6, '', { kind: 'withdrawal', about: 3 }),
    message(7, '', { kind: 'reaction', about: 999 }),
  ])
  expect(
    shown.map(({ number, text, isEdited, reaction, quoted }) => [number, text, isEdited, reaction, quoted]),
  ).toEqual([
    [1, 'впн не работает', false, '👍', null],
    [2, 'Смотрю.', true, null, 'впн не работает'],
  ])
})

test('a reaction that is taken back is gone', () => {
  const [only] = foldActs([
    message(1, 'да', { author: 'user' }),
    message(2, '👍', { kind: 'reaction', about: 1 }),
    message(3, '', { kind: 'reaction', about: 1 }),
  ])
  expect(only?.reaction).toBe(null)
})
