import type { Instant } from '../../kit/time.ts'
import { workingBetween } from './business-hours.ts'
import type { Actor } from '../command.ts'
import type { IncidentEvent, IncidentEventType } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Incident, PendingReason } from '../incident.ts'
import type { Status } from '../lifecycle.ts'
import type { IncidentRules } from '../rules.ts'
import { countingCalendar } from './sla.ts'

/** A time in which the SLA clock ran or stood, and what began it. */
interface ClockStretch {
  readonly from: Instant
  readonly until: Instant
  readonly isRunning: boolean
  readonly cause: IncidentEventType
  readonly actor: Actor
  readonly status: Status
  readonly pendingReason: PendingReason | null
  /** What it used of the targets, ms, counted as the incident's last priority counts; 0 while it stands. */
  readonly countedMs: number
}

/** "Why is this red?": the whole history up to `at` as stretches without gaps. Empty for an empty history. */
export function explainClock(
  history: readonly IncidentEvent[],
  at: Instant,
  rules: IncidentRules,
): readonly ClockStretch[] {
  let incident: Incident | null = null
  const begins: Omit<ClockStretch, 'until' | 'countedMs'>[] = []
  for (const event of history) {
    const next = evolve(incident, event)
    const isRunning = next.clockRunningSince !== null
    if (incident === null || isRunning !== (incident.clockRunningSince !== null)) {
      const { status, pendingReason } = next
      begins.push({ from: event.at, isRunning, cause: event.type, actor: event.actor, status, pendingReason })
    }
    incident = next
  }
  if (incident === null) return []
  const counted = countingCalendar(incident, rules)
  return begins.map((begin, index) => {
    const until = begins[index + 1]?.from ?? Math.max(at, begin.from)
    return { ...begin, until, countedMs: begin.isRunning ? workingBetween(counted, begin.from, until) : 0 }
  })
}
