import type { IncidentCard } from '../../conversation/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { reopenableUntil } from '../../incidents/reopening.ts'
import type { IncidentRules } from '../../incidents/rules.ts'
import type { Instant } from '../../kit/time.ts'
import type { Work } from '../work.ts'

type CardWork = Pick<Work, 'unit' | 'at' | 'settings'>

/** Incidents as their user may see them, with the assignees' names. */
export async function incidentCards(
  { unit, at, settings }: CardWork,
  incidents: readonly Incident[],
): Promise<readonly IncidentCard[]> {
  const assignees = incidents.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId]))
  const names = assignees.length === 0 ? new Map<string, string>() : await unit.agents.names([...new Set(assignees)])
  return incidents.map((incident) => cardOf(incident, names, at, settings.rules))
}

/** One incident as its user may see it; `names` by the agents' ids. */
export function cardOf(
  incident: Incident,
  names: ReadonlyMap<string, string>,
  at: Instant,
  rules: IncidentRules,
): IncidentCard {
  const until = reopenableUntil(incident, rules)
  return {
    id: incident.id,
    number: incident.number,
    status: incident.status,
    priority: incident.priority,
    description: incident.description,
    supportTier: incident.supportTier,
    assigneeName: incident.assigneeId === null ? null : (names.get(incident.assigneeId) ?? null),
    openedAt: incident.openedAt,
    responseDueAt: incident.responseDueAt,
    resolutionDueAt: incident.resolutionDueAt,
    firstResponseAt: incident.firstResponseAt,
    resolvedAt: incident.resolvedAt,
    resolutionText: incident.resolutionText,
    cause: incident.cause,
    pendingReason: incident.pendingReason,
    pendingUntil: incident.pendingUntil,
    canReopen: until !== null && at < until,
  }
}

export async function incidentCard(work: CardWork, incident: Incident): Promise<IncidentCard> {
  const [card] = await incidentCards(work, [incident])
  if (card === undefined) throw new Error('one incident gave no card')
  return card
}
