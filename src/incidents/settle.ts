import type { Instant } from '../kit/time.ts'
import { alarmsAt } from './clock/alarms.ts'
import { promiseAt } from './clock/promise.ts'
import { queueingAt } from './clock/queueing.ts'
import { clockAt } from './clock/sla.ts'
import type { Incident } from './incident.ts'
import { lifecycle } from './lifecycle.ts'
import type { IncidentRules } from './rules.ts'

/**
 * `next`, which was reached at `at` from `before` (null: just opened), with all that follows from it: major incident, promise,
 * clock, queue, bells, version; in this order, since each looks at the one before. `isAsked`: what is promised is asked for anew.
 */
export function settle(
  before: Incident | null,
  next: Incident,
  at: Instant,
  rules: IncidentRules,
  isAsked = false,
): Incident {
  // Of what is over nobody's consent is waited for any more.
  const approval = next.approval === 'waiting' && !lifecycle[next.status].isOpen ? null : next.approval
  const free = { ...next, approval, ...majorOf(next) }
  const promised: Incident = { ...free, ...promiseAt(before, free, rules, isAsked), version: next.version + 1 }
  const queued = { ...promised, ...queueingAt(before, promised, at) }
  const timed = { ...queued, ...clockAt(before, queued, at, rules, isAsked) }
  return { ...timed, ...alarmsAt(before, timed, at, rules, isAsked) }
}

/** However it stops waiting for its major incident, it is out of it; one that has ended keeps what it ended with. */
const majorOf = ({ status, pendingReason, majorId, majorUpdate }: Incident) =>
  !lifecycle[status].isOpen || pendingReason === 'major'
    ? { majorId, majorUpdate }
    : { majorId: null, majorUpdate: null }
