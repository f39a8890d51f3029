import { expect, test } from 'vitest'
import type { Actor, IncidentCommand } from '../../src/incidents/command.ts'
import { evolve } from '../../src/incidents/evolve.ts'
import type { Incident } from '../../src/incidents/incident.ts'
import type { Status } from '../../src/incidents/lifecycle.ts'
import { day, hour, minute } from '../../src/kit/time.ts'
import { anna, boris, bot, clock, moscow, opened, type Step, stranger, tell, tuesdayTen, user } from './examples.ts'
import { safe } from '../support/safe.ts'

const at = tuesdayTen
const manyTags = Array.from({ length: 21 }, (_, at) => safe(`tag-${at}`))
const claim: Step = [{ type: 'claim', actor: anna }, at + minute]
const start: Step = [{ type: 'start', actor: anna }, at + 2 * minute]
const pend: Step = [{ type: 'pend', actor: anna, reason: 'user', until: null }, at + 10 * minute]
const resolve: Step = [{ type: 'resolve', actor: anna, text: safe('Restart it'), code: 'workaround' }, at + 20 * minute]
const confirm: Step = [{ type: 'confirm_resolution', actor: user }, at + 30 * minute]
const withdraw: Step = [{ type: 'withdraw', actor: user, reason: null }, at + 5 * minute]
const close: Step = [{ type: 'close', actor: clock }, at + 10 * day]

const reached: Record<Status, readonly Step[]> = {
  new: [],
  assigned: [claim],
  in_progress: [start],
  pending: [start, pend],
  resolved: [start, resolve],
  closed: [start, resolve, confirm],
  cancelled: [withdraw],
}
const given = (status: Status): Incident => tell(opened(), ...reached[status]).incident

test('every status can be reached', () => {
  for (const status of Object.keys(reached) as Status[]) expect(given(status).status).toBe(status)
})

const later = at + hour
const moves: readonly (readonly [Status, IncidentCommand, readonly string[], Status])[] = [
  ['new', { type: 'claim', actor: anna }, ['claimed'], 'assigned'],
  ['assigned', { type: 'claim', actor: anna }, [], 'assigned'],
  ['new', { type: 'start', actor: anna }, ['claimed', 'started'], 'in_progress'],
  ['in_progress', { type: 'start', actor: anna }, [], 'in_progress'],
  ['new', { type: 'assign', actor: bot, assigneeId: null, group: 'network' }, ['assigned'], 'assigned'],
  ['in_progress', { type: 'assign', actor: anna, assigneeId: 'boris', group: null }, ['assigned'], 'assigned'],
  ['in_progress', { type: 'assign', actor: anna, assigneeId: 'anna', group: 'net' }, ['assigned'], 'in_progress'],
  ['in_progress', { type: 'assign', actor: anna, assigneeId: null, group: null }, ['assigned'], 'new'],
  ['pending', { type: 'assign', actor: anna, assigneeId: 'boris', group: null }, ['assigned'], 'pending'],
  ['in_progress', { type: 'pend', actor: anna, reason: 'supplier', until: later + day }, ['pended'], 'pending'],
  ['pending', { type: 'pend', actor: anna, reason: 'user', until: null }, [], 'pending'],
  ['pending', { type: 'resume', actor: anna }, ['resumed'], 'in_progress'],
  ['pending', { type: 'resume', actor: clock }, ['resumed'], 'in_progress'],
  [
    'pending',
    { type: 'add_text', actor: user, text: safe('it is Windows 11') },
    ['text_added', 'resumed'],
    'in_progress',
  ],
  ['pending', { type: 'add_text', actor: anna, text: safe('note') }, ['text_added'], 'pending'],
  ['resolved', { type: 'add_text', actor: user, text: safe('thank you') }, ['text_added'], 'resolved'],
  [
    'new',
    { type: 'resolve', actor: anna, text: safe('Done'), code: null },
    ['claimed', 'first_response_recorded', 'resolved'],
    'resolved',
  ],
  [
    'pending',
    { type: 'resolve', actor: anna, text: safe('Done'), code: null },
    ['first_response_recorded', 'resolved'],
    'resolved',
  ],
  ['resolved', { type: 'confirm_resolution', actor: user }, ['closed'], 'closed'],
  ['resolved', { type: 'reopen', actor: user, reason: null }, ['reopened'], 'in_progress'],
  ['closed', { type: 'reopen', actor: user, reason: safe('again') }, ['reopened'], 'in_progress'],
  ['closed', { type: 'reopen', actor: boris, reason: null }, ['reopened'], 'in_progress'],
  ['pending', { type: 'withdraw', actor: user, reason: null }, ['withdrawn'], 'cancelled'],
  ['assigned', { type: 'cancel', actor: anna, reason: safe('spam') }, ['cancelled'], 'cancelled'],
  ['assigned', { type: 'record_first_response', actor: anna }, ['first_response_recorded'], 'assigned'],
  ['resolved', { type: 'record_first_response', actor: anna }, [], 'resolved'],
  ['new', { type: 'change_category', actor: anna, category: 'vpn' }, ['category_changed'], 'new'],
  ['new', { type: 'change_category', actor: anna, category: null }, [], 'new'],
  ['new', { type: 'change_impact_urgency', actor: anna, impact: 3, urgency: 2, isPriorityConfirmed: false }, [], 'new'],
  [
    'pending',
    { type: 'escalate_functionally', actor: anna, supportTier: 2, group: 'db', reason: safe('needs a DBA') },
    ['escalated_functionally'],
    'assigned',
  ],
  [
    'in_progress',
    { type: 'escalate_hierarchically', actor: user, reason: safe('nobody answers') },
    ['escalated_hierarchically'],
    'in_progress',
  ],
  ['closed', { type: 'rate', actor: user, rating: 5, comment: null }, ['rated'], 'closed'],
]

test.each(moves)('given %s, when %j, then %j and it is %s', (status, command, types, after) => {
  const { incident, events, last } = tell(given(status), [command, later])
  expect(last.ok).toBe(true)
  expect(events.map((event) => event.type)).toEqual(types)
  expect(incident.status).toBe(after)
  for (const event of events) expect([event.at, event.actor]).toEqual([later, command.actor])
})

const refusals: readonly (readonly [Status, IncidentCommand, object])[] = [
  ['assigned', { type: 'claim', actor: boris }, { code: 'already_claimed', ownerId: 'anna' }],
  ['assigned', { type: 'start', actor: boris }, { code: 'already_claimed', ownerId: 'anna' }],
  ['closed', { type: 'claim', actor: anna }, { code: 'not_allowed_in_status', status: 'closed', command: 'claim' }],
  [
    'new',
    { type: 'pend', actor: anna, reason: 'user', until: null },
    { code: 'not_allowed_in_status', status: 'new', command: 'pend' },
  ],
  ['assigned', { type: 'pend', actor: anna, reason: 'user', until: later }, { code: 'date_in_past' }],
  ['new', { type: 'resume', actor: anna }, { code: 'not_allowed_in_status', status: 'new', command: 'resume' }],
  ['assigned', { type: 'resolve', actor: anna, text: safe('  '), code: null }, { code: 'text_missing' }],
  ['assigned', { type: 'cancel', actor: anna, reason: safe('') }, { code: 'text_missing' }],
  [
    'resolved',
    { type: 'withdraw', actor: user, reason: null },
    { code: 'not_allowed_in_status', status: 'resolved', command: 'withdraw' },
  ],
  [
    'cancelled',
    { type: 'reopen', actor: anna, reason: null },
    { code: 'not_allowed_in_status', status: 'cancelled', command: 'reopen' },
  ],
  [
    'in_progress',
    { type: 'reopen', actor: anna, reason: null },
    { code: 'not_allowed_in_status', status: 'in_progress', command: 'reopen' },
  ],
  ['new', { type: 'claim', actor: user }, { code: 'not_allowed_for_actor', actor: 'user', command: 'claim' }],
  ['new', { type: 'claim', actor: { kind: 'agent', id: null } as Actor }, { code: 'actor_unknown' }],
  ['new', { type: 'withdraw', actor: stranger, reason: null }, { code: 'not_own_incident' }],
  [
    'closed',
    { type: 'add_text', actor: user, text: safe('hi') },
    { code: 'not_allowed_in_status', status: 'closed', command: 'add_text' },
  ],
  ['resolved', { type: 'rate', actor: user, rating: 6, comment: null }, { code: 'invalid_rating' }],
  ['in_progress', { type: 'change_tags', actor: anna, add: manyTags, remove: [] }, { code: 'too_many_tags' }],
  [
    'new',
    { type: 'rate', actor: user, rating: 5, comment: null },
    { code: 'not_allowed_in_status', status: 'new', command: 'rate' },
  ],
]

test.each(refusals)('given %s, when %j, then it is refused with %j', (status, command, refusal) => {
  expect(tell(given(status), [command, later]).last).toEqual({ ok: false, refusal })
})

test('a user reopens until the end of the fifth working day, an agent at any time', () => {
  const resolved = given('resolved')
  const until = moscow('2026-03-24T18:00')
  const byUser: IncidentCommand = { type: 'reopen', actor: user, reason: null }
  expect(tell(resolved, [byUser, until - 1]).incident.reopenedCount).toBe(1)
  expect(tell(resolved, [byUser, until]).last).toEqual({ ok: false, refusal: { code: 'too_late', until } })
  expect(tell(resolved, close, [byUser, until - 1]).last.ok).toBe(true)
  expect(tell(resolved, [{ ...byUser, actor: anna }, until + 30 * day]).incident.status).toBe('in_progress')
})

test('silence closes at the end of the third working day and not before', () => {
  const until = moscow('2026-03-20T18:00')
  const command: IncidentCommand = { type: 'close', actor: clock }
  expect(tell(given('resolved'), [command, until - 1]).last).toEqual({
    ok: false,
    refusal: { code: 'too_early', until },
  })
  expect(tell(given('resolved'), [command, until]).incident).toMatchObject({ status: 'closed', closedAt: until })
})

test('reopening keeps number, assignee and first response, and clears the resolution', () => {
  const { incident } = tell(given('resolved'), [{ type: 'reopen', actor: user, reason: safe('still broken') }, later])
  expect(incident).toMatchObject({
    number: 123,
    assigneeId: 'anna',
    resolvedAt: null,
    resolutionText: null,
    resolutionMet: null,
  })
  expect(incident.firstResponseAt).toBe(at + 20 * minute)
})

test('resuming clears the reason for waiting, and without an assignee it goes back to its group', () => {
  const group: Step = [{ type: 'assign', actor: bot, assigneeId: null, group: 'net' }, at + minute]
  const { incident } = tell(opened(), group, pend, [{ type: 'resume', actor: anna }, later])
  expect(incident).toMatchObject({ status: 'assigned', group: 'net', pendingReason: null, pendingUntil: null })
})

test('only an agent brings an incident to priority 1', () => {
  expect(opened({ impact: 1, urgency: 1, isPriorityConfirmed: true }).priority).toBe(2)
  expect(opened({ actor: anna, impact: 1, urgency: 1, isPriorityConfirmed: true }).priority).toBe(1)
  const change = { type: 'change_impact_urgency', actor: anna, impact: 1, urgency: 1 } as const
  expect(tell(opened(), [{ ...change, isPriorityConfirmed: false }, later]).incident.priority).toBe(2)
  expect(tell(opened(), [{ ...change, isPriorityConfirmed: true }, later]).incident.priority).toBe(1)
})

test('an event names every field it changed, from and to', () => {
  const [event] = tell(opened(), claim).events
  expect(event?.changes).toEqual({
    status: { from: 'new', to: 'assigned' },
    assigneeId: { from: null, to: 'anna' },
    queuedSince: { from: at, to: null },
    queuedMs: { from: 0, to: minute },
    version: { from: 1, to: 2 },
  })
})

test('a history cannot begin in the middle', () => {
  const [event] = tell(opened(), claim).events
  expect(() => event && evolve(null, event)).toThrow(TypeError)
})
