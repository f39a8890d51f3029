import { hour } from '../kit/time.ts'

/** Fewer than so many in an hour tell nothing. */
const fewest = 3

/**
 * How long somebody at a place of the queue will wait, ms, from what others waited in the last hour (ms each): as long
 * as they did, and no less than those before them take at the pace of that hour. Null: it is not known.
 */
export function expectedWait(place: number, waits: readonly number[]): number | null {
  if (waits.length < fewest) return null
  const sorted = waits.toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.max(median, ((place - 1) * hour) / waits.length)
}
