import type { RingDeadlines } from '../desk/incidents/ring-deadlines.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** A bell is rung within five seconds of its instant; most of that is left for a busy database. */
const restMs = second

/** Rings warnings and breaches of what was promised. */
export function startDeadlineLoop(parts: {
  readonly ring: RingDeadlines
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { ring, bell, log } = parts
  return startLoop({ name: 'deadline', bell, log, round: async () => ((await ring()) > 0 ? 'more' : restMs) })
}
