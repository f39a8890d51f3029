/** Runs steps to their end at once. */
export function runSteps<Built>(steps: Generator<void, Built>): Built {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
