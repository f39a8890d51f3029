import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/kit/time.ts'
import { climbLadder, ladderBegins } from '../../src/routing/climb-ladder.ts'
import { expectedWait } from '../../src/routing/expected-wait.ts'
import type { Ladder } from '../../src/routing/support-group.ts'

const ladder: Ladder = {
  steps: [
    { who: 'on_duty', afterMs: 0 },
    { who: 'supervisors', afterMs: 2 * minute },
    { who: 'on_call', afterMs: 5 * minute },
  ],
  repeatMs: 5 * minute,
}

describe('the ladder', () => {
  test('each step at its time, the last one again and again', () => {
    expect(ladderBegins(ladder, 1_000)).toBe(1_000)
    expect(climbLadder(ladder, 0, 0, 0)).toEqual({ who: 'on_duty', next: { step: 1, at: 2 * minute } })
    expect(climbLadder(ladder, 1, 0, 2 * minute)).toEqual({ who: 'supervisors', next: { step: 2, at: 5 * minute } })
    expect(climbLadder(ladder, 2, 0, 5 * minute)).toEqual({ who: 'on_call', next: { step: 2, at: 10 * minute } })
  })

  test('no step is left out by a process that slept, and none is told twice at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 * minute), { minLength: 3, maxLength: 12 }), (pauses) => {
        let step = 0
        let at = 0
        let due = 0
        const told: unknown[] = []
        for (const pause of pauses) {
          at = Math.max(due, at + pause)
          const rung = climbLadder(ladder, step, 0, at)
          if (rung === null) throw new Error('a ladder without steps')
          told.push(rung.who)
          expect(rung.next.at).toBeGreaterThanOrEqual(at)
          if (step === ladder.steps.length - 1) expect(rung.next.at - at).toBe(ladder.repeatMs)
          ;({ step, at: due } = rung.next)
        }
        expect(told.slice(0, 3)).toEqual(['on_duty', 'supervisors', 'on_call'])
        expect(new Set(told.slice(3)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the expected wait', () => {
  test('is said only when the last hour tells it', () => {
    expect(expectedWait(1, [])).toBeNull()
    expect(expectedWait(1, [minute, minute])).toBeNull()
    expect(expectedWait(1, [minute, 2 * minute, 9 * minute])).toBe(2 * minute)
  })

  test('grows with the place at the pace of that hour', () => {
    expect(expectedWait(4, [minute, minute, minute])).toBe(60 * minute)
    expect(expectedWait(2, [minute, minute, minute, minute])).toBe(15 * minute)
  })
})
