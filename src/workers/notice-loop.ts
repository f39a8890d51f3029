import type { MoveNotices } from '../desk/people/move-notices.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** Moves what a messenger would not take to the user's other one; a loop of its own, so that it holds up nothing due. */
export function startNoticeLoop(parts: {
  readonly moveNotices: MoveNotices
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { moveNotices, bell, log } = parts
  return startLoop({ name: 'notice', bell, log, round: async () => ((await moveNotices()) ? 'more' : second) })
}
