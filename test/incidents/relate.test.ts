import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentCommand } from '../../src/incidents/command.ts'
import { decide } from '../../src/incidents/decide.ts'
import { evolve } from '../../src/incidents/evolve.ts'
import type { Incident } from '../../src/incidents/incident.ts'
import { lifecycle } from '../../src/incidents/lifecycle.ts'
import { defaultRules } from '../../src/incidents/rules.ts'
import { day, hour, minute } from '../../src/kit/time.ts'
import { safe } from '../support/safe.ts'
import { anna, boris, opened, tell, tuesdayTen, user } from './examples.ts'

const at = tuesdayTen
const pair = () => ({ one: opened(), other: opened({ id: 'i2', number: 124, description: safe('No network at all') }) })

test('merged, one ends and names the other; the other has its words, tags, answers and the more urgent priority', () => {
  const { one } = pair()
  const other = opened({ id: 'i2', number: 124, impact: 1, description: safe('No network at all') })
  const tagged = tell(other, [{ type: 'change_tags', actor: anna, add: [safe('network')], remove: [] }, at]).incident
  const source = tell(tagged, [{ type: 'fill_form', actor: user, field: 'room', value: safe('312') }, at]).incident
  const ended = tell(source, [{ type: 'merge', actor: anna, into: one }, at + minute]).incident
  const { incident, events } = tell(one, [{ type: 'absorb', actor: anna, source }, at + minute])
  expect(ended).toMatchObject({ status: 'cancelled', mergedInto: 'i1', closedAt: at + minute })
  expect(incident).toMatchObject({ priority: source.priority, impact: 1, tags: ['network'], form: { room: '312' } })
  expect(events.at(-1)).toMatchObject({ source: { id: 'i2', number: 124 }, description: 'No network at all' })
})

test('what waited for the user goes on when more of theirs is merged into it', () => {
  const { one, other } = pair()
  const waiting = tell(
    one,
    [{ type: 'claim', actor: anna }, at],
    [{ type: 'pend', actor: anna, reason: 'user', until: null }, at + minute],
  ).incident
  const { incident } = tell(waiting, [{ type: 'absorb', actor: boris, source: other }, at + hour])
  expect(incident).toMatchObject({ status: 'in_progress', pendingReason: null, assigneeId: 'anna' })
})

const refused: readonly (readonly [string, (one: Incident, other: Incident) => IncidentCommand, string])[] = [
  ['itself', (one) => ({ type: 'merge', actor: anna, into: one }), 'same_incident'],
  [
    'one of another conversation',
    (_, other) => ({ type: 'merge', actor: anna, into: { ...other, conversationId: 'c2' } }),
    'other_conversation',
  ],
  [
    'one that is over',
    (_, other) => ({ type: 'merge', actor: anna, into: { ...other, status: 'closed' } }),
    'other_is_over',
  ],
]
test.each(refused)('an incident is not merged into %s', (_, command, code) => {
  const { one, other } = pair()
  expect(decide(one, command(one, other), at, defaultRules)).toMatchObject({ ok: false, refusal: { code } })
})

test('what is over is not merged, and a user merges nothing', () => {
  const { one, other } = pair()
  const over = tell(one, [{ type: 'withdraw', actor: user, reason: null }, at]).incident
  expect(tell(over, [{ type: 'merge', actor: anna, into: other }, at]).last).toMatchObject({ ok: false })
  expect(tell(one, [{ type: 'merge', actor: user, into: other }, at]).last).toMatchObject({
    refusal: { code: 'not_allowed_for_actor' },
  })
})

const life = fc.constantFrom<IncidentCommand>(
  { type: 'claim', actor: anna },
  { type: 'start', actor: anna },
  { type: 'pend', actor: anna, reason: 'supplier', until: null },
  { type: 'pend', actor: anna, reason: 'user', until: null },
  { type: 'resume', actor: anna },
  { type: 'record_first_response', actor: anna },
  { type: 'add_text', actor: user, text: safe('more') },
  { type: 'snooze', actor: anna, until: at + 99 * day },
  { type: 'change_impact_urgency', actor: anna, impact: 1, urgency: 1, isPriorityConfirmed: true },
  { type: 'assign', actor: anna, assigneeId: null, group: 'net' },
  { type: 'ring', actor: { kind: 'clock', id: null } },
  { type: 'change_category', actor: anna, category: 'mail' },
)
const lives = fc.array(fc.tuple(life, fc.constantFrom(minute, 20 * minute, 3 * hour)), { maxLength: 12 })

test('whatever came before, merging puts no deadline off and loses no tag, answer or urgency', () => {
  fc.assert(
    fc.property(lives, lives, fc.constantFrom(1, 2, 3), (ofOne, ofOther, impact) => {
      const lived = (start: Incident, steps: typeof ofOne) => {
        let now = at
        let incident = start
        for (const [command, passed] of steps) {
          now += passed
          incident = tell(incident, [command, now]).incident
        }
        return { incident, now }
      }
      const into = lived(opened({ impact: impact as 1 | 2 | 3 }), ofOne)
      const source = lived(opened({ id: 'i2', number: 124, urgency: 1 }), ofOther)
      const now = Math.max(into.now, source.now)
      const merged = decide(into.incident, { type: 'absorb', actor: boris, source: source.incident }, now, defaultRules)
      expect(merged.ok).toBe(true)
      if (!merged.ok) return
      const after = merged.value.reduce<Incident>(evolve, into.incident)
      expect(after.priority).toBe(Math.min(into.incident.priority, source.incident.priority))
      expect(lifecycle[after.status].isOpen).toBe(true)
      for (const due of ['responseDueAt', 'resolutionDueAt'] as const) {
        const promised = after[due]
        if (promised === null) continue
        for (const before of [into.incident[due], source.incident[due]]) {
          // What was late before the clock of the other began to run stays late.
          if (before !== null) expect(promised).toBeLessThanOrEqual(Math.max(before, after.clockRunningSince ?? 0))
        }
      }
    }),
    { numRuns: 500 },
  )
})
