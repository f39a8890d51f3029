import { setTimeout as sleep } from 'node:timers/promises'

/** Loaded machines must not turn a slow answer into a missing one. */
const patienceMs = 30_000

/** What holds sooner or later. @throws what it threw last. */
export async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > until) throw error
      await sleep(40)
    }
  }
}
