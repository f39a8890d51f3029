import { minute, type Instant } from '../kit/time.ts'
import { addWorking } from './clock/business-hours.ts'
import type { Incident } from './incident.ts'
import type { IncidentRules } from './rules.ts'
import { breachPercent, countingCalendar, instantAtPercent, warningPercent, type TargetName } from './clock/sla.ts'

/** Whom a rung tells; the desk knows who that is today. */
export type Told = 'assignee' | 'group' | 'supervisor'

/** One step of hierarchical escalation. */
export interface Rung {
  /** Stable: what was told is remembered by it. */
  readonly id: string
  readonly target: TargetName
  /** Share of the target that is used up. */
  readonly percent: number
  readonly tells: Told
  /** Told again after so much counted time until someone accepts; null: once. */
  readonly repeatMs: number | null
}

export const defaultLadder: readonly Rung[] = [
  { id: 'response-warning', target: 'response', percent: warningPercent, tells: 'group', repeatMs: null },
  { id: 'response-breach', target: 'response', percent: breachPercent, tells: 'supervisor', repeatMs: 15 * minute },
  { id: 'resolution-warning', target: 'resolution', percent: warningPercent, tells: 'assignee', repeatMs: null },
  { id: 'resolution-breach', target: 'resolution', percent: breachPercent, tells: 'supervisor', repeatMs: 30 * minute },
]

/** What has been told so far: when each rung was last told, and whether someone has accepted. */
export interface LadderState {
  readonly toldAt: Readonly<Record<string, Instant>>
  readonly isAccepted: boolean
}

export interface DueRung {
  readonly rung: Rung
  readonly dueAt: Instant
}

/**
 * The rungs with the instant each has to be told (next), earliest first. Those up to now are due, the first after now is when to
 * look again. Repeats are counted like the target, so that nobody is told at night about office hours.
 */
export function upcomingRungs(
  incident: Incident,
  ladder: readonly Rung[],
  state: LadderState,
  rules: IncidentRules,
): readonly DueRung[] {
  const upcoming: DueRung[] = []
  for (const rung of ladder) {
    const reachedAt = instantAtPercent(incident, rung.target, rung.percent, rules)
    if (reachedAt === null) continue
    const toldAt = state.toldAt[rung.id]
    if (toldAt === undefined) upcoming.push({ rung, dueAt: reachedAt })
    else if (rung.repeatMs !== null && !state.isAccepted) {
      const again = addWorking(countingCalendar(incident, rules), toldAt, rung.repeatMs)
      upcoming.push({ rung, dueAt: Math.max(again, reachedAt) })
    }
  }
  return upcoming.sort((a, b) => a.dueAt - b.dueAt)
}

/** The rungs to tell at `at`. */
export function dueRungs(
  incident: Incident,
  ladder: readonly Rung[],
  state: LadderState,
  at: Instant,
  rules: IncidentRules,
): readonly DueRung[] {
  return upcomingRungs(incident, ladder, state, rules).filter((upcoming) => upcoming.dueAt <= at)
}
