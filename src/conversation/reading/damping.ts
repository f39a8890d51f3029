import { minute } from '../../kit/time.ts'
import type { Effect } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { personButton, say, type Turn } from '../turn.ts'

/** The same input for the third time in a row gets no answer: a machine answers back for ever, a person has had two. */
const mostRepeated = 3
/** After so long it is a new input. */
const repeatedWithinMs = 10 * minute

/** Notes an input, by what tells it from others. */
export function noteInput(
  state: State,
  { at }: Facts,
  text: string,
): { readonly state: State; readonly isRepeated: boolean } {
  const { heard } = state
  const isSame = heard !== undefined && heard.text === text && at - heard.at <= repeatedWithinMs
  const times = isSame ? heard.times + 1 : 1
  return { state: { ...state, heard: { text, times, at } }, isRepeated: times >= mostRepeated }
}

/** Another input came, or the same one was an answer to something else. */
export function forgetInput(state: State): State {
  const { heard: _, ...rest } = state
  return rest
}

/** A sentence that would be said for the third time in a row is not: a person is offered instead, beside its buttons. */
export function dampen({ state, effects, rule }: Turn, { phrases }: Facts): Turn {
  let said = state.said
  const damped = effects.map((effect): Effect => {
    if (effect.do !== 'say' || effect.isNotice) return effect
    const key = keyOf(phrases.say(state.language, effect.phrase, effect.values))
    const times = said?.key === key ? said.times + 1 : 1
    if (times < mostRepeated) {
      said = { key, times }
      return effect
    }
    said = { key: '', times: 0 }
    const buttons = effect.buttons.filter(({ id }) => id !== personButton.id)
    return say('repeating', {}, { buttons: [...buttons, personButton], isAnswered: effect.isAnswered })
  })
  return { state: said === undefined ? state : { ...state, said }, effects: damped, rule }
}

/** Tells sentences apart; the state is rewritten with every message, so it is short. */
function keyOf(text: string): string {
  let hash = 5381
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0
  return hash.toString(36)
}
