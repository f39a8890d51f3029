import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, minute } from '../../src/kit/time.ts'
import { climbLadder, ladderBegins } from '../../src/routing/climb-ladder.ts'
import type { Ladder, LadderWho } from '../../src/routing/support-group.ts'

/** Each case comes from this number, so that a red run can be had again. */
const seed = 20_261_128

const arbWho: fc.Arbitrary<LadderWho> = fc.oneof(
  fc.constantFrom('on_duty' as const, 'supervisors' as const, 'on_call' as const),
  fc.record({ login: fc.constantFrom('anna', 'boris') }),
)
const arbLadder: fc.Arbitrary<Ladder> = fc.record({
  steps: fc
    .array(fc.record({ who: arbWho, afterMs: fc.nat(hour) }), { minLength: 1, maxLength: 6 })
    .map((steps) => steps.toSorted((a, b) => a.afterMs - b.afterMs)),
  repeatMs: fc.integer({ min: minute, max: hour }),
})

type Told = { readonly step: number; readonly who: LadderWho; readonly at: number }

/** Rung as the desk's loop does it: looked at after each of these pauses, until somebody accepts. */
function ring(ladder: Ladder, beganAt: number, pauses: readonly number[]): readonly Told[] {
  const told: Told[] = []
  let next = { step: 0, at: ladderBegins(ladder, beganAt) }
  let now = beganAt
  for (const pause of pauses) {
    now += pause
    // One look rings all that is due by then: `while (await ringLadder());`
    for (let guard = 0; next.at <= now; guard += 1) {
      if (guard > 50) throw new Error('it rings without end at one moment')
      const rung = climbLadder(ladder, next.step, beganAt, now)
      if (rung === null) throw new Error('nobody hears of it any more')
      told.push({ step: next.step, who: rung.who, at: now })
      next = rung.next
    }
  }
  return told
}

const arbLooks = fc.array(fc.integer({ min: 300, max: 20 * minute }), { minLength: 40, maxLength: 120 })

function always(law: (ladder: Ladder, beganAt: number, pauses: readonly number[]) => void): void {
  fc.assert(fc.property(arbLadder, fc.nat(hour), arbLooks, law), { seed, numRuns: 500 })
}

describe('laws of the ladder', () => {
  test('nobody on it is skipped, whatever the process has slept through', () => {
    always((ladder, beganAt, pauses) => {
      const steps = ring(ladder, beganAt, pauses).map(({ step }) => step)
      expect(steps.every((step, index) => step === Math.min(index, ladder.steps.length - 1))).toBe(true)
    })
  })

  test('each step is told to those it names, and not before its time', () => {
    always((ladder, beganAt, pauses) => {
      for (const { step, who, at } of ring(ladder, beganAt, pauses)) {
        expect(who).toEqual(ladder.steps[step]?.who)
        expect(at).toBeGreaterThanOrEqual(beganAt + (ladder.steps[step]?.afterMs ?? 0))
      }
    })
  })

  test('it goes on until somebody accepts: the last step is told again, each time after its pause', () => {
    always((ladder, beganAt, pauses) => {
      const told = ring(ladder, beganAt, pauses)
      const last = told.filter(({ step }) => step === ladder.steps.length - 1)
      for (const [index, { at }] of last.entries()) {
        const before = last[index - 1]
        if (before !== undefined) expect(at - before.at).toBeGreaterThanOrEqual(ladder.repeatMs)
      }
      const end = beganAt + pauses.reduce((sum, pause) => sum + pause, 0)
      const longestPause = Math.max(...pauses)
      const lastHeard = told.at(-1)?.at ?? beganAt
      const firstDue = Math.max(...ladder.steps.map(({ afterMs }) => afterMs))
      if (end - beganAt > firstDue) expect(end - lastHeard).toBeLessThanOrEqual(ladder.repeatMs + longestPause)
    })
  })

  test('never two steps at once while the process keeps looking, unless they are due at one moment', () => {
    always((ladder, beganAt) => {
      // As often as the desk's loop looks.
      const told = ring(ladder, beganAt, [0, ...Array.from({ length: 400 }, () => minute / 2)])
      for (const [index, one] of told.entries()) {
        const before = told[index - 1]
        if (before === undefined || before.at !== one.at) continue
        const [a, b] = [ladder.steps[before.step], ladder.steps[one.step]]
        expect(one.step, 'the same step twice').toBe(before.step + 1)
        expect((b?.afterMs ?? 0) - (a?.afterMs ?? 0)).toBeLessThanOrEqual(minute / 2)
      }
    })
  })
})
