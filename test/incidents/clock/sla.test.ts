import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentCommand } from '../../../src/incidents/command.ts'
import { explainClock } from '../../../src/incidents/clock/explain.ts'
import { open } from '../../../src/incidents/open.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { isWithinTarget, usedMs } from '../../../src/incidents/clock/sla.ts'
import { day, hour, minute } from '../../../src/kit/time.ts'
import { anna, moscow, onCall, openCommand, opened, tell, tellBy, tuesdayTen, user } from '../examples.ts'
import { safe } from '../../support/safe.ts'

const at = tuesdayTen
const pend: IncidentCommand = { type: 'pend', actor: anna, reason: 'user', until: null }
const resume: IncidentCommand = { type: 'resume', actor: anna }
const start: IncidentCommand = { type: 'start', actor: anna }
const answer: IncidentCommand = { type: 'record_first_response', actor: anna }
const resolve: IncidentCommand = { type: 'resolve', actor: anna, text: safe('ok'), code: null }

test('priority 4 has 4 and 24 working hours', () => {
  const incident = opened()
  expect(incident).toMatchObject({
    priority: 4,
    responseDueAt: moscow('2026-03-17T15:00'),
    resolutionDueAt: moscow('2026-03-20T10:00'),
  })
  expect(incident.nextDueAt).toBe(incident.responseDueAt)
})

test('priority 2 runs around the clock where somebody is on call, else by the calendar', () => {
  const saturday = moscow('2026-03-21T16:55')
  expect(opened({ impact: 1, urgency: 1 }, saturday, onCall)).toMatchObject({
    targetCounts: 'around_the_clock',
    responseDueAt: moscow('2026-03-21T17:25'),
    resolutionDueAt: moscow('2026-03-22T00:55'),
  })
  expect(opened({ impact: 1, urgency: 1 }, saturday)).toMatchObject({
    targetCounts: 'working_hours',
    responseDueAt: moscow('2026-03-23T09:30'),
    resolutionDueAt: moscow('2026-03-23T18:00'),
  })
})

test('raised on a holiday, the clock begins with the next shift', () => {
  expect(opened({ impact: 2 }, moscow('2026-05-09T12:00')).responseDueAt).toBe(moscow('2026-05-12T10:00'))
})

test('the first human answer ends the response target, and later ones change nothing', () => {
  const { incident } = tell(opened(), [answer, at + hour], [answer, at + 2 * hour])
  expect(incident).toMatchObject({ firstResponseAt: at + hour, responseDueAt: null, responseMet: true })
  expect(incident.nextDueAt).toBe(incident.resolutionDueAt)
})

test('a late answer is not met', () => {
  expect(tell(opened(), [answer, at + 5 * hour]).incident.responseMet).toBe(true)
  expect(tell(opened(), [answer, at + 5 * hour + 1]).incident.responseMet).toBe(false)
})

test('a pause of two working hours moves the deadline by two working hours', () => {
  const { incident, events } = tell(opened(), [start, at], [pend, at + hour], [resume, at + 3 * hour])
  // 11:00 to 13:00 stood still.
  expect(incident.resolutionDueAt).toBe(moscow('2026-03-20T12:00'))
  expect(incident.clockWorkingMs).toBe(hour)
  expect(events.at(-2)?.changes.nextDueAt?.to).toBeNull()
})

test('after a change from working hours to around the clock the deadline counts what passed around the clock', () => {
  const change: IncidentCommand = {
    type: 'change_impact_urgency',
    actor: anna,
    impact: 1,
    urgency: 2,
    isPriorityConfirmed: false,
  }
  const evening = opened({}, moscow('2026-03-17T17:00'), onCall)
  const paused = tellBy(
    onCall,
    evening,
    [start, evening.openedAt],
    [pend, evening.openedAt + 3 * hour],
    [resume, evening.openedAt + 5 * hour],
  )
  const { incident } = tellBy(onCall, paused.incident, [change, evening.openedAt + 6 * hour])
  expect(incident).toMatchObject({ priority: 2, clockElapsedMs: 3 * hour, clockWorkingMs: hour })
  expect(incident.resolutionDueAt).toBe(evening.openedAt + 10 * hour)
  // The half hour of the response was long gone when the present stretch began.
  expect(incident.responseDueAt).toBe(evening.openedAt + 5 * hour)
})

test('nothing is due once it is resolved, and reopening counts on from there', () => {
  const resolved = tell(opened(), [resolve, at + 2 * hour]).incident
  expect(resolved).toMatchObject({ responseDueAt: null, resolutionDueAt: null, nextDueAt: null, resolutionMet: true })
  const { incident } = tell(resolved, [{ type: 'reopen', actor: user, reason: null }, moscow('2026-03-18T09:00')])
  expect(incident.resolutionDueAt).toBe(moscow('2026-03-20T16:00'))
})

test('a longer pause never brings a deadline forward', () => {
  fc.assert(
    fc.property(fc.nat(3 * day), fc.nat(3 * day), fc.nat(3 * day), (before, pause, more) => {
      const due = (length: number): number =>
        tell(opened(), [start, at], [pend, at + before], [resume, at + before + length]).incident.resolutionDueAt ?? 0
      expect(due(pause + more)).toBeGreaterThanOrEqual(due(pause))
    }),
    { numRuns: 50 },
  )
})

test('within target is exactly until the deadline', () => {
  fc.assert(
    fc.property(fc.nat(7 * day), fc.nat(3), (shift, impactStep) => {
      const incident = opened({ impact: impactStep === 0 ? 2 : 3 }, at + shift)
      const due = incident.resolutionDueAt ?? 0
      expect(isWithinTarget(incident, 'resolution', due, defaultRules)).toBe(true)
      expect(isWithinTarget(incident, 'resolution', due - 1, defaultRules)).toBe(true)
      expect(usedMs(incident, due, defaultRules)).toBe((impactStep === 0 ? 8 : 24) * hour)
    }),
    { numRuns: 50 },
  )
})

test('the stretches of the clock are explained without gaps', () => {
  const first = open(openCommand, at, defaultRules)
  const { incident, events } = tell(
    first.incident,
    [start, at + minute],
    [pend, at + hour],
    [resume, at + 3 * hour],
    [resolve, at + 5 * hour],
  )
  const told = explainClock(incident, [first, ...events], at + day, defaultRules)
  expect(told.map(({ isRunning, cause, countedMs }) => [isRunning, cause, countedMs / hour])).toEqual([
    [true, 'opened', 1],
    [false, 'pended', 0],
    [true, 'resumed', 1],
    [false, 'resolved', 0],
  ])
  expect(told.map(({ until }) => until)).toEqual([...told.slice(1).map(({ from }) => from), at + day])
  expect(explainClock(incident, [], at, defaultRules)).toEqual([])
})
