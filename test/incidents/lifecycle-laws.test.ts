import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, IncidentCommand } from '../../src/incidents/command.ts'
import { decide } from '../../src/incidents/decide.ts'
import type { IncidentEvent } from '../../src/incidents/event.ts'
import { evolve } from '../../src/incidents/evolve.ts'
import type { Incident } from '../../src/incidents/incident.ts'
import { canMove, lifecycle } from '../../src/incidents/lifecycle.ts'
import { open } from '../../src/incidents/open.ts'
import { impacts, priorityOf, urgencies } from '../../src/incidents/priority.ts'
import { defaultRules } from '../../src/incidents/rules.ts'
import { reachedAt } from '../../src/incidents/clock/sla.ts'
import { day } from '../../src/kit/time.ts'
import { anna, boris, bot, clock, openCommand, stranger, tuesdayTen, user } from './examples.ts'

const another = evolve(null, open({ ...openCommand, id: 'i2', number: 124, impact: 2 }, tuesdayTen, defaultRules))
const actor = fc.oneof(
  { arbitrary: fc.constantFrom(anna, user), weight: 6 },
  { arbitrary: fc.constantFrom<Actor>(boris, clock, bot, stranger, { kind: 'agent', id: null }), weight: 3 },
)
const text = fc.constantFrom('', 'because')
const impact = fc.constantFrom(...impacts)
const urgency = fc.constantFrom(...urgencies)
const maybe = (...values: string[]): fc.Arbitrary<string | null> => fc.constantFrom(null, ...values)
const command: fc.Arbitrary<IncidentCommand> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'ring',
      'renew_promise',
      'claim',
      'start',
      'resume',
      'confirm_resolution',
      'close',
      'record_first_response',
    ),
    actor,
  }),
  fc.record({ type: fc.constant('assign'), actor, assigneeId: maybe('anna', 'boris'), group: maybe('net') }),
  fc.record({
    type: fc.constant('pend'),
    actor,
    reason: fc.constantFrom('user', 'supplier', 'change'),
    until: fc.constantFrom(null, 0, tuesdayTen + 99 * day),
  }),
  fc.record({ type: fc.constant('resolve'), actor, text, code: maybe('x') }),
  fc.record({ type: fc.constantFrom('reopen', 'withdraw'), actor, reason: maybe('x') }),
  fc.record({
    type: fc.constant('undo_resolve'),
    actor,
    wasBegun: fc.boolean(),
    hold: fc.constantFrom(null, { reason: 'supplier', until: tuesdayTen + 99 * day }, { reason: 'user', until: null }),
    snoozedUntil: fc.constantFrom(null, 0, tuesdayTen + 99 * day),
  }),
  fc.record({ type: fc.constant('join_major'), actor, majorId: fc.constantFrom('m1', 'm2'), update: fc.nat(3) }),
  fc.record({ type: fc.constant('leave_major'), actor }),
  fc.record({ type: fc.constantFrom('cancel', 'escalate_hierarchically'), actor, reason: text }),
  fc.record({ type: fc.constant('add_text'), actor, text }),
  fc.record({ type: fc.constant('change_impact_urgency'), actor, impact, urgency, isPriorityConfirmed: fc.boolean() }),
  fc.record({ type: fc.constant('change_category'), actor, category: maybe('vpn') }),
  fc.record({
    type: fc.constant('escalate_functionally'),
    actor,
    supportTier: fc.constantFrom(1, 2, 3),
    group: fc.constant('db'),
    reason: text,
  }),
  fc.record({
    type: fc.constant('change_tags'),
    actor,
    add: fc.constantFrom([], ['vpn'], ['vpn', 'urgent', 'vpn']),
    remove: fc.constantFrom([], ['vpn'], ['urgent']),
  }),
  fc.record({ type: fc.constant('fill_form'), actor, field: fc.constantFrom('room', 'device'), value: maybe('12') }),
  fc.record({ type: fc.constant('change_kind'), actor, kind: fc.constantFrom('incident', 'service_request') }),
  fc.record({ type: fc.constant('snooze'), actor, until: fc.constantFrom(null, 0, tuesdayTen + 99 * day) }),
  fc.record({ type: fc.constant('ask_approval'), actor, approverId: maybe('boris') }),
  fc.record({ type: fc.constant('decide_approval'), actor, isGranted: fc.boolean(), reason: maybe('x') }),
  fc.record({
    type: fc.constantFrom('merge'),
    actor,
    into: fc.constantFrom(another, { ...another, conversationId: 'c2' }),
  }),
  fc.record({
    type: fc.constantFrom('absorb'),
    actor,
    source: fc.constantFrom(another, { ...another, status: 'closed' }),
  }),
  fc.record({
    type: fc.constant('rate'),
    actor,
    rating: fc.constantFrom(0, 1, 5, 2.5, Number.NaN),
    comment: maybe('x'),
  }),
) as fc.Arbitrary<IncidentCommand>
const story = fc.array(fc.tuple(command, fc.oneof(fc.nat(day), fc.nat(9 * day))), { maxLength: 25 })

test('whatever is asked in whatever order, nothing throws and every law of the lifecycle holds', () => {
  fc.assert(
    fc.property(story, fc.boolean(), impact, (steps, isVip, givenImpact) => {
      let at = tuesdayTen
      const first = open({ ...openCommand, isVip, impact: givenImpact }, at, defaultRules)
      let incident = evolve(null, first)
      const history: IncidentEvent[] = [first]
      for (const [asked, passed] of steps) {
        at += passed
        const untouched = JSON.stringify(incident)
        const decision = decide(incident, asked, at, defaultRules)
        expect(JSON.stringify(incident)).toBe(untouched)
        if (!decision.ok) continue
        for (const event of decision.value) {
          const before = incident
          incident = evolve(before, event)
          history.push(event)
          if (!canMove(before.status, incident.status)) expect([before.status, incident.status]).toBe('an allowed move')
        }
        expectSound(incident)
        expect(incident.version).toBe(history.length)
      }
      const replayed = (JSON.parse(JSON.stringify(history)) as IncidentEvent[]).reduce<Incident | null>(evolve, null)
      expect(replayed).toEqual(incident)
    }),
    { numRuns: 120 },
  )
})

function expectSound(incident: Incident): void {
  const { status } = incident
  expect(incident.clockRunningSince !== null).toBe(lifecycle[status].clockRuns)
  expect(incident.pendingReason !== null).toBe(status === 'pending')
  expect(incident.resolvedAt !== null).toBe(status === 'resolved' || status === 'closed')
  expect(incident.closedAt !== null).toBe(status === 'closed' || status === 'cancelled')
  const isConfirmed = incident.isPriorityConfirmed
  expect(incident.priority).toBe(priorityOf({ ...incident, isConfirmed }, defaultRules.matrix))
  const due = (ms: number) => reachedAt(incident, ms, defaultRules)
  expect(incident.responseDueAt).toBe(incident.firstResponseAt === null ? due(incident.responseTargetMs) : null)
  expect(incident.resolutionDueAt).toBe(due(incident.resolutionTargetMs))
  expect(incident.queuedSince !== null).toBe(
    lifecycle[status].isOpen && status !== 'pending' && incident.assigneeId === null,
  )
  if (status === 'in_progress') expect(incident.assigneeId).not.toBeNull()
  if (!lifecycle[status].clockRuns) expect(incident.nextDueAt).toBeNull()
}
