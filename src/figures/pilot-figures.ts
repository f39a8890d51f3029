import { hour } from '../kit/time.ts'
import { type Figures, type PilotFigureId, type Reading, readFigure } from './figure.ts'
import type { IncidentFacts } from './incident-facts.ts'

const inTimeMs = 8 * hour

/**
 * The goals of the pilot. All three are about the same incidents, those opened in the period, so that they can stand
 * beside each other. What is open and late counts as not solved in time: a backlog must not make a desk look quick.
 */
const pilotFigures: Figures = {
  solved_in_time: {
    goal: { bound: 'at_least', share: 0.7 },
    isAsked: ({ isDropped, isSolved, workedMs }) => !isDropped && (isSolved || workedMs > inTimeMs),
    isCounted: ({ isSolved, workedMs }) => isSolved && workedMs <= inTimeMs,
  },
  passed_to_line_2: {
    goal: { bound: 'at_most', share: 0.2 },
    isAsked: ({ isDropped }) => !isDropped,
    isCounted: ({ highestTier }) => highestTier >= 2,
  },
  reopened: {
    goal: { bound: 'at_most', share: 0.03 },
    // One that was dropped after it had come back is asked too: it was resolved, and it came back.
    isAsked: ({ wasSolved }) => wasSolved,
    isCounted: ({ wasReopened }) => wasReopened,
  },
}

const order = Object.keys(pilotFigures) as readonly PilotFigureId[]

/** The three figures over incidents opened in one period. */
export const readPilotFigures = (facts: readonly IncidentFacts[]): readonly Reading[] =>
  order.map((id) => readFigure(id, pilotFigures[id], facts))
