import { setTimeout as sleep } from 'node:timers/promises'
import { second } from '../kit/time.ts'

/** Kept free, so that what is late on its way here and early there does not make one second too full over there. */
const spareShare = 0.02

export type SlidingWindow = { turn(): Promise<void> }

/**
 * No more turns in any second than a pause of `pauseMs` between them would let through, measured by when they really
 * were taken: pauses alone bunch up when the process was busy for a moment. Turns are asked for one after another.
 */
export function slidingWindow(pauseMs: number): SlidingWindow {
  if (pauseMs === 0) return { turn: async () => {} }
  const most = Math.ceil(second / pauseMs)
  const windowMs = most * pauseMs * (1 + spareShare)
  let taken: number[] = []
  return {
    turn: async () => {
      for (;;) {
        const earliest = taken.length < most ? Number.NEGATIVE_INFINITY : (taken[0] ?? 0) + windowMs
        const left = earliest - performance.now()
        if (left <= 0) break
        await sleep(left)
      }
      taken = [...taken, performance.now()].slice(-most)
    },
  }
}
