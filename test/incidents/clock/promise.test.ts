import { expect, test } from 'vitest'
import type { IncidentCommand } from '../../../src/incidents/command.ts'
import { promiseFor } from '../../../src/incidents/clock/promise.ts'
import { explainClock } from '../../../src/incidents/clock/explain.ts'
import { isWithinTarget, usedMs } from '../../../src/incidents/clock/sla.ts'
import { open } from '../../../src/incidents/open.ts'
import { defaultRules, type IncidentRules } from '../../../src/incidents/rules.ts'
import { hour, minute } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'
import { anna, boris, bot, moscow, onCall, openCommand, opened, tell, tellBy, tuesdayTen } from '../examples.ts'

const at = tuesdayTen
const facts = { priority: 2, group: null, category: null, isVip: false } as const
const late = { from: '14:00', to: '20:00' }
const evenings = {
  ...defaultRules.calendar,
  week: { ...defaultRules.calendar.week, tuesday: [late], wednesday: [late] },
}
const withGroups: IncidentRules = {
  ...defaultRules,
  groups: { net: { calendar: evenings, hasOnCall: false }, duty: { calendar: evenings, hasOnCall: true } },
}
const start: IncidentCommand = { type: 'start', actor: anna }
const pend: IncidentCommand = { type: 'pend', actor: anna, reason: 'user', until: null }
const resume: IncidentCommand = { type: 'resume', actor: anna }
const renew: IncidentCommand = { type: 'renew_promise', actor: anna }
const toGroup = (group: string): IncidentCommand => ({ type: 'assign', actor: bot, assigneeId: null, group })

test('nothing is promised around the clock where nobody is on call', () => {
  expect(promiseFor(facts, defaultRules)).toMatchObject({ responseMs: 30 * minute, counts: 'working_hours' })
  expect(promiseFor(facts, onCall).counts).toBe('around_the_clock')
  expect(promiseFor({ ...facts, group: 'net' }, { ...withGroups, hasOnCall: true }).counts).toBe('working_hours')
  expect(promiseFor({ ...facts, group: 'duty' }, withGroups)).toMatchObject({
    counts: 'around_the_clock',
    calendar: evenings,
  })
  expect(promiseFor({ ...facts, priority: 4 }, onCall).counts).toBe('working_hours')
})

test.each(['nobody', 'constructor', '__proto__', ''])(
  'a group called %j that nobody knows counts like the desk',
  (group) => {
    expect(promiseFor({ ...facts, group }, withGroups)).toMatchObject({
      counts: 'working_hours',
      calendar: defaultRules.calendar,
    })
    expect(promiseFor({ ...facts, group }, { ...withGroups, hasOnCall: true }).counts).toBe('around_the_clock')
  },
)

test('the first exception that fits wins', () => {
  const to = (responseMs: number) => ({ responseMs, resolutionMs: 2 * responseMs, counts: 'working_hours' as const })
  const rules = {
    ...defaultRules,
    exceptions: [
      { category: 'cash', isVip: true, ...to(1) },
      { group: 'net', priority: 3 as const, ...to(2) },
      { isVip: true, ...to(3) },
    ],
  }
  const promised = (over: object) => promiseFor({ ...facts, ...over }, rules).responseMs
  expect(promised({ category: 'cash', isVip: true })).toBe(1)
  expect(promised({ category: 'cash' })).toBe(30 * minute)
  expect(promised({ group: 'net', priority: 3, isVip: true })).toBe(2)
  expect(promised({ group: 'net', isVip: true })).toBe(3)
})

test('an exception around the clock needs somebody on call, too', () => {
  const exceptions = [{ isVip: true, responseMs: 1, resolutionMs: 2, counts: 'around_the_clock' as const }]
  expect(promiseFor({ ...facts, isVip: true }, { ...defaultRules, exceptions }).counts).toBe('working_hours')
  expect(promiseFor({ ...facts, isVip: true }, { ...onCall, exceptions }).counts).toBe('around_the_clock')
})

const stricter: IncidentRules = {
  ...defaultRules,
  targets: { ...defaultRules.targets, 4: { responseMs: minute, resolutionMs: hour, counts: 'working_hours' } },
  calendar: { ...defaultRules.calendar, holidays: { '2026-03-18': 'Day of silence' } },
}

test('what was promised stays promised when the settings change, until somebody asks', () => {
  const promised = { responseTargetMs: 4 * hour, responseDueAt: moscow('2026-03-17T15:00') }
  const { incident } = tellBy(
    stricter,
    opened(),
    [start, at + minute],
    [{ type: 'ring', actor: { kind: 'clock', id: null } }, at],
  )
  expect(incident).toMatchObject({ ...promised, resolutionDueAt: moscow('2026-03-20T10:00') })
  expect(isWithinTarget(incident, 'resolution', moscow('2026-03-20T10:00'), stricter)).toBe(true)
  expect(isWithinTarget(incident, 'resolution', moscow('2026-03-20T10:00') + 1, stricter)).toBe(false)

  const { incident: asked, events } = tellBy(stricter, incident, [renew, at + 2 * minute])
  expect(events.map(({ type }) => type)).toEqual(['promise_renewed'])
  expect(asked).toMatchObject({ responseDueAt: at + minute, resolutionDueAt: at + hour })
  expect(tellBy(stricter, asked, [renew, at + 3 * minute]).events).toEqual([])
  expect(tell(opened(), [renew, at + hour]).events).toEqual([])
})

test('after a pause, what is left is laid into the calendar of then', () => {
  const paused = tell(opened(), [start, at], [pend, at + hour]).incident
  const { incident } = tellBy(stricter, paused, [resume, at + 3 * hour])
  // One hour is used up. Of the others four on Tuesday, none on the new holiday, eight and eight, and three on Monday.
  expect(incident.resolutionTargetMs).toBe(24 * hour)
  expect(incident.resolutionDueAt).toBe(moscow('2026-03-23T12:00'))
})

test('what is late when it is paused stays late, whatever became of the calendar', () => {
  const due = moscow('2026-03-20T10:00')
  const { incident } = tellBy(stricter, opened(), [start, at], [pend, due + minute], [resume, due + 2 * minute])
  expect(incident.resolutionDueAt).toBe(due + 2 * minute)
  const early = tellBy(stricter, opened(), [start, at], [pend, due - hour], [resume, due - minute]).incident
  expect(early.resolutionDueAt).toBe(due + hour - minute)
})

test('a group of other hours counts by its own from then on, and what was used before stays used', () => {
  const first = open({ ...openCommand }, at, withGroups)
  const { incident, events } = tellBy(withGroups, first.incident, [toGroup('net'), at + 2 * hour])
  // Two hours by the desk's morning, the others from two o'clock on.
  expect(incident).toMatchObject({ clockWorkingMs: 2 * hour, responseDueAt: moscow('2026-03-17T16:00') })
  expect(usedMs(incident, moscow('2026-03-17T15:00'), withGroups)).toBe(3 * hour)
  const told = explainClock(incident, [first, ...events], moscow('2026-03-17T15:00'), withGroups)
  expect(told.map(({ cause, countedMs }) => [cause, countedMs / hour])).toEqual([
    ['opened', 2],
    ['assigned', 1],
  ])
})

test('what is late goes on being late since then when another group gets it', () => {
  const { incident } = tellBy(withGroups, opened(), [toGroup('net'), moscow('2026-03-17T17:00')])
  expect(incident.responseDueAt).toBe(moscow('2026-03-17T15:00'))
  const there = tellBy(withGroups, opened(), [toGroup('duty'), moscow('2026-03-17T17:00')]).incident
  expect(there.responseDueAt).toBe(moscow('2026-03-17T15:00'))
})

test('what is answered keeps the promise that it was measured by', () => {
  const { incident } = tell(
    opened(),
    [{ type: 'record_first_response', actor: anna }, at + hour],
    [{ type: 'change_impact_urgency', actor: anna, impact: 1, urgency: 1, isPriorityConfirmed: true }, at + 2 * hour],
  )
  expect(incident).toMatchObject({ responseTargetMs: 4 * hour, responseMet: true, resolutionTargetMs: 4 * hour })
})

test('time in a queue is kept apart from time in work, and what is passed on is counted', () => {
  const steps = [
    [{ type: 'claim', actor: anna }, at + hour],
    [{ type: 'assign', actor: anna, assigneeId: 'boris', group: null }, at + 2 * hour],
    [{ type: 'escalate_functionally', actor: boris, supportTier: 2, group: 'db', reason: safe('slow') }, at + 3 * hour],
    [{ type: 'claim', actor: anna }, at + 5 * hour],
    [{ type: 'assign', actor: anna, assigneeId: null, group: 'net' }, at + 6 * hour],
    [{ type: 'assign', actor: anna, assigneeId: null, group: null }, at + 7 * hour],
  ] as const
  const seen = steps.map((_, index) => tell(opened(), ...steps.slice(0, index + 1)).incident)
  expect(seen.map((one) => one.reassignmentCount)).toEqual([0, 1, 2, 2, 3, 3])
  expect(seen.map((one) => one.queuedMs / hour)).toEqual([1, 1, 1, 3, 3, 3])
  expect(seen.map((one) => one.queuedSince)).toEqual([null, null, at + 3 * hour, null, at + 6 * hour, at + 6 * hour])
})

test('a pause is no queue', () => {
  const { incident } = tell(
    opened(),
    [toGroup('net'), at],
    [pend, at + hour],
    [resume, at + 5 * hour],
    [{ type: 'claim', actor: anna }, at + 6 * hour],
  )
  expect(incident).toMatchObject({ queuedMs: 2 * hour, queuedSince: null })
})
