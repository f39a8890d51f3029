import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import { hearText } from './hear.ts'
import type { State } from './state.ts'
import { by, type Turn, turn } from './turn.ts'

/**
 * An edit reaches the agent's transcript. Where the question it changes has no good answer yet, the new words are read in
 * the place of the old ones; an answered one is not answered twice.
 */
export function hearEdit(state: State, facts: Facts, { text, before }: Extract<Event, { kind: 'edited' }>): Turn {
  const { doing } = state
  if (before === null || before.trim() === '' || text.trim() === '') return turn(state)
  if (doing.at === 'collecting' && doing.texts.includes(before)) {
    const texts = doing.texts.filter((one) => one !== before)
    return by('in-place', hearText({ ...state, doing: { ...doing, texts } }, facts, text))
  }
  const isUnanswered = doing.at === 'choosing' || doing.at === 'rephrasing' || doing.at === 'unsolved'
  if (!isUnanswered || doing.question !== before) return turn(state)
  return by('asked-anew', hearText({ ...state, misses: 0, doing: { at: 'idle' } }, facts, text))
}
