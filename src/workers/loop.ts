import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Bell } from './bell.ts'

export type Loop = { stop(): Promise<void> }

type LoopParts = {
  readonly name: string
  readonly bell: Bell
  readonly log: Log
  /** Does what is due. Returns whether there may be more right away, else how long to rest at most, ms. */
  readonly round: () => Promise<'more' | number>
}

/** One loop that outlives every failure: a lost database is waited out, and nothing else in the process notices. */
export function startLoop({ name, bell, log, round }: LoopParts): Loop {
  let isStopping = false
  let failures = 0

  async function run(): Promise<void> {
    while (!isStopping) {
      try {
        const rest = await round()
        failures = 0
        if (rest !== 'more' && !isStopping) await bell.wait(rest)
      } catch (error) {
        failures += 1
        log.error(`the ${name} loop failed`, error, { failures })
        await sleep(Math.min(100 * 2 ** failures, 2 * second))
      }
    }
  }

  const running = run()
  return {
    stop: async () => {
      isStopping = true
      bell.ring()
      await running
    },
  }
}
