import type { IncidentEvent } from './event.ts'
import type { Incident } from './incident.ts'

/**
 * The incident after an event; from null only by `opened`. Throws TypeError when a history does not begin with
 * `opened`, which no history written by `open` and `decide` does.
 */
export function evolve(incident: Incident | null, event: IncidentEvent): Incident {
  if (event.type === 'opened') return event.incident
  if (incident === null) throw new TypeError(`a history cannot begin with ${event.type}`)
  const next: Record<string, unknown> = { ...incident }
  for (const [field, change] of Object.entries(event.changes)) next[field] = change.to
  return next as unknown as Incident
}
