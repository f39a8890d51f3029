import type { Instant } from '../../kit/time.ts'
import type { IncidentEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Incident, TargetName } from '../incident.ts'
import { priorityOf } from '../priority.ts'
import type { IncidentRules } from '../rules.ts'
import { workingBetween } from './business-hours.ts'
import { calendarOf, promiseFor } from './promise.ts'
import { alwaysOpen } from './working-calendar.ts'

/** How promises were kept: open ones that are late already are missed, the other open ones are not decided. */
interface Kept {
  readonly met: number
  readonly missed: number
  readonly open: number
}

/** What other rules would have made of the same incidents. */
export interface WhatIf {
  readonly response: { readonly before: Kept; readonly after: Kept }
  readonly resolution: { readonly before: Kept; readonly after: Kept }
  /** Of how many something would have come out otherwise. */
  readonly changed: number
}

/**
 * What would have become of incidents, given by their histories, under other rules: both sides are counted from the
 * same pauses, answers and solutions, so that all that differs is the rules. Each promise is that of what the incident
 * was (priority by the rules' own matrix, group, category, VIP) when it was answered, solved, or at `at`.
 */
export function whatIf(
  histories: readonly (readonly IncidentEvent[])[],
  rules: { readonly before: IncidentRules; readonly after: IncidentRules },
  at: Instant,
): WhatIf {
  const sum = {
    response: { before: nothing(), after: nothing() },
    resolution: { before: nothing(), after: nothing() },
  }
  let changed = 0
  for (const history of histories) {
    const past = pastOf(history, at)
    if (past === null) continue
    let isOther = false
    for (const target of ['response', 'resolution'] as const) {
      const outcome = { before: outcomeOf(past, target, rules.before), after: outcomeOf(past, target, rules.after) }
      isOther ||= outcome.before !== outcome.after
      for (const side of ['before', 'after'] as const) {
        const one = outcome[side]
        if (one !== null) sum[target][side][one] += 1
      }
    }
    if (isOther) changed += 1
  }
  return { ...sum, changed }
}

const nothing = (): { -readonly [Outcome in keyof Kept]: number } => ({ met: 0, missed: 0, open: 0 })

/** A time in which the clock ran, and in whose hours. */
interface Stretch {
  readonly from: Instant
  readonly until: Instant
  readonly group: string | null
}

/** What is measured: what the incident was then, when that is, and whether the clock goes on. */
interface Measured {
  readonly incident: Incident
  readonly at: Instant
  readonly isOpen: boolean
}

interface Past {
  readonly stretches: readonly Stretch[]
  /** Null where nothing was owed any more: cancelled before it was answered or solved. */
  readonly response: Measured | null
  readonly resolution: Measured | null
}

function pastOf(history: readonly IncidentEvent[], at: Instant): Past | null {
  let incident: Incident | null = null
  let since: Instant | null = null
  let response: Measured | null = null
  let resolution: Measured | null = null
  const stretches: Stretch[] = []
  for (const event of history) {
    if (event.at > at) break
    const next = evolve(incident, event)
    const runs = next.clockRunningSince !== null
    if (since !== null && incident !== null && (!runs || incident.group !== next.group)) {
      stretches.push({ from: since, until: event.at, group: incident.group })
      since = null
    }
    if (runs) since ??= event.at
    // As it was when it was decided: solving it may be what changes it.
    if (next.firstResponseAt === null) response = null
    else response ??= { incident: next, at: event.at, isOpen: false }
    if (next.resolvedAt === null) resolution = null
    else resolution ??= { incident: incident ?? next, at: event.at, isOpen: false }
    incident = next
  }
  if (incident === null) return null
  if (since !== null) stretches.push({ from: since, until: at, group: incident.group })
  const isOwed = incident.status !== 'cancelled'
  const open: Measured | null = isOwed ? { incident, at, isOpen: true } : null
  return { stretches, response: response ?? open, resolution: resolution ?? open }
}

function outcomeOf(past: Past, target: TargetName, rules: IncidentRules): keyof Kept | null {
  const measured = past[target]
  if (measured === null) return null
  const { incident, at, isOpen } = measured
  const isConfirmed = incident.isPriorityConfirmed
  const priority = priorityOf({ ...incident, isConfirmed }, rules.matrix)
  const promised = promiseFor({ ...incident, priority }, rules)
  const usedMs = past.stretches.reduce((sum, { from, until, group }) => {
    const hours = promised.counts === 'around_the_clock' ? alwaysOpen : calendarOf(group, rules)
    return sum + workingBetween(hours, from, Math.min(until, at))
  }, 0)
  const promisedMs = target === 'response' ? promised.responseMs : promised.resolutionMs
  if (usedMs > promisedMs) return 'missed'
  return isOpen ? 'open' : 'met'
}
