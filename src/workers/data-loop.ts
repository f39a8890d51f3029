import type { CarryOutDataRequests } from '../desk/people/own-data/carry-out-data-requests.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** Sends people what is known of them, and erases it; a loop of its own, because an archive takes its time. */
export const startDataLoop = (parts: {
  readonly carryOut: CarryOutDataRequests
  readonly bell: Bell
  readonly log: Log
}): Loop =>
  startLoop({
    name: 'data',
    bell: parts.bell,
    log: parts.log,
    round: async () => ((await parts.carryOut()) ? 'more' : second),
  })
