import { setTimeout as sleep } from 'node:timers/promises'
import { second } from '../kit/time.ts'

/** Kept free of each second, for what the estimate below does not see. */
const spareMs = 15
/** Who does not answer for so long is taken to have counted the send by then: a stalled chat holds up nobody. */
const mostTransitMs = 600
/** An answer may come while a turn is waited for. */
const lookEveryMs = 10

/** One turn that was taken; `answered` tells when the messenger's answer came. */
export type Turn = { answered(isSent: boolean): void }

export type SlidingWindow = { turn(): Promise<Turn> }

/**
 * No more sends in any second, by the messenger's own clock, than a pause of `pauseMs` between them would let through.
 * Pauses alone bunch up when something was busy for a moment. The messenger has counted a send at some time between
 * its start and its answer; the fastest answer ever seen says how much of that is the way there and back at least.
 */
export function slidingWindow(pauseMs: number): SlidingWindow {
  if (pauseMs === 0) return { turn: async () => ({ answered: () => {} }) }
  const most = Math.ceil(second / pauseMs)
  let fastestMs = mostTransitMs
  let counted: { readonly at: number; countedBy: number }[] = []
  return {
    turn: async () => {
      for (;;) {
        const aSecondAgo = performance.now() - second - spareMs
        counted = counted.filter(({ countedBy }) => countedBy > aSecondAgo)
        if (counted.length < most) break
        const next = Math.min(...counted.map(({ countedBy }) => countedBy)) - aSecondAgo
        await sleep(Math.min(next, lookEveryMs))
      }
      const at = performance.now()
      const mine = { at, countedBy: at + mostTransitMs }
      counted.push(mine)
      return {
        answered: (isSent) => {
          const tookMs = performance.now() - at
          if (isSent) fastestMs = Math.min(fastestMs, tookMs)
          mine.countedBy = at + Math.min(mostTransitMs, Math.max(0, tookMs - fastestMs))
        },
      }
    },
  }
}
