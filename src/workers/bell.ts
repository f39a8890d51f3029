/** Wakes a loop early. Only ever a hint: a loop that never hears it still does its work at its next round. */
export type Bell = {
  ring(): void
  /** Resolves at the next ring, at once when it has rung since the last wait, or after `ms`. */
  wait(ms: number): Promise<void>
}

export function makeBell(): Bell {
  let hasRung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      hasRung = true
      wake?.()
    },
    wait: async (ms) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = null
      }
      hasRung = false
    },
  }
}
