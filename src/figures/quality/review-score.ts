import { type Criterion, markOf, type Marks, type ScoreSheet } from './score-sheet.ts'

/** Below this part of its best mark a critical criterion has failed. Zendesk QA: a critical category below 50 %. */
const leastOfCritical = 0.5

/** What one criterion brings into a score. */
type ScorePart = {
  readonly criterion: Criterion
  /** Of its best mark, 0 to 1; null: it does not apply, or has no mark yet. */
  readonly share: number | null
}

/** A score with everything it was computed from. */
type ReviewScore = {
  /** 0 to 1; null while nothing that applies has been marked. */
  readonly share: number | null
  /** The sum of weight × share, before a failed critical criterion takes everything. */
  readonly earned: number
  /** The sum of the weights of what applies and is marked. */
  readonly of: number
  readonly parts: readonly ScorePart[]
  /** Critical ones that failed: any of them makes the score 0. */
  readonly failed: readonly Criterion[]
  readonly unmarked: readonly Criterion[]
}

/**
 * What the marks of one transcript come to. The review score as Zendesk QA (once Klaus) defines it: each category's share
 * of its scale times its weight, over the sum of the weights; what does not apply is in neither; a critical category
 * below 50 % makes the whole review 0. Their internal quality score (IQS) is the mean of such scores over a period.
 * Source: support.zendesk.com, "About the Zendesk QA Reviews dashboard calculations" (article 7043701093786).
 */
export function scoreReview(sheet: ScoreSheet, marks: Marks): ReviewScore {
  const parts = sheet.map((criterion): ScorePart => {
    const mark = markOf(marks, criterion) ?? null
    return { criterion, share: mark === null ? null : mark / criterion.most }
  })
  const applying = parts.flatMap(({ criterion, share }) => (share === null ? [] : [{ criterion, share }]))
  const earned = applying.reduce((sum, { criterion, share }) => sum + criterion.weight * share, 0)
  const of = applying.reduce((sum, { criterion }) => sum + criterion.weight, 0)
  const failed = applying
    .filter(({ criterion, share }) => criterion.isCritical && share < leastOfCritical)
    .map(({ criterion }) => criterion)
  return {
    share: of === 0 ? null : failed.length > 0 ? 0 : Math.min(1, earned / of),
    earned,
    of,
    parts,
    failed,
    unmarked: sheet.filter((criterion) => markOf(marks, criterion) === undefined),
  }
}
