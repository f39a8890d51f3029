import type { Announce } from '../desk/announcements/announce.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** While one runs, the outbox is filled up often, so that the messenger's time is used to the full. */
const fillEveryMs = 200

/** Keeps a few seconds of the running announcements ready in the outbox; one begun elsewhere is found in a second. */
export function startAnnouncementLoop(parts: {
  readonly announce: Announce
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { announce, bell, log } = parts
  return startLoop({
    name: 'announcement',
    bell,
    log,
    round: async () => {
      const { isRunning, count } = await announce()
      return count > 0 ? 'more' : isRunning ? fillEveryMs : second
    },
  })
}
