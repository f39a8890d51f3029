import type { Instant } from '../../kit/time.ts'
import { addWorking, workingBetween } from './business-hours.ts'
import type { Incident, TargetName } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'
import type { IncidentRules } from '../rules.ts'
import { calendarOf } from './promise.ts'
import { alwaysOpen, type WorkingCalendar } from './working-calendar.ts'

/** The clock's own columns of an incident. */
type Clock = Pick<
  Incident,
  'clockRunningSince' | 'clockWorkingMs' | 'clockElapsedMs' | 'responseDueAt' | 'resolutionDueAt' | 'nextDueAt'
>
type Banked = Pick<Clock, 'clockWorkingMs' | 'clockElapsedMs'>

/** The calendar in which the incident's promise is counted. */
export function countingCalendar(incident: Incident, rules: IncidentRules): WorkingCalendar {
  return incident.targetCounts === 'around_the_clock' ? alwaysOpen : calendarOf(incident.group, rules)
}

/** What it was promised, ms. */
export function targetMs(incident: Incident, target: TargetName): number {
  return target === 'response' ? incident.responseTargetMs : incident.resolutionTargetMs
}

/** Until when it was promised; null once it is met and while the clock stands. */
export function promisedAt(incident: Incident, target: TargetName): Instant | null {
  return target === 'response' ? incident.responseDueAt : incident.resolutionDueAt
}

/** Used before the present stretch, ms, as the promise counts. */
export function bankedMs(incident: Incident): number {
  return incident.targetCounts === 'around_the_clock' ? incident.clockElapsedMs : incident.clockWorkingMs
}

/** Time used of the targets up to `at`, ms, counted as the present promise counts; pauses are not in it. */
export function usedMs(incident: Incident, at: Instant, rules: IncidentRules): number {
  const since = incident.clockRunningSince
  return bankedMs(incident) + (since === null ? 0 : workingBetween(countingCalendar(incident, rules), since, at))
}

/**
 * When so much of the time is used up, by the calendar of now, provided the clock keeps running; null while it stands.
 * What was used up before the present stretch began is so from its beginning.
 */
export function reachedAt(incident: Incident, ms: number, rules: IncidentRules): Instant | null {
  const since = incident.clockRunningSince
  return since === null ? null : addWorking(countingCalendar(incident, rules), since, ms - bankedMs(incident))
}

/** True when no more than the promised time has been used at `at`: while the clock runs, until the promised deadline. */
export function isWithinTarget(incident: Incident, target: TargetName, at: Instant, rules: IncidentRules): boolean {
  const due = promisedAt(incident, target)
  return due === null ? usedMs(incident, at, rules) <= targetMs(incident, target) : at <= due
}

/** Whether two states of an incident were promised the same. */
export function isSamePromise(before: Incident, next: Incident): boolean {
  return (
    before.responseTargetMs === next.responseTargetMs &&
    before.resolutionTargetMs === next.resolutionTargetMs &&
    before.targetCounts === next.targetCounts
  )
}

/**
 * The clock of `next`, which was reached at `at` from `before` (null: just opened): starts, stops and banks as its
 * status says. Deadlines are laid out when the clock starts, when the promise changes, when it goes to a group with
 * other hours, and when somebody asks (`isAsked`); else they stay as they were promised, whatever became of the calendar.
 */
export function clockAt(
  before: Incident | null,
  next: Incident,
  at: Instant,
  rules: IncidentRules,
  isAsked = false,
): Clock {
  const since = before?.clockRunningSince ?? null
  const runs = lifecycle[next.status].clockRuns
  if (before === null || since === null) {
    const clock = { ...banked(next), clockRunningSince: runs ? at : null }
    return { ...clock, ...deadlines(next, (target) => layOut({ ...next, ...clock }, target, rules)) }
  }
  if (!runs) return { ...bank(before, since, at, rules), clockRunningSince: null, ...deadlines(next, () => null) }
  if (calendarOf(before.group, rules) !== calendarOf(next.group, rules)) {
    const clock = { ...bank(before, since, at, rules), clockRunningSince: at }
    // What was late by the hours it had so far stays late since then.
    const asBefore: Incident = { ...next, ...banked(before), clockRunningSince: since, group: before.group }
    return {
      ...clock,
      ...deadlines(next, (target) => {
        const late = isSamePromise(before, next) ? promisedAt(before, target) : layOut(asBefore, target, rules)
        return late !== null && late <= at ? late : layOut({ ...next, ...clock }, target, rules)
      }),
    }
  }
  const clock = { ...banked(before), clockRunningSince: since }
  const isKept = !isAsked && isSamePromise(before, next)
  return {
    ...clock,
    ...deadlines(next, (target) =>
      isKept ? promisedAt(before, target) : layOut({ ...next, ...clock }, target, rules),
    ),
  }
}

function layOut(incident: Incident, target: TargetName, rules: IncidentRules): Instant | null {
  return reachedAt(incident, targetMs(incident, target), rules)
}

function deadlines(
  { firstResponseAt }: Incident,
  of: (target: TargetName) => Instant | null,
): Pick<Clock, 'responseDueAt' | 'resolutionDueAt' | 'nextDueAt'> {
  const responseDueAt = firstResponseAt === null ? of('response') : null
  const resolutionDueAt = of('resolution')
  return { responseDueAt, resolutionDueAt, nextDueAt: earlier(responseDueAt, resolutionDueAt) }
}

function banked({ clockWorkingMs, clockElapsedMs }: Incident): Banked {
  return { clockWorkingMs, clockElapsedMs }
}

/**
 * What has been used when a stretch ends. A calendar that changed meanwhile would count another time than was promised:
 * then what is late counts as used up, and what is left until a deadline ahead stays left.
 */
function bank(before: Incident, since: Instant, at: Instant, rules: IncidentRules): Banked {
  const until = Math.max(since, at)
  const used = {
    clockWorkingMs: before.clockWorkingMs + workingBetween(calendarOf(before.group, rules), since, until),
    clockElapsedMs: before.clockElapsedMs + (until - since),
  }
  if (before.targetCounts === 'around_the_clock') return used
  let { clockWorkingMs } = used
  for (const target of ['resolution', 'response'] as const) {
    const due = promisedAt(before, target)
    if (due === null) continue
    const promised = targetMs(before, target)
    const left = workingBetween(countingCalendar(before, rules), until, due)
    if (due <= until) clockWorkingMs = Math.max(clockWorkingMs, promised)
    // Where the calendar makes the two contradict each other, the nearer one must not be broken.
    else if (target === 'response') clockWorkingMs = Math.min(clockWorkingMs, promised - left)
    else clockWorkingMs = promised - left
  }
  return { ...used, clockWorkingMs: Math.max(clockWorkingMs, before.clockWorkingMs) }
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
