import { Temporal } from 'temporal-polyfill'
import type { Actor, IncidentCommand, OpenCommand } from '../../src/incidents/command.ts'
import { decide, type Decision } from '../../src/incidents/decide.ts'
import type { IncidentEvent } from '../../src/incidents/event.ts'
import { evolve } from '../../src/incidents/evolve.ts'
import type { Incident } from '../../src/incidents/incident.ts'
import { open } from '../../src/incidents/open.ts'
import { defaultRules, type IncidentRules } from '../../src/incidents/rules.ts'
import type { Instant } from '../../src/kit/time.ts'
import { safe } from '../support/safe.ts'

export const user: Actor = { kind: 'user', id: 'u1' }
export const stranger: Actor = { kind: 'user', id: 'u2' }
export const anna: Actor = { kind: 'agent', id: 'anna' }
export const boris: Actor = { kind: 'agent', id: 'boris' }
export const bot: Actor = { kind: 'bot', id: null }
export const clock: Actor = { kind: 'clock', id: null }

/** A wall-clock time in Moscow. */
export const moscow = (local: string): Instant => in_('Europe/Moscow', local)
export const in_ = (zone: string, local: string): Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

/** A Tuesday without holidays near. */
export const tuesdayTen = moscow('2026-03-17T10:00')

export const openCommand: OpenCommand = {
  type: 'open',
  actor: user,
  id: 'i1',
  number: 123,
  kind: 'incident',
  userId: 'u1',
  conversationId: 'c1',
  originEventId: 'e1',
  impact: 3,
  urgency: 2,
  isPriorityConfirmed: false,
  isVip: false,
  category: null,
  description: safe('VPN does not connect'),
  group: null,
}

export const opened = (over: Partial<OpenCommand> = {}, at = tuesdayTen, rules = defaultRules): Incident =>
  evolve(null, open({ ...openCommand, ...over }, at, rules))

/** The default rules with somebody who can be called at night. */
export const onCall: IncidentRules = { ...defaultRules, hasOnCall: true }

export interface Told {
  incident: Incident
  events: readonly IncidentEvent[]
  last: Decision
}

export type Step = readonly [IncidentCommand, Instant]

/** Carries out commands one after another; refused ones change nothing. */
export const tell = (start: Incident, ...steps: readonly Step[]): Told => tellBy(defaultRules, start, ...steps)

export function tellBy(rules: IncidentRules, start: Incident, ...steps: readonly Step[]): Told {
  let incident = start
  const events: IncidentEvent[] = []
  let last: Decision = { ok: true, value: [] }
  for (const [command, at] of steps) {
    last = decide(incident, command, at, rules)
    if (!last.ok) continue
    for (const event of last.value) incident = evolve(incident, event)
    events.push(...last.value)
  }
  return { incident, events, last }
}
