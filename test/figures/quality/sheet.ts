import fc from 'fast-check'
import { byLanguage } from '../../../src/kit/language.ts'
import type { Criterion, Mark, Marks, ScoreSheet } from '../../../src/figures/quality/score-sheet.ts'

export const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  title: byLanguage(() => id),
  weight: 1,
  kind: 'points',
  most: 4,
  mayNotApply: true,
  isCritical: false,
  ...more,
})

const anyCriterion = (id: string) =>
  fc
    .record({
      weight: fc.integer({ min: 1, max: 100 }),
      most: fc.integer({ min: 1, max: 10 }),
      isCritical: fc.boolean(),
    })
    .map((more) => criterion(id, more))

/** Of the criterion's scale, or left out. */
const anyMark = ({ most }: Criterion): fc.Arbitrary<Mark> => fc.option(fc.integer({ min: 0, max: most }), { nil: null })

/** A sheet with a mark for each of its criteria. */
export const markedSheet: fc.Arbitrary<{ readonly sheet: ScoreSheet; readonly marks: Marks }> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyCriterion(`c${at}`))))
  .chain((sheet) =>
    fc.tuple(...sheet.map(anyMark)).map((marks) => ({
      sheet,
      marks: Object.fromEntries(sheet.map(({ id }, at) => [id, marks[at] ?? null])),
    })),
  )
