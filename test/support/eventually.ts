import { setTimeout as sleep } from 'node:timers/promises'

/** Loaded machines must not turn a slow answer into a missing one. */
const patienceMs = 30_000

/** What holds sooner or later: an answer that is neither thrown nor `false`. @throws what it threw last. */
export async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      const answer = await attempt()
      if (answer === false) throw new Error(`still false: ${attempt.toString()}`)
      return answer
    } catch (error) {
      if (performance.now() > until) throw error
      await sleep(40)
    }
  }
}
