import type { HandleTimer } from '../desk/road/handle-timer.ts'
import type { Outbox } from '../desk/road/outbound-ports.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** A quiet of 1.5 s must not feel like two. */
const restMs = 200
const sweepEveryMs = 2 * second

/** Hands waits that are over back to their conversations, and finds attempts whose sender died. */
export function startClockLoop(parts: {
  readonly handleTimer: HandleTimer
  readonly outbox: Outbox
  readonly bell: Bell
  readonly onExpired: () => void
  readonly log: Log
}): Loop {
  const { handleTimer, outbox, bell, onExpired, log } = parts
  let sweptAt = 0
  return startLoop({
    name: 'clock',
    bell,
    log,
    round: async () => {
      if (performance.now() - sweptAt > sweepEveryMs) {
        sweptAt = performance.now()
        const expired = await outbox.expireLeases()
        if (expired > 0) {
          log.warn('attempts to send were interrupted', { expired })
          onExpired()
        }
      }
      return (await handleTimer()) ? 'more' : restMs
    },
  })
}
