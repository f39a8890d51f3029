import { type Criterion, type Mark, markOf, type Marks, type ScoreSheet } from './score-sheet.ts'

/** What two reviewers thought of one criterion. */
type Compared = {
  readonly criterion: Criterion
  readonly first: Mark
  readonly second: Mark
  readonly isSame: boolean
  /** How far apart they are, of the whole scale, 0 to 1; null: to one of them, or to both, it does not apply. */
  readonly difference: number | null
}

type Agreement = {
  readonly criteria: readonly Compared[]
  /** Marked the same by both. */
  readonly agreed: number
  readonly of: number
  /** `agreed ÷ of`, 0 to 1; null of a sheet without criteria. */
  readonly share: number | null
}

/**
 * How far two reviews of one transcript, by one sheet, agree: the share of criteria with the same mark, "does not apply"
 * being one. That is percent agreement (McHugh, "Interrater reliability: the kappa statistic", 2012), the plainest of
 * its kind: kappa needs many transcripts, this one is read after a single one. A missing mark counts as "does not apply".
 */
export function agreementOf(sheet: ScoreSheet, firstMarks: Marks, secondMarks: Marks): Agreement {
  const criteria = sheet.map((criterion): Compared => {
    const first = markOf(firstMarks, criterion) ?? null
    const second = markOf(secondMarks, criterion) ?? null
    const difference = first === null || second === null ? null : Math.abs(first - second) / criterion.most
    return { criterion, first, second, isSame: first === second, difference }
  })
  const agreed = criteria.filter(({ isSame }) => isSame).length
  return { criteria, agreed, of: criteria.length, share: criteria.length === 0 ? null : agreed / criteria.length }
}
