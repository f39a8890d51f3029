import { minute } from '../../kit/time.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { say, type Turn, turn } from '../turn.ts'

/** More than two a second for a minute: a machine, or somebody leaning on a key. */
const mostAMinute = 120

/**
 * Counts what comes in. Beyond the limit it is kept and not answered until the minute is over, which is said once.
 * Null: it is answered as ever. Whoever talks with an agent is the agent's affair, and an agent's own chat has no limit.
 */
export function meetFlood(state: State, { at }: Facts): { readonly state: State; readonly turn: Turn | null } {
  if (state.isAgents === true || state.doing.at === 'with_agent') return { state, turn: null }
  const { flood } = state
  const isSameMinute = flood !== undefined && at - flood.since < minute
  const count = isSameMinute ? flood.count + 1 : 1
  const counted: State = { ...state, flood: { since: isSameMinute ? flood.since : at, count } }
  if (count <= mostAMinute) return { state: counted, turn: null }
  return { state: counted, turn: count === mostAMinute + 1 ? turn(counted, say('too-fast')) : turn(counted) }
}
