import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../../../src/incidents/incident.ts'
import { apologyDue, isChildOf, isOwed, mayUpdate } from '../../../src/incidents/majors/major.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { usedMs } from '../../../src/incidents/clock/sla.ts'
import { day, hour, minute } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'
import { anna, bot, clock, opened, type Step, stranger, tell, tuesdayTen, user } from '../examples.ts'

const at = tuesdayTen
const join = (update = 0, majorId = 'm1', actor = user): Step => [{ type: 'join_major', actor, majorId, update }, at]
const leave: Step = [{ type: 'leave_major', actor: user }, at + hour]
const end: Step = [{ type: 'resolve', actor: bot, text: safe('Починили сервер'), code: null }, at + 2 * hour]
const joined = tell(opened(), join()).incident

describe('an incident that joins a major one', () => {
  test('waits for it from then on, its clock stands, nothing of it is overdue and nobody has it', () => {
    const { incident, events } = tell(opened(), join(3))
    expect(events.map(({ type }) => type)).toEqual(['joined_major'])
    expect(incident).toMatchObject({ status: 'pending', pendingReason: 'major', majorId: 'm1', majorUpdate: 3 })
    expect(incident).toMatchObject({ assigneeId: null, queuedSince: null, nextDueAt: null, nextAlarmAt: null })
    expect(usedMs(incident, at + day, defaultRules)).toBe(0)
  })

  test('joins once; another major incident takes it over', () => {
    expect(tell(joined, join(2)).events).toEqual([])
    expect(tell(joined, join(2, 'm2')).incident).toMatchObject({ majorId: 'm2', majorUpdate: 2 })
  })

  test('is its own again when it leaves: in the queue, with the time that it has left', () => {
    const { incident, events } = tell(joined, leave)
    expect(events.map(({ type }) => type)).toEqual(['left_major'])
    expect(incident).toMatchObject({ status: 'new', majorId: null, majorUpdate: null, pendingReason: null })
    expect(incident.queuedSince).toBe(at + hour)
    const again = tell(incident, leave)
    expect(again.last).toMatchObject({ ok: false, refusal: { code: 'not_in_major' } })
  })

  test.each<[string, readonly Step[]]>([
    ['an agent goes on with it', [[{ type: 'resume', actor: anna }, at + 1]]],
    [
      'an agent lets it wait for something else',
      [[{ type: 'pend', actor: anna, reason: 'user', until: null }, at + 1]],
    ],
    [
      'it is passed on',
      [[{ type: 'escalate_functionally', actor: anna, supportTier: 2, group: 'net', reason: safe('x') }, at + 1]],
    ],
  ])('is out of it however it stops waiting: %s', (_, steps) => {
    expect(tell(joined, ...steps).incident).toMatchObject({ majorId: null, majorUpdate: null })
  })

  test('is resolved with it by the bot: nobody becomes its owner, and no person has answered by that', () => {
    const { incident, events } = tell(joined, end)
    expect(events.map(({ type }) => type)).toEqual(['resolved'])
    expect(incident).toMatchObject({ status: 'resolved', majorId: 'm1', assigneeId: null, firstResponseAt: null })
    expect(isChildOf(incident, 'm1')).toBe(false)
  })

  test('comes back without it when its user says that all is not well', () => {
    const reopen: Step = [{ type: 'reopen', actor: user, reason: null }, at + 3 * hour]
    expect(tell(joined, end, reopen).incident).toMatchObject({ status: 'new', majorId: null, majorUpdate: null })
  })

  test('the bot resolves nothing else, and only its user and agents may let it join', () => {
    expect(tell(opened(), end).last).toMatchObject({ ok: false })
    for (const actor of [stranger, clock, bot])
      expect(tell(opened(), join(0, 'm1', actor)).last).toMatchObject({ ok: false })
    expect(tell(tell(joined, end).incident, join()).last).toMatchObject({ ok: false })
  })

  test('nobody lets a new one wait for anything else', () => {
    expect(tell(opened(), [{ type: 'pend', actor: anna, reason: 'user', until: null }, at]).last).toMatchObject({
      ok: false,
      refusal: { code: 'not_allowed_in_status' },
    })
  })
})

describe('in whatever order people join and leave while it is told of', () => {
  type Move =
    | { readonly who: number; readonly does: 'join' | 'leave' | 'agent' | 'withdraw' | 'read' }
    | 'update'
    | 'hand over'
  const move: fc.Arbitrary<Move> = fc.oneof(
    {
      arbitrary: fc.record({ who: fc.nat(4), does: fc.constantFrom('join' as const, 'leave', 'agent', 'withdraw') }),
      weight: 5,
    },
    { arbitrary: fc.constant<Move>('update'), weight: 3 },
    { arbitrary: fc.constant<Move>('hand over'), weight: 2 },
  )

  test('each member has every update exactly once: with the joining, or after it', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const people: Incident[] = Array.from({ length: 5 }, () => opened())
        /** What each has been told, in order; since when they are in it without a break. */
        const told: number[][] = people.map(() => [])
        const since = people.map(() => ({ update: 0, at: 0 }))
        let updates = 0
        let waiting: { who: number; number: number }[] = []
        const handOver = () => {
          for (const { who, number } of waiting)
            if (isOwed(people[who]!, { majorId: 'm1', number })) told[who]!.push(number)
          waiting = []
        }
        let now = at
        for (const one of moves) {
          now += minute
          if (one === 'update') {
            updates += 1
            for (const [who, incident] of people.entries())
              if (isChildOf(incident, 'm1')) waiting.push({ who, number: updates })
          } else if (one === 'hand over') handOver()
          else {
            const { who, does } = one
            const before = people[who]!
            const step = {
              join: { type: 'join_major', actor: user, majorId: 'm1', update: updates },
              leave: { type: 'leave_major', actor: user },
              agent: { type: 'resume', actor: anna },
              withdraw: { type: 'withdraw', actor: user, reason: null },
              read: { type: 'claim', actor: anna },
            } as const
            const after = tell(before, [step[does], now]).incident
            people[who] = after
            if (!isChildOf(before, 'm1') && isChildOf(after, 'm1')) {
              // The answer to the joining holds the newest.
              since[who] = { update: updates, at: told[who]!.length }
            }
          }
        }
        handOver()
        for (const [who, incident] of people.entries()) {
          if (!isChildOf(incident, 'm1')) continue
          const { update, at: joined } = since[who]!
          const later = Array.from({ length: updates - update }, (_, index) => update + 1 + index)
          expect(told[who]!.slice(joined)).toEqual(later)
        }
      }),
    )
  })
})

describe('the promised time', () => {
  test('is apologised for once it has passed, and the next one leaves room for no silence', () => {
    const major = { endedAt: null, nextUpdateAt: at }
    expect(apologyDue(major, at - 1, 30 * minute)).toBe(null)
    expect(apologyDue(major, at, 30 * minute)).toBe(at + hour)
    expect(apologyDue(major, at + 5, 3 * hour)).toBe(at + 5 + 3 * hour)
    expect(apologyDue({ ...major, endedAt: at }, at + day, hour)).toBe(null)
  })

  test('lies ahead, and after the end nothing more is told', () => {
    expect(mayUpdate({ endedAt: null }, at, at)).toMatchObject({ ok: false, refusal: { code: 'date_in_past' } })
    expect(mayUpdate({ endedAt: null }, at + 1, at).ok).toBe(true)
    expect(mayUpdate({ endedAt: at }, at + 1, at)).toMatchObject({ ok: false, refusal: { code: 'major_over' } })
  })
})
