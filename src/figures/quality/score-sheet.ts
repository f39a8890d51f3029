import type { Language } from '../../kit/language.ts'

/** How a criterion is marked: with points from 0 up, or as kept or not. */
export const criterionKinds = ['points', 'yes_no'] as const
export type CriterionKind = (typeof criterionKinds)[number]

/** One thing that a reviewer looks at in a transcript. */
export type Criterion = {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  /** How much of the score it makes, against the other criteria; a whole number from 1 on. */
  readonly weight: number
  readonly kind: CriterionKind
  /** The best mark; the worst is 0. Of a yes or no it is 1. */
  readonly most: number
  /** Whether a reviewer may leave it out of a score. */
  readonly mayNotApply: boolean
  /** Failed, the whole review is 0. */
  readonly isCritical: boolean
}

/** What a transcript is scored by; each criterion has an id of its own. */
export type ScoreSheet = readonly Criterion[]

/** From 0 to the criterion's `most`; null: it does not apply to this transcript. */
export type Mark = number | null

/** By the criteria's ids; one that is not there has not been marked yet. */
export type Marks = Readonly<Record<string, Mark>>

/** The mark of a criterion; undefined: none yet. */
export const markOf = (marks: Marks, { id }: Criterion): Mark | undefined =>
  Object.hasOwn(marks, id) ? marks[id] : undefined

/** Whether a criterion can be given this mark at all: a whole number in its bounds, null only where it may not apply. */
export const isMark = ({ most, mayNotApply }: Criterion, mark: Mark): boolean =>
  mark === null ? mayNotApply : Number.isInteger(mark) && mark >= 0 && mark <= most
