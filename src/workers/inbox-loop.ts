import type { HandleInbound } from '../desk/road/handle-inbound.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** Rows that rest after a failure, or that another instance left, are found at the latest after a second. */
const restMs = second

export function startInboxLoop(parts: {
  readonly handle: HandleInbound
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { handle, bell, log } = parts
  return startLoop({ name: 'inbox', bell, log, round: async () => ((await handle()).hasMore ? 'more' : restMs) })
}
