import type { Instant } from '../../kit/time.ts'
import type { Incident, TargetName } from '../incident.ts'
import type { IncidentRules } from '../rules.ts'
import { workingBetween } from './business-hours.ts'
import { bankedMs, countingCalendar, promisedAt, targetMs } from './sla.ts'

/** The columns of a promise that another one may make shorter, and of the bells that have rung for it. */
type TakenOn = Pick<
  Incident,
  | 'responseTargetMs'
  | 'resolutionTargetMs'
  | 'responseWarnedAt'
  | 'responseBreachedAt'
  | 'resolutionWarnedAt'
  | 'resolutionBreachedAt'
>

/**
 * What `incident` promises once it answers for `source` as well: of two deadlines the sooner one, counted by its own
 * calendar. What has rung for that deadline has rung.
 */
export function takeOnPromise(incident: Incident, source: Incident, rules: IncidentRules): TakenOn {
  const response = sooner(incident, source, 'response', rules)
  const resolution = sooner(incident, source, 'resolution', rules)
  return {
    responseTargetMs: response ?? incident.responseTargetMs,
    responseWarnedAt: incident.responseWarnedAt ?? (response === null ? null : source.responseWarnedAt),
    responseBreachedAt: incident.responseBreachedAt ?? (response === null ? null : source.responseBreachedAt),
    resolutionTargetMs: resolution ?? incident.resolutionTargetMs,
    resolutionWarnedAt: incident.resolutionWarnedAt ?? (resolution === null ? null : source.resolutionWarnedAt),
    resolutionBreachedAt: incident.resolutionBreachedAt ?? (resolution === null ? null : source.resolutionBreachedAt),
  }
}

/** The target, ms, by which the other one's deadline is kept; null: the own is soon enough, or stands. */
function sooner(incident: Incident, source: Incident, target: TargetName, rules: IncidentRules): number | null {
  const since = incident.clockRunningSince
  const own = promisedAt(incident, target)
  const other: Instant | null = promisedAt(source, target)
  if (since === null || own === null || other === null || other >= own) return null
  const until = Math.max(other, since)
  const ms = bankedMs(incident) + Math.floor(workingBetween(countingCalendar(incident, rules), since, until))
  return Math.min(ms, targetMs(incident, target))
}
