import type { OwnedIncident } from '../desk/conversations/console-ports.ts'
import type { Incident } from '../incidents/incident.ts'
import { reopenableUntil } from '../incidents/reopening.ts'
import type { IncidentRules } from '../incidents/rules.ts'
import { warningPercent } from '../incidents/clock/alarms.ts'
import { usedMs } from '../incidents/clock/sla.ts'
import type { PriorityMatrix } from '../incidents/priority.ts'
import type { Instant } from '../kit/time.ts'

/** An incident as the side panel shows it: its row and how much of its promises is used up at this moment. */
export type IncidentView = Incident & {
  readonly assigneeName: string | null
  readonly canReopen: boolean
  /** What other impact and urgency would make of it. */
  readonly matrix: PriorityMatrix
  readonly clock: {
    readonly at: Instant
    readonly usedMs: number
    readonly responseMs: number
    readonly resolutionMs: number
    readonly isAroundTheClock: boolean
    /** From this share on a promise is at risk. */
    readonly warningPercent: number
  }
}

export function incidentView(
  { incident, assigneeName }: OwnedIncident,
  at: Instant,
  rules: IncidentRules,
): IncidentView {
  return {
    ...incident,
    assigneeName,
    canReopen: reopenableUntil(incident, rules) !== null,
    matrix: rules.matrix,
    clock: {
      at,
      usedMs: usedMs(incident, at, rules),
      responseMs: incident.responseTargetMs,
      resolutionMs: incident.resolutionTargetMs,
      isAroundTheClock: incident.targetCounts === 'around_the_clock',
      warningPercent,
    },
  }
}
