import type { Instant } from '../../kit/time.ts'
import { addWorking, workingBetween } from './business-hours.ts'
import type { Incident } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'
import type { IncidentRules } from '../rules.ts'
import { alwaysOpen, type WorkingCalendar } from './working-calendar.ts'

type TargetName = 'response' | 'resolution'

/** From this share of a target on the console shows that the deadline is near, percent. */
export const warningPercent = 75

/** The clock's own columns of an incident. */
type Clock = Pick<
  Incident,
  'clockRunningSince' | 'clockWorkingMs' | 'clockElapsedMs' | 'responseDueAt' | 'resolutionDueAt' | 'nextDueAt'
>

/** The calendar in which the incident's present priority is counted. */
export function countingCalendar(incident: Incident, rules: IncidentRules): WorkingCalendar {
  return rules.targets[incident.priority].counts === 'around_the_clock' ? alwaysOpen : rules.calendar
}

/** What its present priority promises, ms. */
export function targetMs(incident: Incident, target: TargetName, rules: IncidentRules): number {
  const promised = rules.targets[incident.priority]
  return target === 'response' ? promised.responseMs : promised.resolutionMs
}

/** Time used of the targets up to `at`, ms, counted as the present priority counts; pauses are not in it. */
export function usedMs(incident: Incident, at: Instant, rules: IncidentRules): number {
  const counted = countingCalendar(incident, rules)
  const banked = counted === alwaysOpen ? incident.clockElapsedMs : incident.clockWorkingMs
  return banked + (incident.clockRunningSince === null ? 0 : workingBetween(counted, incident.clockRunningSince, at))
}

/**
 * The deadline, provided the clock keeps running; from this instant on the target is breached. Null while the clock
 * stands and once the target is met. A target that was used up before the present stretch began (it was shortened) is
 * due at the beginning of the stretch.
 */
export function dueAt(incident: Incident, target: TargetName, rules: IncidentRules): Instant | null {
  const since = incident.clockRunningSince
  if (since === null || (target === 'response' && incident.firstResponseAt !== null)) return null
  const left = targetMs(incident, target, rules) - usedMs(incident, since, rules)
  return addWorking(countingCalendar(incident, rules), since, left)
}

/** True when no more than the promised time has been used at `at`. */
export function isWithinTarget(incident: Incident, target: TargetName, at: Instant, rules: IncidentRules): boolean {
  return usedMs(incident, at, rules) <= targetMs(incident, target, rules)
}

/**
 * The clock of `next`, which was reached at `at` from `before` (null: just opened): starts, stops and banks as its
 * status says, and computes the deadlines anew. Also what to apply after a change of calendar or targets
 * (`clockAt(incident, incident, at, rules)`).
 */
export function clockAt(before: Incident | null, next: Incident, at: Instant, rules: IncidentRules): Clock {
  const since = before?.clockRunningSince ?? null
  const runs = lifecycle[next.status].clockRuns
  const stops = since !== null && !runs
  const clock = {
    clockRunningSince: runs ? (since ?? at) : null,
    clockWorkingMs: (before?.clockWorkingMs ?? 0) + (stops ? workingBetween(rules.calendar, since, at) : 0),
    clockElapsedMs: (before?.clockElapsedMs ?? 0) + (stops ? Math.max(0, at - since) : 0),
  }
  const ticking: Incident = { ...next, ...clock }
  const responseDueAt = dueAt(ticking, 'response', rules)
  const resolutionDueAt = dueAt(ticking, 'resolution', rules)
  return { ...clock, responseDueAt, resolutionDueAt, nextDueAt: earlier(responseDueAt, resolutionDueAt) }
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
