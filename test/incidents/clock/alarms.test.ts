import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextAlarmAt, warningPercent } from '../../../src/incidents/clock/alarms.ts'
import { targetMs, usedMs } from '../../../src/incidents/clock/sla.ts'
import type { IncidentCommand } from '../../../src/incidents/command.ts'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import type { Incident, TargetName } from '../../../src/incidents/incident.ts'
import { impacts, urgencies } from '../../../src/incidents/priority.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { day, hour, minute, type Instant } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'
import { anna, boris, clock, moscow, opened, tell, tuesdayTen, user } from '../examples.ts'

const at = tuesdayTen
const ring: IncidentCommand = { type: 'ring', actor: clock }
const start: IncidentCommand = { type: 'start', actor: anna }
const pend: IncidentCommand = { type: 'pend', actor: anna, reason: 'user', until: null }
const resume: IncidentCommand = { type: 'resume', actor: anna }
const answer: IncidentCommand = { type: 'record_first_response', actor: anna }
const resolve: IncidentCommand = { type: 'resolve', actor: anna, text: safe('ok'), code: null }
const priorityOne = {
  type: 'change_impact_urgency',
  actor: anna,
  impact: 1,
  urgency: 1,
  isPriorityConfirmed: true,
} as const

const rung = (events: readonly IncidentEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'deadline_warned' || event.type === 'deadline_breached' ? [`${event.type} ${event.target}`] : [],
  )

// Priority 4: 4 and 24 working hours from Tuesday at ten.
test('the first bell is the warning of the response, and then one after the other', () => {
  const incident = opened()
  expect(incident.nextAlarmAt).toBe(moscow('2026-03-17T13:00'))
  const steps = ['13:00', '15:00'].map((time) => [ring, moscow(`2026-03-17T${time}`)] as const)
  const { incident: late, events } = tell(incident, ...steps)
  expect(rung(events)).toEqual(['deadline_warned response', 'deadline_breached response'])
  expect(events.map((event) => event.at)).toEqual(steps.map(([, instant]) => instant))
  expect(late).toMatchObject({ responseWarnedAt: steps[0]?.[1], responseBreachedAt: steps[1]?.[1] })
  // 75 % of 24 hours: seven on Tuesday, eight on Wednesday, three on Thursday.
  expect(late.nextAlarmAt).toBe(moscow('2026-03-19T12:00'))
})

test('a moment before its instant nothing rings, and nothing is written', () => {
  const { incident, events } = tell(opened(), [ring, moscow('2026-03-17T13:00') - 1])
  expect(events).toEqual([])
  expect(incident).toEqual(opened())
})

test('after a jump of the clock forward everything rings once, late and in order; back again nothing rings twice', () => {
  const { events, incident } = tell(
    opened(),
    [ring, at + 30 * day],
    [ring, at + 30 * day],
    [ring, at],
    [ring, at + 31 * day],
  )
  expect(rung(events)).toEqual([
    'deadline_warned response',
    'deadline_breached response',
    'deadline_warned resolution',
    'deadline_breached resolution',
  ])
  expect(incident.nextAlarmAt).toBeNull()
})

test('only the clock rings', () => {
  const { last } = tell(opened(), [{ ...ring, actor: boris }, at + 30 * day])
  expect(last).toMatchObject({ ok: false, refusal: { code: 'not_allowed_for_actor' } })
})

test('nothing rings in a pause, and afterwards so much later', () => {
  const paused = tell(opened(), [start, at], [answer, at], [pend, at + hour]).incident
  expect(paused.nextAlarmAt).toBeNull()
  expect(tell(paused, [ring, at + 90 * day]).events).toEqual([])
  const { incident } = tell(paused, [resume, moscow('2026-03-18T09:00')])
  // One of eighteen hours is used up; of the other seventeen, one is left on Friday.
  expect(incident.nextAlarmAt).toBe(moscow('2026-03-20T10:00'))
})

test('a bell that was due before the pause began still rings', () => {
  const { incident } = tell(opened(), [start, at], [pend, moscow('2026-03-17T15:00') + 1])
  expect(incident.nextAlarmAt).toBe(moscow('2026-03-17T15:00') + 1)
  const { events } = tell(incident, [ring, moscow('2026-03-17T15:00') + 2])
  expect(rung(events)).toEqual(['deadline_warned response', 'deadline_breached response'])
})

test('what came too late stands in the history although nobody rang before; what was near and came in time does not', () => {
  const inTime = tell(opened(), [answer, moscow('2026-03-17T14:59')], [ring, moscow('2026-03-17T14:59') + 1])
  expect(rung(inTime.events)).toEqual([])
  const late = tell(opened(), [resolve, moscow('2026-03-17T16:00')], [ring, moscow('2026-03-17T16:00') + 1])
  expect(rung(late.events)).toEqual(['deadline_breached response'])
  expect(late.incident.nextAlarmAt).toBeNull()
})

test('a new promise that lies ahead may ring again, one that lies behind rings at once', () => {
  const warned = tell(opened(), [ring, moscow('2026-03-17T13:00')]).incident
  const lower = {
    type: 'change_impact_urgency',
    actor: anna,
    impact: 3,
    urgency: 3,
    isPriorityConfirmed: false,
  } as const
  const longer = tell(warned, [lower, moscow('2026-03-17T14:00')]).incident
  expect(longer).toMatchObject({ priority: 5, responseWarnedAt: null, nextAlarmAt: moscow('2026-03-17T17:00') })
  const shorter = tell(warned, [priorityOne, moscow('2026-03-17T14:00')]).incident
  // Fifteen minutes, which were over at a quarter past ten: that it was at risk has been rung.
  expect(shorter).toMatchObject({
    priority: 1,
    responseDueAt: at + 15 * minute,
    responseWarnedAt: warned.responseWarnedAt,
  })
  expect(rung(tell(shorter, [ring, moscow('2026-03-17T14:00')]).events)).toEqual([
    'deadline_breached response',
    'deadline_warned resolution',
  ])
})

test('breached, reopened, and not rung again', () => {
  const late = tell(opened(), [start, at], [ring, at + 20 * day], [resolve, at + 20 * day + minute]).incident
  const { incident } = tell(late, [{ type: 'reopen', actor: user, reason: null }, at + 20 * day + hour])
  expect(incident).toMatchObject({ status: 'in_progress', resolutionMet: null, nextAlarmAt: null })
})

type Step = readonly [IncidentCommand, number]
const command: fc.Arbitrary<IncidentCommand> = fc.oneof(
  fc.constantFrom<IncidentCommand>(start, pend, resume, answer, resolve, { type: 'reopen', actor: anna, reason: null }),
  fc.record({
    type: fc.constant('change_impact_urgency' as const),
    actor: fc.constant(anna),
    impact: fc.constantFrom(...impacts),
    urgency: fc.constantFrom(...urgencies),
    isPriorityConfirmed: fc.constant(true),
  }),
)
const story: fc.Arbitrary<Step[]> = fc.array(fc.tuple(command, fc.oneof(fc.nat(hour), fc.nat(2 * day))), {
  maxLength: 12,
})

/** A worker who is never late, nor early: it does what `nextAlarmAt` says. */
function play(steps: readonly Step[]): { incident: Incident; history: IncidentEvent[]; now: Instant } {
  let incident = opened()
  let now = at
  const history: IncidentEvent[] = []
  const tellOne = (asked: IncidentCommand, instant: Instant) => {
    const told = tell(incident, [asked, instant])
    incident = told.incident
    history.push(...told.events)
    return told.events
  }
  for (const [asked, passed] of [...steps, [ring, 0] as const]) {
    const next = now + passed
    while (incident.nextAlarmAt !== null && incident.nextAlarmAt <= next) {
      const before = incident
      const instant = Math.max(incident.nextAlarmAt, now)
      const events = tellOne(ring, instant)
      expect(events.length).toBeGreaterThan(0)
      for (const event of events) expectReached(before, event, instant)
    }
    now = next
    tellOne(asked, now)
  }
  return { incident, history, now }
}

function expectReached(incident: Incident, event: IncidentEvent, instant: Instant): void {
  if (event.type !== 'deadline_warned' && event.type !== 'deadline_breached') return
  const percent = event.type === 'deadline_warned' ? warningPercent : 100
  expect(usedMs(incident, instant, defaultRules) * 100).toBeGreaterThanOrEqual(
    targetMs(incident, event.target) * percent,
  )
}

/** Between two changes of the promise. */
function byPromise(history: readonly IncidentEvent[], target: TargetName): string[][] {
  const all: string[][] = [[]]
  for (const event of history) {
    const { responseTargetMs, resolutionTargetMs, targetCounts } = event.changes
    if (responseTargetMs !== undefined || resolutionTargetMs !== undefined || targetCounts !== undefined) all.push([])
    if ((event.type === 'deadline_warned' || event.type === 'deadline_breached') && event.target === target) {
      all.at(-1)?.push(event.type)
    }
  }
  return all
}

test('each bell rings once for a promise, the warning first, never early, and none is forgotten', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { incident, history, now } = play(steps)
      for (const target of ['response', 'resolution'] as const) {
        for (const bells of byPromise(history, target)) {
          expect(['', 'deadline_warned', 'deadline_breached', 'deadline_warned,deadline_breached']).toContain(
            bells.join(','),
          )
        }
        const [met, warnedAt, breachedAt] =
          target === 'response'
            ? [incident.responseMet, incident.responseWarnedAt, incident.responseBreachedAt]
            : [incident.resolutionMet, incident.resolutionWarnedAt, incident.resolutionBreachedAt]
        const used = usedMs(incident, now, defaultRules)
        if (met === null) {
          expect(warnedAt !== null).toBe(used * 100 >= targetMs(incident, target) * warningPercent)
          expect(breachedAt !== null).toBe(used >= targetMs(incident, target))
        }
        if (met === false) expect(breachedAt).not.toBeNull()
      }
      expect(incident.nextAlarmAt).toBe(nextAlarmAt(incident, now, defaultRules))
    }),
    { numRuns: 300 },
  )
})
