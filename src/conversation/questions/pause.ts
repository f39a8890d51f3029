import type { Facts } from '../facts.ts'
import type { Doing, Resting, State } from '../state.ts'
import { say, type Turn, turn } from '../turn.ts'

/** The timer that ends the quiet after an unsure question, or after words without a matter. */
export const quietKey = 'quiet'

const isResting = (doing: Doing): doing is Resting =>
  !['pausing', 'collecting', 'drafting', 'gone', 'waiting', 'with_agent'].includes(doing.at)

/** «У меня тут», «короче»: no honest no to these, their rest is being typed. */
export function pause(state: State, facts: Facts): Turn {
  const from = state.doing.at === 'pausing' ? state.doing.from : state.doing
  if (!isResting(from)) return turn(state)
  const wake = { do: 'wake', key: quietKey, at: facts.at + facts.settings.restQuietMs } as const
  return turn({ ...state, doing: { at: 'pausing', from } }, wake)
}

/** The rest has come: what was open before the pause is open again. */
export const resume = (state: State): State =>
  state.doing.at === 'pausing' ? { ...state, doing: state.doing.from } : state

/** No rest came. */
export const endPause = (state: State): Turn => turn(resume(state), say('go-on'))
