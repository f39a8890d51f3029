/** Status of an incident or service request (ITIL 4 names). */
export type Status = 'new' | 'assigned' | 'in_progress' | 'pending' | 'resolved' | 'closed' | 'cancelled'

interface StatusRule {
  /** Statuses that may follow. */
  readonly moves: readonly Status[]
  /** Whether the SLA clock runs in this status. */
  readonly clockRuns: boolean
  /** Work is still owed: it counts as backlog and may be withdrawn, escalated and re-prioritised. */
  readonly isOpen: boolean
}

/**
 * The one table of all status moves and clocks. `closed -> in_progress` exists because a user may reopen for
 * 5 working days while silence closes after 3; `new -> pending` for what waits for an approval from its first moment.
 */
export const lifecycle: Readonly<Record<Status, StatusRule>> = {
  // Pending at once: what joins a major incident waits for it from the beginning.
  new: { moves: ['assigned', 'pending', 'cancelled'], clockRuns: true, isOpen: true },
  assigned: { moves: ['new', 'in_progress', 'pending', 'resolved', 'cancelled'], clockRuns: true, isOpen: true },
  in_progress: { moves: ['new', 'assigned', 'pending', 'resolved', 'cancelled'], clockRuns: true, isOpen: true },
  pending: { moves: ['new', 'assigned', 'in_progress', 'resolved', 'cancelled'], clockRuns: false, isOpen: true },
  // Open again: with whoever had it, or in the queue where nobody had.
  // Pending: a solution that was a slip is undone.
  resolved: { moves: ['new', 'assigned', 'in_progress', 'pending', 'closed'], clockRuns: false, isOpen: false },
  closed: { moves: ['new', 'assigned', 'in_progress'], clockRuns: false, isOpen: false },
  cancelled: { moves: [], clockRuns: false, isOpen: false },
}

/** True when the lifecycle allows to go from one status to the other; staying where one is always is. */
export function canMove(from: Status, to: Status): boolean {
  return from === to || lifecycle[from].moves.includes(to)
}
