import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreReview } from '../../../src/figures/quality/review-score.ts'
import { isMark } from '../../../src/figures/quality/score-sheet.ts'
import { criterion, markedSheet } from './sheet.ts'

const tone = criterion('tone', { weight: 1 })
const solution = criterion('solution', { weight: 3 })
const closed = criterion('closed', { weight: 1, kind: 'yes_no', most: 1 })
const data = criterion('data', { weight: 2, kind: 'yes_no', most: 1, isCritical: true })
const sheet = [tone, solution, closed, data]

describe('the score of a review, counted by hand', () => {
  test('is the weighted share of the best marks', () => {
    // 1 × 2/4 + 3 × 3/4 + 1 × 0 + 2 × 1 = 4.75 of 7.
    const score = scoreReview(sheet, { tone: 2, solution: 3, closed: 0, data: 1 })
    expect(score).toMatchObject({ earned: 4.75, of: 7, failed: [], unmarked: [] })
    expect(score.share).toBeCloseTo(4.75 / 7, 12)
  })

  test('leaves out what does not apply, in both sums', () => {
    // 3 × 4/4 + 2 × 1 = 5 of 5.
    expect(scoreReview(sheet, { tone: null, solution: 4, closed: null, data: 1 })).toMatchObject({ share: 1, of: 5 })
  })

  test('is 0 when something critical failed, and says what', () => {
    const score = scoreReview(sheet, { tone: 4, solution: 4, closed: 1, data: 0 })
    expect(score).toMatchObject({ share: 0, earned: 5, of: 7, failed: [data] })
  })

  test('takes half of a critical scale for a pass, and less for a failure', () => {
    const critical = [criterion('data', { most: 4, isCritical: true })]
    expect(scoreReview(critical, { data: 2 })).toMatchObject({ share: 0.5, failed: [] })
    expect(scoreReview(critical, { data: 1 }).share).toBe(0)
  })

  test('is computed over what is marked so far, and names the rest', () => {
    expect(scoreReview(sheet, { tone: 4 })).toMatchObject({ share: 1, of: 1, unmarked: [solution, closed, data] })
  })

  test('is none where nothing applies or nothing is marked', () => {
    expect(scoreReview(sheet, {}).share).toBeNull()
    expect(scoreReview([tone], { tone: null }).share).toBeNull()
    expect(scoreReview([], {}).share).toBeNull()
  })

  test('takes whole marks within the scale only', () => {
    expect([0, 4, null].map((mark) => isMark(tone, mark))).toEqual([true, true, true])
    expect([-1, 5, 1.5, Number.NaN].map((mark) => isMark(tone, mark))).toEqual([false, false, false, false])
    expect(isMark(criterion('data', { mayNotApply: false }), null)).toBe(false)
  })
})

describe('the score of any review', () => {
  test('lies between 0 and 1, and is there exactly when something applies', () => {
    fc.assert(
      fc.property(markedSheet, ({ sheet: any, marks }) => {
        const { share } = scoreReview(any, marks)
        expect(share === null).toBe(Object.values(marks).every((mark) => mark === null))
        if (share === null) return
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(markedSheet, fc.integer({ min: 2, max: 50 }), ({ sheet: any, marks }, times) => {
        const heavier = any.map((one) => ({ ...one, weight: one.weight * times }))
        const [light, heavy] = [scoreReview(any, marks).share, scoreReview(heavier, marks).share]
        if (light === null || heavy === null) expect(light).toBe(heavy)
        else expect(heavy).toBeCloseTo(light, 10)
      }),
    )
  })

  test('is the sum of its parts, unless something critical failed', () => {
    fc.assert(
      fc.property(markedSheet, ({ sheet: any, marks }) => {
        const { share, parts, of, failed } = scoreReview(any, marks)
        const sum = parts.reduce((total, part) => total + (part.share ?? 0) * part.criterion.weight, 0)
        if (share === null) return
        expect(share).toBeCloseTo(failed.length > 0 ? 0 : sum / of, 10)
      }),
    )
  })

  test('is what it is without the criteria that do not apply', () => {
    fc.assert(
      fc.property(markedSheet, ({ sheet: any, marks }) => {
        const applying = any.filter(({ id }) => marks[id] !== null)
        expect(scoreReview(applying, marks).share).toBe(scoreReview(any, marks).share)
      }),
    )
  })

  test('never falls when one mark gets better', () => {
    fc.assert(
      fc.property(markedSheet, fc.nat(), ({ sheet: any, marks }, pick) => {
        const one = any[pick % any.length]
        const mark = one === undefined ? null : marks[one.id]
        if (one === undefined || typeof mark !== 'number' || mark === one.most) return
        const better = scoreReview(any, { ...marks, [one.id]: mark + 1 }).share
        expect(better).toBeGreaterThanOrEqual((scoreReview(any, marks).share ?? 0) - 1e-12)
      }),
    )
  })
})
