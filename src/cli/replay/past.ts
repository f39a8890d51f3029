import type { IncidentCard } from '../../conversation/event.ts'
import type { StoredConversation, StoredHandOver } from '../../database/conversations/stored-conversation.ts'
import { cardOf } from '../../desk/incidents/incident-card.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import { evolve } from '../../incidents/evolve.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { IncidentRules } from '../../incidents/rules.ts'
import type { Instant } from '../../kit/time.ts'

/** What the tables said at an earlier moment, read out of the histories. */
export type Past = ReturnType<typeof makePast>

export function makePast(stored: StoredConversation, rules: IncidentRules) {
  const historyOf = (id: string) => stored.histories.get(id) ?? []
  const fold = (events: readonly IncidentEvent[]): Incident | null =>
    events.length === 0 ? null : events.reduce<Incident>((current, event) => evolve(current, event), null as never)

  /** After everything that happened up to this moment, what happened in it included. */
  const incidentAt = (id: string, at: Instant) => fold(historyOf(id).filter((event) => event.at <= at))
  const incidentBefore = (id: string, at: Instant) => fold(historyOf(id).filter((event) => event.at < at))
  const card = (incident: Incident, at: Instant): IncidentCard => cardOf(incident, stored.agentNames, at, rules)

  return {
    incidentAt,
    incidentBefore,
    card,
    cardAt: (id: string, at: Instant): IncidentCard | null => {
      const incident = incidentAt(id, at)
      return incident === null ? null : card(incident, at)
    },
    /** What happened to an incident in this very moment. */
    eventAt: (id: string, at: Instant, types: readonly IncidentEvent['type'][]): IncidentEvent | undefined =>
      historyOf(id).find((event) => event.at === at && types.includes(event.type)),
    /** In the order of the user's own list: open ones first, then the newest. */
    incidentsAt: (at: Instant): readonly Incident[] =>
      [...stored.histories.keys()]
        .flatMap((id) => incidentAt(id, at) ?? [])
        .toSorted((a, b) => isOver(a) - isOver(b) || Number(b.id) - Number(a.id)),
    handOver: (fits: (handOver: StoredHandOver) => boolean): StoredHandOver | undefined =>
      stored.handOvers.find((handOver) => fits(handOver)),
    nameOf: (agentId: string | null): string | null =>
      agentId === null ? null : (stored.agentNames.get(agentId) ?? null),
  }
}

const isOver = ({ status }: Incident): number => Number(!lifecycle[status].isOpen)
