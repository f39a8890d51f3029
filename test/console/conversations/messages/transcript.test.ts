import { expect, test } from 'vitest'
import type { Message } from '../../../../src/console/conversations/conversation.ts'
import { pieces } from '../../../../src/console/conversations/messages/transcript.ts'

let count = 0

const message = (author: Message['author'], text: string, more: Partial<Message> = {}): Message => {
  count += 1
  const empty = { agentId: null, agentName: null, incidentId: null, delivery: null, content: {}, attachments: [] }
  return { number: count, author, kind: 'text', text, at: count, ...empty, ...more }
}

const oneDay = () => 'today'
const sketch = (all: readonly Message[], foldBefore: number, dayOf: (at: number) => string = oneDay) =>
  pieces(all, dayOf, foldBefore).map((piece) => {
    if (piece.kind === 'day') return 'day'
    if (piece.kind === 'bot') return `bot x${piece.messages.length}`
    return piece.kind === 'line' ? 'line' : `${piece.isFirst ? '' : '+'}${piece.message.text}`
  })

test('before a person comes everything is in sight, and a row of one author has one name', () => {
  const all = [message('user', 'a'), message('user', 'b'), message('bot', 'c')]
  expect(sketch(all, 0)).toEqual(['day', 'a', '+b', 'c'])
})

test('once a person talks, all that was before is one fold', () => {
  const all = [
    message('bot', 'hello'),
    message('user', 'vpn'),
    message('bot', 'this one?'),
    message('user', 'none', { kind: 'choice' }),
    message('bot', 'sorry'),
    message('user', '/person'),
    message('user', '', { kind: 'event' }),
    message('agent', 'hi', { agentId: '1' }),
    message('bot', 'rate it'),
  ]
  expect(sketch(all, all.find(({ author }) => author === 'agent')?.number ?? 0)).toEqual([
    'day',
    'bot x7',
    'hi',
    'rate it',
  ])
})

test('several days of talk with the bot are one fold; what a colleague noted meanwhile stays in sight', () => {
  const dayOf = (at: number) => String(at)
  const noted = message('agent', 'known user', { kind: 'note' })
  const all = [message('bot', 'a'), message('bot', 'b'), noted, message('bot', 'c')]
  expect(sketch(all, Number.POSITIVE_INFINITY, dayOf)).toEqual(['day', 'bot x2', 'day', 'known user', 'day', 'bot x1'])
})

test('every message is shown exactly once, in its order', () => {
  const authors = ['user', 'bot', 'agent', 'system'] as const
  const all = Array.from({ length: 60 }, (_, index) =>
    message(authors[(index * 7) % 4] ?? 'bot', `${index}`, index % 5 === 0 ? { kind: 'event' } : {}),
  )
  for (const foldBefore of [0, 20, Number.POSITIVE_INFINITY]) {
    const shown = pieces(all, oneDay, (all[0]?.number ?? 0) + foldBefore).flatMap((piece) =>
      piece.kind === 'day' ? [] : piece.kind === 'bot' ? piece.messages : [piece.message],
    )
    expect(shown).toEqual(all)
  }
})
