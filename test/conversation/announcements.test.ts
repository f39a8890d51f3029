import { describe, expect, test } from 'vitest'
import { initialState, type Doing, type State } from '../../src/conversation/state.ts'
import { talk } from './talk.ts'

const everywhere: readonly Doing[] = [
  { at: 'idle' },
  { at: 'collecting', texts: ['впн'], after: { is: 'nothing' } },
  { at: 'answered', question: 'впн', articleId: 'vpn', category: null },
  { at: 'rephrasing', question: 'впн' },
  { at: 'drafting', draft: { originEventId: 'e', description: 'впн' }, asks: 'impact' },
  { at: 'waiting', incidentId: '7', number: 123, since: 0, toldAt: 0 },
  { at: 'with_agent', incidentId: '7', number: 123, agentName: 'Анна' },
  { at: 'adding', incidentId: '7', number: 123 },
]
const inTheMiddle = (doing: Doing): State => ({ ...initialState('ru'), doing })

describe.each(everywhere.map((doing) => [doing.at, doing] as const))('while the person is at: %s', (at, doing) => {
  test('"do not send me these" is done, said, and leaves the dialogue where it is', () => {
    const before = inTheMiddle(doing)
    const person = talk(before).happens({ kind: 'choice', choiceId: 'go:silence' })
    expect(person.effects()[0]).toEqual({ do: 'set_announcements', areWanted: false })
    expect(person.phrases()).toEqual(['announcements-off'])
    const { heard: _, said: __, flood: ___, ...state } = person.state()
    expect(state).toEqual(before)
    // An agent's presence drops replies of the bot, not the answer to what was pressed.
    expect(person.said()[0]?.isNotice).toBe(at === 'with_agent')
  })

  test('and it can be taken back by the button and by the command', () => {
    for (const person of [
      talk(inTheMiddle(doing)).happens({ kind: 'choice', choiceId: 'go:news' }),
      talk(inTheMiddle(doing)).commands('announcements', 'on'),
    ]) {
      expect(person.effects()[0]).toEqual({ do: 'set_announcements', areWanted: true })
      expect(person.phrases()).toEqual(['announcements-on'])
      expect(person.state().doing).toEqual(doing)
    }
  })
})

test('pressed twice it has been done once, and is not called stale', () => {
  const person = talk()
  for (const _ of [1, 2]) {
    person.happens({ kind: 'choice', choiceId: 'go:silence' })
    expect(person.phrases()).toEqual(['announcements-off'])
  }
})

test('the words on the button count as its press, and "more" leads there too', () => {
  expect(talk().says('не присылать такое').does()).toEqual(['set_announcements'])
  const asked = talk().happens({ kind: 'choice', choiceId: 'go:more' }).presses('announcements')
  expect(asked.phrases()).toEqual(['ask-announcements'])
  expect(asked.said()[0]?.buttons.map(({ id }) => id)).toEqual(['go:news', 'go:silence'])
  expect(talk().commands('announcements', 'off').does()).toEqual(['set_announcements'])
})
