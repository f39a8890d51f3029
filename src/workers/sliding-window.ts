import { setTimeout as sleep } from 'node:timers/promises'
import { second } from '../kit/time.ts'

/** Kept free of each second, for what the estimate below does not see. */
const spareMs = 15
/** Who does not answer for so long is taken to have counted the send by then: a stalled chat holds up nobody. */
const mostTransitMs = 600
/** An answer may come while a turn is waited for. */
const lookEveryMs = 10

/** One turn that was taken; `answered` tells when the messenger's answer came. */
type Turn = { answered(isSent: boolean): void }

export type SlidingWindow = { turn(): Promise<Turn> }

/**
 * No more sends in any second, by the messenger's own clock, than a pause of `pauseMs` between them would let through.
 * Pauses alone bunch up when something was busy for a moment. The messenger has counted a send at some time between
 * its start and its answer; the fastest answer ever seen says how much of that is the way there and back at least.
 */
export function slidingWindow(pauseMs: number): SlidingWindow {
  if (pauseMs === 0) return { turn: async () => ({ answered: () => {} }) }
  const most = Math.ceil(second / pauseMs)
  let answers = 0
  let fastestMs = mostTransitMs
  let counted: { readonly at: number; tookMs: number | null }[] = []
  /** The first answers of a process are slow ones: until there are some to choose from, nothing is taken off. */
  const countedBy = ({ at, tookMs }: { readonly at: number; readonly tookMs: number | null }) => {
    if (tookMs === null) return at + mostTransitMs
    const wayMs = answers < most ? 0 : fastestMs
    return at + Math.min(mostTransitMs, Math.max(0, tookMs - wayMs))
  }
  return {
    turn: async () => {
      for (;;) {
        const aSecondAgo = performance.now() - second - spareMs
        counted = counted.filter((turn) => countedBy(turn) > aSecondAgo)
        if (counted.length < most) break
        const next = Math.min(...counted.map(countedBy)) - aSecondAgo
        await sleep(Math.min(next, lookEveryMs))
      }
      const at = performance.now()
      const mine: (typeof counted)[number] = { at, tookMs: null }
      counted.push(mine)
      return {
        answered: (isSent) => {
          mine.tookMs = performance.now() - at
          if (!isSent) return
          answers += 1
          fastestMs = Math.min(fastestMs, mine.tookMs)
        },
      }
    },
  }
}
