import type { Instant } from '../kit/time.ts'
import type { Actor } from './command.ts'
import type { Change, Changes, IncidentEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import type { IncidentRules } from './rules.ts'
import { isSamePromise } from './clock/sla.ts'
import { settle } from './settle.ts'

type Bare<Event> = Event extends IncidentEvent ? Omit<Event, 'at' | 'actor' | 'changes'> : never
/** An event's own words, without what every event has. */
type Happening = Bare<Exclude<IncidentEvent, { type: 'opened' }>>

/**
 * Collects the events of one command. It alone works out `changes` and what follows from them (the clock, bells, queues),
 * so that no command can forget to stop the clock or to move a deadline.
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

  record(happening: Happening, patch: Partial<Incident>): Incident {
    const before = this.#incident
    const isAsked = happening.type === 'promise_renewed'
    const changes = changesBetween(before, settle(before, { ...before, ...patch }, this.at, this.#rules, isAsked))
    const event = { ...happening, at: this.at, actor: this.actor, changes } as IncidentEvent
    this.events.push(event)
    this.#incident = evolve(before, event)
    return this.#incident
  }

  /** A wait is over. Without an assignee nobody is at work on it: it stands in its queue again. */
  resume({ assigneeId, group }: Incident, cause: Extract<Happening, { type: 'resumed' }>['cause']): Incident {
    const status = assigneeId !== null ? 'in_progress' : group === null ? 'new' : 'assigned'
    return this.record({ type: 'resumed', cause }, { status, pendingReason: null, pendingUntil: null })
  }

  /** Promises by the rules of now, when that is not what was promised. */
  renewPromise(): void {
    const before = this.#incident
    const renewed = settle(before, before, this.at, this.#rules, true)
    const isSame =
      isSamePromise(before, renewed) &&
      before.responseDueAt === renewed.responseDueAt &&
      before.resolutionDueAt === renewed.resolutionDueAt
    if (!isSame) this.record({ type: 'promise_renewed' }, {})
  }

  recordIfChanged(happening: Happening, patch: Partial<Incident>): Incident {
    const before = this.#incident
    if (Object.keys(changesBetween(before, { ...before, ...patch })).length > 0) this.record(happening, patch)
    return this.#incident
  }
}

function changesBetween(before: Incident, after: Incident): Changes {
  const changes: Record<string, Change<unknown>> = {}
  for (const field of Object.keys(after) as (keyof Incident)[]) {
    if (!isSame(before[field], after[field])) changes[field] = { from: before[field], to: after[field] }
  }
  return changes as Changes
}

/** Lists and records of words are told apart by what is in them. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other)
}
