import type { Instant } from '../kit/time.ts'
import type { Actor } from './command.ts'
import type { Change, Changes, IncidentEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import type { IncidentRules } from './rules.ts'
import { clockAt } from './clock/sla.ts'

type Bare<Event> = Event extends IncidentEvent ? Omit<Event, 'at' | 'actor' | 'changes'> : never
/** An event's own words, without what every event has. */
type Happening = Bare<Exclude<IncidentEvent, { type: 'opened' }>>

/**
 * Collects the events of one command. It alone works out `changes` and the clock, so that no command can forget to stop
 * the clock or to move a deadline.
 */
export class Recording {
  readonly events: IncidentEvent[] = []
  readonly actor: Actor
  readonly at: Instant
  readonly #rules: IncidentRules
  #incident: Incident

  constructor(incident: Incident, actor: Actor, at: Instant, rules: IncidentRules) {
    this.#incident = incident
    this.actor = actor
    this.at = at
    this.#rules = rules
  }

  record(happening: Happening, patch: Partial<Incident>): void {
    const before = this.#incident
    const next: Incident = { ...before, ...patch }
    const changes = changesBetween(before, { ...next, ...clockAt(before, next, this.at, this.#rules) })
    const event = { ...happening, at: this.at, actor: this.actor, changes } as IncidentEvent
    this.events.push(event)
    this.#incident = evolve(before, event)
  }

  recordIfChanged(happening: Happening, patch: Partial<Incident>): void {
    const before = this.#incident
    if (Object.keys(changesBetween(before, { ...before, ...patch })).length > 0) this.record(happening, patch)
  }
}

function changesBetween(before: Incident, after: Incident): Changes {
  const changes: Record<string, Change<unknown>> = {}
  for (const field of Object.keys(after) as (keyof Incident)[]) {
    if (before[field] !== after[field]) changes[field] = { from: before[field], to: after[field] }
  }
  return changes as Changes
}
