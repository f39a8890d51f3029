import type { Incident } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'
import type { IncidentRules, PromiseException } from '../rules.ts'
import type { CountsTime } from './sla-targets.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What a promise depends on. */
type PromiseFacts = Pick<Incident, 'priority' | 'group' | 'category' | 'isVip'>

interface Promised {
  readonly responseMs: number
  readonly resolutionMs: number
  readonly counts: CountsTime
  /** The hours of whoever has it; counts when `counts` says so. */
  readonly calendar: WorkingCalendar
}

/**
 * What the rules promise such an incident: the first exception that fits, else the target of its priority. Nothing is
 * promised around the clock where nobody can be called: it becomes the same time of the calendar.
 */
export function promiseFor(facts: PromiseFacts, rules: IncidentRules): Promised {
  const target = rules.exceptions.find((exception) => fits(exception, facts)) ?? rules.targets[facts.priority]
  const { responseMs, resolutionMs } = target
  const { calendar, hasOnCall } = groupRules(facts.group, rules)
  return { responseMs, resolutionMs, counts: hasOnCall ? target.counts : 'working_hours', calendar }
}

/** The hours of a group; of the desk where there is none or nobody knows it. */
export function calendarOf(group: string | null, rules: IncidentRules): WorkingCalendar {
  return groupRules(group, rules).calendar
}

/** The incident's own columns of its promise. */
type PromiseColumns = Pick<Incident, 'responseTargetMs' | 'resolutionTargetMs' | 'targetCounts'>

/**
 * The promise of `next`, which came from `before` (null: just opened). It stays what it was unless what it depends on
 * changed or somebody asked; what is answered or over keeps the promise that it was measured by.
 */
export function promiseAt(
  before: Incident | null,
  next: Incident,
  rules: IncidentRules,
  isAsked: boolean,
): PromiseColumns {
  const { responseTargetMs, resolutionTargetMs, targetCounts } = next
  const isAnew = before === null || isAsked || dependsOn.some((field) => before[field] !== next[field])
  if (!isAnew || !lifecycle[next.status].isOpen) return { responseTargetMs, resolutionTargetMs, targetCounts }
  const promised = promiseFor(next, rules)
  return {
    responseTargetMs: next.firstResponseAt === null ? promised.responseMs : responseTargetMs,
    resolutionTargetMs: promised.resolutionMs,
    targetCounts: promised.counts,
  }
}

const dependsOn = ['priority', 'group', 'category', 'isVip'] as const satisfies readonly (keyof PromiseFacts)[]

function groupRules(group: string | null, rules: IncidentRules): Pick<Promised, 'calendar'> & { hasOnCall: boolean } {
  const own = group !== null && Object.hasOwn(rules.groups, group) ? rules.groups[group] : undefined
  return own ?? rules
}

function fits(exception: PromiseException, facts: PromiseFacts): boolean {
  return dependsOn.every((field) => exception[field] === undefined || exception[field] === facts[field])
}
