import type { Waiting } from './candidate.ts'

type Ranked = Pick<Waiting, 'id' | 'isReturned' | 'priority' | 'isVip' | 'askedAt'>

/**
 * Who is next: who has had an agent and lost them or was passed on, then by priority, VIPs first among equals, then who has
 * waited for longest.
 */
export function rankWaiting<One extends Ranked>(waiting: readonly One[]): readonly One[] {
  return waiting.toSorted(
    (a, b) =>
      Number(b.isReturned) - Number(a.isReturned) ||
      a.priority - b.priority ||
      Number(b.isVip) - Number(a.isVip) ||
      a.askedAt - b.askedAt ||
      compareIds(a.id, b.id),
  )
}

/** Ids are 64-bit numbers as text. */
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
