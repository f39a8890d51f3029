import type { Before } from '../../incidents/command.ts'
import type { IncidentEvent, OpenedEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import type { Relation } from '../../incidents/relations/relation.ts'
import type { Instant } from '../../kit/time.ts'

/** Incidents within one transaction. */
export interface IncidentWrites {
  /** Draws id and number for a new incident; null when one with this origin exists already. */
  draw(originEventId: string): Promise<{ readonly id: string; readonly number: number } | null>
  insert(opened: OpenedEvent): Promise<void>
  byOrigin(originEventId: string): Promise<Incident | null>
  lock(id: string): Promise<Incident | null>
  save(incident: Incident, events: readonly IncidentEvent[]): Promise<void>
  /** The last thing that another agent did after a version; null: nobody did. */
  changesAfter(
    id: string,
    version: number,
    exceptAgentId: string,
  ): Promise<{ readonly what: string; readonly byName: string | null } | null>
  /** Why and until when it was put off when it was resolved last; null: it was not. */
  beforeResolve(id: string): Promise<Before>
  /** The agent who resolved it last; null: nobody has. */
  resolverOf(id: string): Promise<string | null>
  ofUser(userId: string, limit: number): Promise<readonly Incident[]>
  ofUserByNumber(userId: string, number: number): Promise<Incident | null>
  /** Anybody's; not locked. */
  byNumber(number: number): Promise<Incident | null>
  /** @returns false when the two stood like that already. */
  addLink(link: Link, at: Instant): Promise<boolean>
  /** @returns false when they did not. */
  removeLink(link: Link): Promise<boolean>
  /** Of one that goes on in another: what stands between the two stays. */
  moveLinks(fromId: string, toId: string): Promise<void>
  /** The most overdue bells whose conversations are free; these are locked, as everybody does first. */
  dueAlarms(now: Instant, limit: number): Promise<readonly DueAlarm[]>
  /** When its bells are to be looked at next, where nothing happened to it. */
  setAlarm(incidentId: string, at: Instant | null): Promise<void>
}

/** One incident stands so to another one. */
export type Link = { readonly fromId: string; readonly toId: string; readonly relation: Relation }

export type DueAlarm = { readonly incidentId: string; readonly conversationId: string }

/** The bells outside of any transaction. */
export interface Alarms {
  /** Lets an incident whose bells could not be rung rest, so that it stands in nobody's way. */
  rest(incidentId: string, until: Instant): Promise<void>
}
