import type { Instant } from '../../kit/time.ts'
import type { Incident } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'

/** Where an incident's life goes: in a queue or in somebody's hands, and through how many. */
type Queueing = Pick<Incident, 'queuedMs' | 'queuedSince' | 'reassignmentCount'>

/** The queueing of `next`, which was reached at `at` from `before` (null: just opened). */
export function queueingAt(before: Incident | null, next: Incident, at: Instant): Queueing {
  const since = before?.queuedSince ?? null
  const waits = isQueued(next)
  return {
    queuedMs: next.queuedMs + (since !== null && !waits ? Math.max(0, at - since) : 0),
    queuedSince: waits ? (since ?? at) : null,
    reassignmentCount: next.reassignmentCount + (before !== null && isPassedOn(before, next) ? 1 : 0),
  }
}

function isQueued({ status, assigneeId }: Incident): boolean {
  return assigneeId === null && lifecycle[status].isOpen && status !== 'pending'
}

/** From one person or group to another; whoever takes it out of a queue has been passed nothing. */
function isPassedOn(before: Incident, next: Incident): boolean {
  const isOther = (from: string | null, to: string | null) => from !== null && to !== null && from !== to
  // An agent of the desk's own line who passes it to a group.
  const leavesLine = before.assigneeId !== null && next.assigneeId === null && before.group !== next.group
  return (
    isOther(before.assigneeId, next.assigneeId) ||
    isOther(before.group, next.group) ||
    (leavesLine && next.group !== null)
  )
}
