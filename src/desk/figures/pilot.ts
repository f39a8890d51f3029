import type { IncidentFacts } from '../../figures/incident-facts.ts'
import type { Reading } from '../../figures/figure.ts'
import { readPilotFigures } from '../../figures/pilot-figures.ts'
import { workingBetween } from '../../incidents/clock/business-hours.ts'
import type { WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import { lifecycle, type Status } from '../../incidents/lifecycle.ts'
import type { Instant } from '../../kit/time.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import type { FigureQueries, FigureScope, IncidentPast } from './figure-ports.ts'

/** So many at a time: a year of a large desk is neither one answer of the database nor one breath of the process. */
const pageSize = 500

/** The three figures of the pilot over the incidents of a scope, as things stand at `now`, by the settings of now. */
export async function pilotFigures(
  queries: FigureQueries,
  scope: FigureScope,
  settings: SettingsSnapshot,
  now: Instant,
): Promise<readonly Reading[]> {
  const tiers = new Map(settings.lines.groups.map(({ id, tier }) => [id, tier]))
  const facts: IncidentFacts[] = []
  let page: readonly IncidentPast[] = []
  do {
    page = await queries.pasts(scope, page.at(-1) ?? null, pageSize)
    for (const past of page) facts.push(factsOf(past, tiers, settings.rules.calendar, now))
  } while (page.length === pageSize)
  return readPilotFigures(facts)
}

const isResolved = (status: Status | undefined): boolean => status === 'resolved' || status === 'closed'

function factsOf(
  { statuses, wasReopened, highestTier, groups }: IncidentPast,
  tiers: ReadonlyMap<string, number>,
  calendar: WorkingCalendar,
  now: Instant,
): IncidentFacts {
  const status = statuses.at(-1)?.status
  return {
    isDropped: status === 'cancelled',
    isSolved: isResolved(status),
    workedMs: workedMs(statuses, calendar, now),
    wasSolved: statuses.some((turn) => isResolved(turn.status)),
    wasReopened,
    highestTier: Math.max(highestTier, ...groups.map((group) => tiers.get(group) ?? 1)),
  }
}

/** By the lifecycle's own table of when the clock runs, so that a promise and a figure never disagree about it. */
function workedMs(statuses: IncidentPast['statuses'], calendar: WorkingCalendar, now: Instant): number {
  let sum = 0
  for (const [index, { at, status }] of statuses.entries()) {
    if (lifecycle[status].clockRuns) sum += workingBetween(calendar, at, statuses[index + 1]?.at ?? now)
  }
  return sum
}
