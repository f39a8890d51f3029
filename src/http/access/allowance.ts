import { second } from '../../kit/time.ts'

/** How much at once, and how much of it comes back in a second. */
export type Allowed = { readonly atOnce: number; readonly aSecond: number }

/** So many keys are known; beyond them whoever was seen last least is forgotten, who by then has most of it back. */
const mostKeys = 10_000

type Left = { readonly amount: number; readonly at: number }

/** A bucket for each key that fills again by itself, in this process. */
export function makeAllowance({ atOnce, aSecond }: Allowed, now: () => number) {
  const kept = new Map<string, Left>()
  const leftOf = (key: string): number => {
    const left = kept.get(key)
    if (left === undefined) return atOnce
    return Math.min(atOnce, left.amount + (Math.max(0, now() - left.at) / second) * aSecond)
  }
  return {
    /** In how many seconds so much may be taken; 0: now. */
    waitFor: (key: string, amount: number): number => {
      const missing = Math.min(amount, atOnce) - leftOf(key)
      return missing <= 0 ? 0 : Math.max(1, Math.ceil(missing / aSecond))
    },
    take: (key: string, amount: number): void => {
      const left = leftOf(key) - amount
      kept.delete(key)
      kept.set(key, { amount: Math.max(0, left), at: now() })
      const [oldest] = kept.keys()
      if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest)
    },
  }
}
