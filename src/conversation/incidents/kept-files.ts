import { day } from '../../kit/time.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'

/** What lay about for longer belongs to something else. */
const keptForMs = day
const most = 20

/** Numbers of the messages with files that were sent about the matter in hand. */
export const keptFiles = ({ kept }: State, { at }: Facts): readonly number[] =>
  kept !== undefined && at - kept.at <= keptForMs ? kept.numbers : []

export const keepFile = (state: State, facts: Facts, number: number): State => ({
  ...state,
  kept: { numbers: [...keptFiles(state, facts), number].slice(-most), at: facts.at },
})
