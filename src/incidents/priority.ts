/** How many are affected: 1 = everyone, 2 = a department, 3 = one person (ITIL 4, incident management). */
export type Impact = 1 | 2 | 3
/** How much it hinders: 1 = work has stopped, 2 = work is harder, 3 = it can wait. */
export type Urgency = 1 | 2 | 3
/** 1 (highest) to 5; always computed from impact and urgency, never typed in by hand. */
export type Priority = 1 | 2 | 3 | 4 | 5

export const impacts: readonly Impact[] = [1, 2, 3]
export const urgencies: readonly Urgency[] = [1, 2, 3]

/** What impact and urgency make together, by impact and then by urgency. */
export type PriorityMatrix = Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>>

/** Impact + urgency - 1, so that 1 and 1 make the highest and 3 and 3 the lowest. */
export const defaultMatrix: PriorityMatrix = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 5 },
}

/** A VIP user's priority is lifted by one, but never to 1: that would wake the duty for one person's matter. */
export function liftForVip(priority: Priority): Priority {
  return priority > 2 ? ((priority - 1) as Priority) : priority
}

/** The most that a user's own answers reach until an agent has confirmed priority 1: 2. */
function capForUser(priority: Priority): Priority {
  return priority === 1 ? 2 : priority
}

/** The effective priority. `isConfirmed`: an agent has looked and stands by priority 1. */
export function priorityOf(
  facts: { impact: Impact; urgency: Urgency; isVip: boolean; isConfirmed: boolean },
  matrix: PriorityMatrix,
): Priority {
  const byMatrix = matrix[facts.impact][facts.urgency]
  const lifted = facts.isVip ? liftForVip(byMatrix) : byMatrix
  return facts.isConfirmed ? lifted : capForUser(lifted)
}
