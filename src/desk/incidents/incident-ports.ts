import type { IncidentEvent, OpenedEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'

/** Incidents within one transaction. */
export interface IncidentWrites {
  /** Draws id and number for a new incident; null when one with this origin exists already. */
  draw(originEventId: string): Promise<{ readonly id: string; readonly number: number } | null>
  insert(opened: OpenedEvent): Promise<void>
  byOrigin(originEventId: string): Promise<Incident | null>
  lock(id: string): Promise<Incident | null>
  save(incident: Incident, events: readonly IncidentEvent[]): Promise<void>
  ofUser(userId: string, limit: number): Promise<readonly Incident[]>
  ofUserByNumber(userId: string, number: number): Promise<Incident | null>
}
