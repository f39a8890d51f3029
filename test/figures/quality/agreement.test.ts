import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf } from '../../../src/figures/quality/agreement.ts'
import { criterion, markedSheet } from './sheet.ts'

test('two reviewers are compared criterion by criterion, by hand', () => {
  const sheet = [criterion('tone'), criterion('solution'), criterion('closed', { most: 1 }), criterion('data')]
  const first = { tone: 4, solution: 1, closed: 1, data: null }
  const second = { tone: 4, solution: 3, closed: null, data: null }
  const { criteria, ...figure } = agreementOf(sheet, first, second)
  expect(criteria.map(({ isSame, difference }) => [isSame, difference])).toEqual([
    [true, 0],
    [false, 0.5],
    // To one of them it does not apply: not the same, and nothing to measure.
    [false, null],
    [true, null],
  ])
  expect(figure).toEqual({ agreed: 2, of: 4, share: 0.5 })
  expect(agreementOf([], {}, {}).share).toBeNull()
})

test('agreement does not care who came first, and everybody agrees with themselves', () => {
  fc.assert(
    fc.property(markedSheet, fc.nat(), ({ sheet, marks }, shift) => {
      const other = Object.fromEntries(sheet.map(({ id, most }, at) => [id, (at + shift) % (most + 1)]))
      const [there, back] = [agreementOf(sheet, marks, other), agreementOf(sheet, other, marks)]
      expect(there.agreed).toBe(back.agreed)
      expect(there.criteria.map(({ difference }) => difference)).toEqual(
        back.criteria.map(({ difference }) => difference),
      )
      expect(agreementOf(sheet, marks, marks).share).toBe(1)
    }),
  )
})
