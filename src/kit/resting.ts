import { hour, type Instant, second } from './time.ts'

/** What has failed and is left alone for a while, longer each time, so that it stands in nobody's way. */
type Resting = {
  /** Ids of what rests at `at`. */
  ids(at: Instant): readonly string[]
  /** @returns how often it has failed by now. */
  failed(id: string, at: Instant): number
  succeeded(id: string): void
}

/** Kept by the process alone: after a restart everything is tried again at once. */
export function makeResting(): Resting {
  const resting = new Map<string, { readonly until: Instant; readonly failures: number }>()
  return {
    ids: (at) => [...resting].filter(([, { until }]) => until > at).map(([id]) => id),
    failed: (id, at) => {
      const failures = (resting.get(id)?.failures ?? 0) + 1
      resting.set(id, { until: at + Math.min(hour, second * 2 ** failures), failures })
      return failures
    },
    succeeded: (id) => void resting.delete(id),
  }
}
