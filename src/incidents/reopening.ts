import type { Instant } from '../kit/time.ts'
import { endOfWorkingDay } from './clock/business-hours.ts'
import type { Incident } from './incident.ts'
import type { IncidentRules } from './rules.ts'

/** Until when (exclusive) the user may reopen, closed or not; null when it is not resolved. */
export function reopenableUntil(incident: Incident, rules: IncidentRules): Instant | null {
  if (incident.resolvedAt === null) return null
  return endOfWorkingDay(rules.calendar, incident.resolvedAt, rules.reopenWithinWorkingDays)
}

/** When silence closes a resolved incident (the instant to wake the clock); null when it is not resolved. */
export function closesAt(incident: Incident, rules: IncidentRules): Instant | null {
  if (incident.status !== 'resolved' || incident.resolvedAt === null) return null
  return endOfWorkingDay(rules.calendar, incident.resolvedAt, rules.closeAfterWorkingDays)
}
