import type { KeepFacts } from '../desk/figures/facts/keep-facts.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** Keeps what reports count; a loop of its own, so that a desk of a million incidents holds up nothing due. */
export function startFiguresLoop(parts: {
  readonly keepFacts: KeepFacts
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { keepFacts, bell, log } = parts
  return startLoop({ name: 'figures', bell, log, round: async () => ((await keepFacts()) ? 'more' : second) })
}
