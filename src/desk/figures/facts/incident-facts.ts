import { addWorking, workingBetween } from '../../../incidents/clock/business-hours.ts'
import type { WorkingCalendar } from '../../../incidents/clock/working-calendar.ts'
import type { IncidentEvent } from '../../../incidents/event.ts'
import { evolve } from '../../../incidents/evolve.ts'
import type { Incident, IncidentKind, SupportTier } from '../../../incidents/incident.ts'
import { lifecycle, type Status } from '../../../incidents/lifecycle.ts'
import { hour, type Instant } from '../../../kit/time.ts'
import { type Span, spansOf } from './spans.ts'

/** What reports ask of one incident. A row of `incident_facts`; its columns say what each means. */
export type IncidentFacts = {
  readonly userId: string
  readonly openedAt: Instant
  readonly kind: IncidentKind
  readonly category: string | null
  readonly group: string | null
  readonly agentId: string | null
  readonly isVip: boolean
  readonly line: SupportTier
  readonly isDropped: boolean
  readonly solvedAt: Instant | null
  readonly wasSolved: boolean
  readonly wasReopened: boolean
  readonly workedMs: number
  readonly lateAt: Instant | null
  readonly firstResponseMs: number | null
  readonly responseMet: boolean | null
  readonly resolutionMet: boolean | null
  readonly isFirstContact: boolean
  readonly reassignments: number
  readonly queuedMs: number
  readonly lifeMs: number | null
  readonly spans: readonly Span[]
}

/** The rules by which they are made; other rules, other facts. */
export type FactRules = {
  /** Of the desk. */
  readonly calendar: WorkingCalendar
  readonly tierOf: (group: string) => SupportTier
}

/** So long may a solution take to be in time, by the pilot's goal. */
export const inTimeMs = 8 * hour

/** One version of an incident and how long it was so. */
export type Turn = { readonly incident: Incident; readonly event: IncidentEvent; readonly until: Instant | null }

/**
 * The facts of an incident from its whole history. `talksEnded`: when its talks with a person were over, oldest first.
 * Throws TypeError on a history that does not begin with `opened`.
 */
export function incidentFactsOf(
  history: readonly IncidentEvent[],
  talksEnded: readonly (Instant | null)[],
  now: Instant,
  rules: FactRules,
): IncidentFacts {
  const turns = turnsOf(history)
  const last = turns.at(-1)
  if (last === undefined) throw new TypeError('a history cannot be empty')
  const { incident } = last
  const isSolved = isResolved(incident.status)
  const solvedAt = isSolved ? (turns.findLast((turn) => turn.event.type === 'resolved')?.event.at ?? null) : null
  const isDropped = incident.status === 'cancelled'
  const endedAt = isDropped ? (incident.closedAt ?? last.event.at) : solvedAt
  const { workedMs, lateAt } = workOf(turns, now, rules.calendar)
  const line = Math.max(
    ...turns.map(({ incident: { supportTier, group } }) =>
      Math.max(supportTier, group === null ? 1 : rules.tierOf(group)),
    ),
  ) as SupportTier
  const wasReopened = turns.some(({ event }) => event.type === 'reopened')
  return {
    userId: incident.userId,
    openedAt: incident.openedAt,
    kind: incident.kind,
    category: incident.category,
    group: incident.group,
    agentId: incident.assigneeId,
    isVip: incident.isVip,
    line,
    isDropped,
    solvedAt,
    wasSolved: turns.some((turn) => isResolved(turn.incident.status)),
    wasReopened,
    workedMs,
    lateAt,
    firstResponseMs:
      incident.firstResponseAt === null
        ? null
        : workingBetween(rules.calendar, incident.openedAt, incident.firstResponseAt),
    responseMet: incident.responseMet,
    resolutionMet: incident.resolutionMet,
    isFirstContact: isSolved && !wasReopened && line === 1 && hasOneContact(incident, history, talksEnded),
    reassignments: incident.reassignmentCount,
    queuedMs: incident.queuedMs,
    lifeMs: endedAt === null ? null : endedAt - incident.openedAt,
    spans: spansOf(turns),
  }
}

function turnsOf(history: readonly IncidentEvent[]): readonly Turn[] {
  const turns: Turn[] = []
  let incident: Incident | null = null
  for (const [index, event] of history.entries()) {
    incident = evolve(incident, event)
    turns.push({ incident, event, until: history[index + 1]?.at ?? null })
  }
  return turns
}

const isResolved = (status: Status): boolean => status === 'resolved' || status === 'closed'

/** By the lifecycle's own table of when the clock runs, so that a promise and a figure never disagree about it. */
function workOf(
  turns: readonly Turn[],
  now: Instant,
  calendar: WorkingCalendar,
): Pick<IncidentFacts, 'workedMs' | 'lateAt'> {
  let workedMs = 0
  let lateAt: Instant | null = null
  for (const { incident, event, until } of turns) {
    if (!lifecycle[incident.status].clockRuns) continue
    const left = inTimeMs - workedMs
    workedMs += workingBetween(calendar, event.at, until ?? Math.max(now, event.at))
    // Of one that still runs it is known beforehand.
    if (lateAt === null && (workedMs > inTimeMs || until === null)) lateAt = addWorking(calendar, event.at, left + 1)
  }
  return { workedMs, lateAt }
}

/** A person answered, and the user has not had to write about it again after that. */
function hasOneContact(
  { firstResponseAt }: Incident,
  history: readonly IncidentEvent[],
  talksEnded: readonly (Instant | null)[],
): boolean {
  if (firstResponseAt === null || talksEnded.length > 1) return false
  const overAt = talksEnded[0] ?? firstResponseAt
  return !history.some(({ type, actor, at }) => type === 'text_added' && actor.kind === 'user' && at > overAt)
}
