import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentCommand, OpenCommand } from '../../../src/incidents/command.ts'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import { whatIf } from '../../../src/incidents/clock/what-if.ts'
import { open } from '../../../src/incidents/open.ts'
import { defaultRules, type IncidentRules } from '../../../src/incidents/rules.ts'
import { day, hour, minute, type Instant } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'
import { anna, bot, moscow, openCommand, type Step, tell, tuesdayTen, user } from '../examples.ts'

const at = tuesdayTen
const start: IncidentCommand = { type: 'start', actor: anna }
const pend: IncidentCommand = { type: 'pend', actor: anna, reason: 'user', until: null }
const resume: IncidentCommand = { type: 'resume', actor: anna }
const answer: IncidentCommand = { type: 'record_first_response', actor: anna }
const resolve: IncidentCommand = { type: 'resolve', actor: anna, text: safe('ok'), code: null }

function historyOf(steps: readonly Step[], over: Partial<OpenCommand> = {}): readonly IncidentEvent[] {
  const first = open({ ...openCommand, ...over }, at, defaultRules)
  return [first, ...tell(first.incident, ...steps).events]
}
const ask = (histories: readonly (readonly IncidentEvent[])[], after: IncidentRules, now: Instant = at + 30 * day) =>
  whatIf(histories, { before: defaultRules, after }, now)

const hurried: IncidentRules = {
  ...defaultRules,
  targets: { ...defaultRules.targets, 4: { responseMs: hour, resolutionMs: 8 * hour, counts: 'working_hours' } },
}

test('shorter targets would miss what the present ones met', () => {
  const quick = historyOf([
    [start, at],
    [answer, at + 30 * minute],
    [resolve, at + 4 * hour],
  ])
  const slow = historyOf([
    [start, at],
    [answer, at + 2 * hour],
    [resolve, at + day + 2 * hour],
  ])
  const late = historyOf([[resolve, at + 20 * day]])
  expect(ask([quick, slow, late], hurried)).toEqual({
    response: { before: { met: 2, missed: 1, open: 0 }, after: { met: 1, missed: 2, open: 0 } },
    resolution: { before: { met: 2, missed: 1, open: 0 }, after: { met: 1, missed: 2, open: 0 } },
    changed: 1,
  })
})

test('a pause is none of the time, under any rules', () => {
  const paused = historyOf([
    [start, at],
    [answer, at + minute],
    [pend, at + hour],
    [resume, at + 3 * day],
    [resolve, at + 3 * day + hour],
  ])
  expect(ask([paused], hurried).resolution.after).toEqual({ met: 1, missed: 0, open: 0 })
})

test('what is open is missed once it is late, else not decided; what was cancelled counts nowhere', () => {
  const waiting = historyOf([])
  const gone = historyOf([[{ type: 'withdraw', actor: user, reason: null }, at + minute]])
  const { response, resolution } = ask([waiting, gone], hurried, at + 2 * hour)
  expect([response.before, response.after]).toEqual([
    { met: 0, missed: 0, open: 1 },
    { met: 0, missed: 1, open: 0 },
  ])
  expect(resolution.after).toEqual({ met: 0, missed: 0, open: 1 })
})

test('reopened, it is measured by its last solution', () => {
  const again = historyOf([
    [start, at],
    [resolve, at + hour],
    [{ type: 'reopen', actor: user, reason: null }, at + 2 * hour],
    [resolve, at + 2 * day],
  ])
  expect(ask([again], hurried).resolution).toEqual({
    before: { met: 1, missed: 0, open: 0 },
    after: { met: 0, missed: 1, open: 0 },
  })
})

test('another calendar, another matrix and another group count as they would have', () => {
  const evening = historyOf([[answer, moscow('2026-03-17T20:00')]])
  const nights = {
    ...defaultRules.calendar,
    week: { ...defaultRules.calendar.week, tuesday: [{ from: '19:00', to: '23:00' }] },
  }
  expect(ask([evening], { ...defaultRules, calendar: nights }).response).toMatchObject({
    before: { missed: 1 },
    after: { met: 1 },
  })
  const grave = { ...defaultRules.matrix, 3: { 1: 3, 2: 2, 3: 2 } } as const
  const hourLate = historyOf([[answer, at + hour]])
  expect(ask([hourLate], { ...defaultRules, matrix: grave }).response).toMatchObject({
    before: { met: 1 },
    after: { missed: 1 },
  })
  const passed = historyOf([
    [{ type: 'assign', actor: bot, assigneeId: null, group: 'net' }, at + hour],
    [answer, moscow('2026-03-17T20:00')],
  ])
  const groups = { net: { calendar: nights, hasOnCall: false } }
  // One hour by the desk, one by the group.
  expect(ask([passed], { ...defaultRules, groups }).response.after).toEqual({ met: 1, missed: 0, open: 0 })
})

test('the same rules change nothing, and say what the incidents say themselves', () => {
  const command = fc.constantFrom(start, pend, resume, answer, resolve)
  const story = fc.array(fc.tuple(command, fc.nat(2 * day)), { maxLength: 10 })
  fc.assert(
    fc.property(story, (steps) => {
      let now = at
      const history = historyOf(steps.map(([asked, passed]) => [asked, (now += passed)] as const))
      const told = ask([history], defaultRules, now)
      expect(told.changed).toBe(0)
      expect(told.response.before).toEqual(told.response.after)
      const met = history.findLast((event) => event.changes.responseMet !== undefined)?.changes.responseMet?.to ?? null
      if (met !== null) expect(told.response.before).toMatchObject(met ? { met: 1 } : { missed: 1 })
    }),
    { numRuns: 100 },
  )
})

test('nothing asked, nothing told', () => {
  expect(ask([[]], hurried).changed).toBe(0)
})
