import type { IncidentFacts } from './incident-facts.ts'

/** The three that the pilot is judged by. */
export type PilotFigureId = 'solved_in_time' | 'passed_to_line_2' | 'reopened'
export type FigureId = PilotFigureId | 'accepted_in_time'

export type Goal = {
  readonly bound: 'at_least' | 'at_most'
  /** 0 to 1. */
  readonly share: number
}

/** What a figure asks of one incident. Its words in `words/` say the same. */
type Figure = {
  readonly goal: Goal
  /** Whether it is one of those that are looked at. */
  readonly isAsked: (facts: IncidentFacts) => boolean
  /** Whether one of those is what the figure is about. */
  readonly isCounted: (facts: IncidentFacts) => boolean
}

/** A rate, never without the two numbers it was computed from. */
export type Reading = {
  readonly id: FigureId
  readonly goal: Goal
  readonly count: number
  readonly of: number
  /** `count / of`, 0 to 1, not rounded; null where there is nothing to look at. */
  readonly share: number | null
  readonly isMet: boolean | null
}

/** Counts one figure over incidents; the order does not matter. */
export function readFigure(
  id: FigureId,
  { goal, isAsked, isCounted }: Figure,
  facts: readonly IncidentFacts[],
): Reading {
  const asked = facts.filter(isAsked)
  return readingOf(id, goal, asked.filter(isCounted).length, asked.length)
}

export function readingOf(id: FigureId, goal: Goal, count: number, of: number): Reading {
  if (of === 0) return { id, goal, count, of, share: null, isMet: null }
  const share = count / of
  return { id, goal, count, of, share, isMet: goal.bound === 'at_least' ? share >= goal.share : share <= goal.share }
}

export type Figures = Readonly<Record<PilotFigureId, Figure>>
