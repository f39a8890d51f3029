/** Wakes a loop early. Only ever a hint: a loop that never hears it still does its work at its next round. */
export type Bell = {
  ring(): void
  /** Whether its loop rests, and a ring wakes it. */
  isWaitedFor(): boolean
  /** Resolves at the next ring, at once when it has rung since the last wait, or after `ms`. */
  wait(ms: number): Promise<void>
}

/** Something has come for whichever of these loops is free: one that rests is woken, and those at work look once more. */
export function ringOne(bells: readonly Bell[]): void {
  const resting = bells.find((bell) => bell.isWaitedFor())
  for (const bell of bells) if (bell === resting || !bell.isWaitedFor()) bell.ring()
}

export function makeBell(): Bell {
  let hasRung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      hasRung = true
      wake?.()
    },
    isWaitedFor: () => wake !== null,
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
