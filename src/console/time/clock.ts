import { signal } from '@preact/signals'
import type { Instant } from '../../kit/time.ts'

/** This browser's clock may be wrong; deadlines are the server's. */
let offsetMs = 0
/** What the last answers said. Each was on its way for a while and says too little: the largest is nearest to the truth. */
let said: readonly number[] = []
const remembered = 20

export const now = signal<Instant>(Date.now())

export const serverNow = (): Instant => Date.now() + offsetMs

export function learnServerTime(at: Instant): void {
  said = [...said, at - Date.now()].slice(-remembered)
  offsetMs = Math.max(...said)
  now.value = serverNow()
}

/** Waits and deadlines on the screen move once a second. */
export function startClock(): void {
  setInterval(() => {
    now.value = serverNow()
  }, 1_000)
}
