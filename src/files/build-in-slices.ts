import { setImmediate as breathe } from 'node:timers/promises'

/** The event loop is given back after this much building at a stretch. */
const stretchMs = 4

/** What one long piece of work calls between its parts: the event loop is given back where a stretch is over. */
export function makePause(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < stretchMs) return
    await breathe()
    since = performance.now()
  }
}

/** Runs steps to their end without ever holding up the event loop for long. */
export async function buildInSlices<Built>(steps: Generator<void, Built>): Promise<Built> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < stretchMs) continue
    await breathe()
    since = performance.now()
  }
}
