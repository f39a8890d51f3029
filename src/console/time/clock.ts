import { signal } from '@preact/signals'
import type { Instant } from '../../kit/time.ts'

/** This browser's clock may be wrong; deadlines are the server's. */
let offsetMs = 0

export const now = signal<Instant>(Date.now())

export const serverNow = (): Instant => Date.now() + offsetMs

export function learnServerTime(at: Instant): void {
  offsetMs = at - Date.now()
  now.value = serverNow()
}

/** Waits and deadlines on the screen move once a second. */
export function startClock(): void {
  setInterval(() => {
    now.value = serverNow()
  }, 1_000)
}
