import type { Instant } from '../../kit/time.ts'
import type { Incident, TargetName } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'
import type { IncidentRules } from '../rules.ts'
import { bankedMs, isSamePromise, promisedAt, reachedAt, targetMs } from './sla.ts'

/** From this share of a target on the deadline is near, percent. */
export const warningPercent = 75

type Bell = 'warned' | 'breached'
type Mark = 'responseWarnedAt' | 'responseBreachedAt' | 'resolutionWarnedAt' | 'resolutionBreachedAt'

/** A bell of an incident: which promise, what of it, and since or from when it is to ring. */
interface Alarm {
  readonly target: TargetName
  readonly bell: Bell
  /** The column that says it has rung. */
  readonly mark: Mark
  readonly at: Instant
}

/** The alarms' own columns of an incident. */
type Alarms = Pick<Incident, Mark | 'nextAlarmAt'>

const bells: readonly { readonly target: TargetName; readonly bell: Bell; readonly mark: Mark }[] = [
  { target: 'response', bell: 'warned', mark: 'responseWarnedAt' },
  { target: 'response', bell: 'breached', mark: 'responseBreachedAt' },
  { target: 'resolution', bell: 'warned', mark: 'resolutionWarnedAt' },
  { target: 'resolution', bell: 'breached', mark: 'resolutionBreachedAt' },
]

/** What has not rung and is due at `at`, in the order in which it was due; of one instant the warning first. */
export function dueAlarms(incident: Incident, at: Instant, rules: IncidentRules): readonly Alarm[] {
  return unrung(incident, at, rules)
    .filter((alarm) => alarm.at <= at)
    .toSorted((a, b) => a.at - b.at)
}

/** The earliest instant of what has not rung; null when nothing will, unless something happens. */
export function nextAlarmAt(incident: Incident, at: Instant, rules: IncidentRules): Instant | null {
  const instants = unrung(incident, at, rules).map((alarm) => alarm.at)
  return instants.length === 0 ? null : Math.min(...instants)
}

/**
 * The alarms of `next` (its clock already set), reached at `at` from `before` (null: just opened). For a new promise, or
 * one that was asked for (`isAsked`), a bell that lies ahead may ring again; one that lies behind stays rung.
 */
export function alarmsAt(
  before: Incident | null,
  next: Incident,
  at: Instant,
  rules: IncidentRules,
  isAsked = false,
): Alarms {
  let current = next
  if (before !== null && (isAsked || !isSamePromise(before, next))) {
    for (const { target, bell, mark } of bells) {
      if (current[mark] !== null && liesAhead(next, target, bell, at, rules)) current = { ...current, [mark]: null }
    }
  }
  const { responseWarnedAt, responseBreachedAt, resolutionWarnedAt, resolutionBreachedAt } = current
  return {
    responseWarnedAt,
    responseBreachedAt,
    resolutionWarnedAt,
    resolutionBreachedAt,
    nextAlarmAt: nextAlarmAt(current, at, rules),
  }
}

function unrung(incident: Incident, at: Instant, rules: IncidentRules): readonly Alarm[] {
  return bells.flatMap(({ target, bell, mark }) => {
    const instant = incident[mark] === null ? instantOf(incident, target, bell, at, rules) : null
    return instant === null ? [] : [{ target, bell, mark, at: instant }]
  })
}

/** When a bell is to ring; `at` itself when it only waits to be rung; null when nothing stands for it. */
function instantOf(
  incident: Incident,
  target: TargetName,
  bell: Bell,
  at: Instant,
  rules: IncidentRules,
): Instant | null {
  const met = target === 'response' ? incident.responseMet : incident.resolutionMet
  // Nobody needs to be warned of what is done; that it came too late stands in the history.
  if (met !== null) return bell === 'breached' && !met ? at : null
  if (bell === 'warned' && !lifecycle[incident.status].isOpen) return null
  const due = promisedAt(incident, target)
  if (due === null) return bankedMs(incident) >= thresholdMs(incident, target, bell) ? at : null
  if (bell === 'breached') return due
  return Math.min(due, reachedAt(incident, thresholdMs(incident, target, bell), rules) ?? due)
}

function liesAhead(incident: Incident, target: TargetName, bell: Bell, at: Instant, rules: IncidentRules): boolean {
  const met = target === 'response' ? incident.responseMet : incident.resolutionMet
  if (met !== null) return false
  const instant = instantOf(incident, target, bell, at, rules)
  return instant === null || instant > at
}

function thresholdMs(incident: Incident, target: TargetName, bell: Bell): number {
  const promised = targetMs(incident, target)
  return bell === 'breached' ? promised : Math.ceil((promised * warningPercent) / 100)
}
