import { loadOf, type Queue, servedWithin } from './waiting.ts'

/** What is promised: this part of all who ask is talked with within so long. */
type ServicePromise = { readonly share: number; readonly withinMs: number }

/** More than that nobody has: a promise that cannot be kept is said as this many and one more. */
export const mostPeople = 500

/**
 * How many people keep a promise, each of whom talks with `atOnce` at a time: the fewest with which the part served within
 * the time is no smaller than promised; null: not even `mostPeople`.
 */
export function peopleNeeded(queue: Queue, promise: ServicePromise, atOnce: number): number | null {
  if (queue.perHour === 0) return 0
  // Nobody keeps it with fewer places than are taken on average, where all of them wait.
  const least = queue.patienceMs === null ? Math.max(1, Math.floor(loadOf(queue) / atOnce)) : 1
  for (let people = least; people <= mostPeople; people += 1) {
    if (servedWithin(promise.withinMs, people * atOnce, queue) >= promise.share) return people
  }
  return null
}
