import type { Instant } from '../../kit/time.ts'
import { workingBetween } from './business-hours.ts'
import type { Actor } from '../command.ts'
import type { IncidentEvent, IncidentEventType } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Incident, PendingReason } from '../incident.ts'
import type { Status } from '../lifecycle.ts'
import type { IncidentRules } from '../rules.ts'
import { bankedMs, countingCalendar } from './sla.ts'

/** A time in which the SLA clock ran, by one calendar, or stood, and what began it. */
interface ClockStretch {
  readonly from: Instant
  readonly until: Instant
  readonly isRunning: boolean
  readonly cause: IncidentEventType
  readonly actor: Actor
  readonly status: Status
  readonly pendingReason: PendingReason | null
  /** What it used of the targets, ms, counted as the incident's last promise counts; 0 while it stands. */
  readonly countedMs: number
}

/**
 * "Why is this red?": the whole history of an incident up to `at` as stretches without gaps, which together have used
 * what its clock shows. Empty for an empty history.
 */
export function explainClock(
  incident: Incident,
  history: readonly IncidentEvent[],
  at: Instant,
  rules: IncidentRules,
): readonly ClockStretch[] {
  let current: Incident | null = null
  const begins: (Omit<ClockStretch, 'until' | 'countedMs'> & { readonly bankedMs: number })[] = []
  for (const event of history) {
    const next = evolve(current, event)
    if (current === null || next.clockRunningSince !== current.clockRunningSince) {
      const { status, pendingReason } = next
      begins.push({
        from: event.at,
        isRunning: next.clockRunningSince !== null,
        cause: event.type,
        actor: event.actor,
        status,
        pendingReason,
        // Histories of before a promise was kept do not tell how it counts.
        bankedMs: bankedMs({ ...next, targetCounts: incident.targetCounts }),
      })
    }
    current = next
  }
  return begins.map(({ bankedMs: before, ...begin }, index) => {
    const next = begins[index + 1]
    const until = next?.from ?? Math.max(at, begin.from)
    // What has ended was counted when it ended, by the calendar of then.
    const countedMs = next?.bankedMs !== undefined ? next.bankedMs - before : running(incident, begin, until, rules)
    return { ...begin, until, countedMs: begin.isRunning ? countedMs : 0 }
  })
}

function running(
  incident: Incident,
  { from }: { readonly from: Instant },
  until: Instant,
  rules: IncidentRules,
): number {
  return workingBetween(countingCalendar(incident, rules), from, until)
}
