/** Counted over the requests that were opened in the period, as they stand now. */
export type IncidentFigureId =
  | 'requests'
  | 'solved_in_time'
  | 'passed_to_line_2'
  | 'passed_to_line_3'
  | 'reopened'
  | 'resolution_rate'
  | 'first_contact'
  | 'first_response'
  | 'response_kept'
  | 'resolution'
  | 'resolution_kept'
  | 'reassignments'
  | 'queued'
/** Over those who asked for a person in the period. */
export type TalkFigureId = 'accepted_in_time' | 'wait' | 'left_waiting' | 'reply' | 'handling'
/** Over what users said of the desk in the period. */
export type FeedbackFigureId = 'csat' | 'ces' | 'nps'
/** Over reviews of transcripts that were saved in the period. */
export type ReviewFigureId = 'iqs'
/** Over what users asked the bot in the period. */
export type QuestionFigureId = 'self_service' | 'unanswered'
/** At the end of the period. */
type BacklogFigureId = 'backlog' | 'overdue'

export type FigureId =
  | IncidentFigureId
  | TalkFigureId
  | FeedbackFigureId
  | ReviewFigureId
  | QuestionFigureId
  | BacklogFigureId

/** What a figure is counted over. */
type Grain = 'incidents' | 'talks' | 'feedback' | 'reviews' | 'questions' | 'backlog'

type Goal = {
  readonly bound: 'at_least' | 'at_most'
  /** 0 to 1. */
  readonly share: number
}

/**
 * How a figure is said. `share`: some of all. `part`: a part of a whole, both in ms. `time`: milliseconds, of the working
 * calendar or as they passed. `mean`: a number each, the sum over how many. `score`: the same of numbers from 0 to 1, said
 * in percent. `balance`: those for less those against, of all, −1 to 1. `amount`: how many.
 */
type Shape =
  | { readonly shape: 'amount' }
  | { readonly shape: 'share'; readonly goal?: Goal }
  | { readonly shape: 'time'; readonly counts: 'working_hours' | 'around_the_clock' }
  | { readonly shape: 'part' }
  | { readonly shape: 'mean' }
  | { readonly shape: 'score' }
  | { readonly shape: 'balance' }

type AboutFigure = Shape & { readonly grain: Grain; readonly better: 'more' | 'less' | 'neither' }

/** All figures of the desk. Their words stand in `words/`, what they count in `database/figures/`. */
const figures = {
  requests: { grain: 'incidents', shape: 'amount', better: 'neither' },
  solved_in_time: { grain: 'incidents', shape: 'share', goal: { bound: 'at_least', share: 0.7 }, better: 'more' },
  passed_to_line_2: { grain: 'incidents', shape: 'share', goal: { bound: 'at_most', share: 0.2 }, better: 'less' },
  passed_to_line_3: { grain: 'incidents', shape: 'share', better: 'less' },
  reopened: { grain: 'incidents', shape: 'share', goal: { bound: 'at_most', share: 0.03 }, better: 'less' },
  resolution_rate: { grain: 'incidents', shape: 'share', better: 'more' },
  first_contact: { grain: 'incidents', shape: 'share', better: 'more' },
  first_response: { grain: 'incidents', shape: 'time', counts: 'working_hours', better: 'less' },
  response_kept: { grain: 'incidents', shape: 'share', better: 'more' },
  resolution: { grain: 'incidents', shape: 'time', counts: 'working_hours', better: 'less' },
  resolution_kept: { grain: 'incidents', shape: 'share', better: 'more' },
  reassignments: { grain: 'incidents', shape: 'mean', better: 'less' },
  queued: { grain: 'incidents', shape: 'part', better: 'less' },
  accepted_in_time: { grain: 'talks', shape: 'share', goal: { bound: 'at_least', share: 0.8 }, better: 'more' },
  wait: { grain: 'talks', shape: 'time', counts: 'around_the_clock', better: 'less' },
  left_waiting: { grain: 'talks', shape: 'share', better: 'less' },
  reply: { grain: 'talks', shape: 'time', counts: 'around_the_clock', better: 'less' },
  handling: { grain: 'talks', shape: 'time', counts: 'around_the_clock', better: 'less' },
  csat: { grain: 'feedback', shape: 'share', better: 'more' },
  ces: { grain: 'feedback', shape: 'mean', better: 'more' },
  nps: { grain: 'feedback', shape: 'balance', better: 'more' },
  iqs: { grain: 'reviews', shape: 'score', better: 'more' },
  self_service: { grain: 'questions', shape: 'share', better: 'more' },
  unanswered: { grain: 'questions', shape: 'share', better: 'less' },
  backlog: { grain: 'backlog', shape: 'amount', better: 'less' },
  overdue: { grain: 'backlog', shape: 'amount', better: 'less' },
} as const satisfies Record<FigureId, AboutFigure>

export const aboutFigure = (id: FigureId): AboutFigure => figures[id]
export const isFigureId = (word: string): word is FigureId => Object.hasOwn(figures, word)

/** What was counted, before anything is made of it; by the figure's shape some of it is null. */
export type Tally = {
  /** `amount`: how many. `share`: those counted. `part`: the part. `mean`, `score`: the sum. `balance`: those for less those
   * against. Null for a `time`. */
  readonly count: number | null
  /** All that were looked at; of a `part`, the whole. */
  readonly of: number
  readonly meanMs: number | null
  readonly medianMs: number | null
  /** Nine of ten took no longer. */
  readonly p90Ms: number | null
}

/** A figure, never without the numbers it was computed from. */
export type Reading = Tally & {
  readonly id: FigureId
  /** What it comes to: `count`, `count / of` or the mean in ms, not rounded; null where there is nothing to look at. */
  readonly value: number | null
  readonly goal: Goal | null
  readonly isMet: boolean | null
}

/** What a tally of a figure comes to. */
export function readingOf(id: FigureId, tally: Tally): Reading {
  const about = aboutFigure(id)
  const value = valueOf(about, tally)
  const goal = about.shape === 'share' ? (about.goal ?? null) : null
  const isMet = goal === null || value === null ? null : isReached(goal, value)
  return { id, ...tally, value, goal, isMet }
}

function valueOf({ shape }: AboutFigure, { count, of, meanMs }: Tally): number | null {
  if (shape === 'amount') return count ?? 0
  if (shape === 'time') return meanMs
  return of === 0 ? null : (count ?? 0) / of
}

const isReached = ({ bound, share }: Goal, value: number): boolean =>
  bound === 'at_least' ? value >= share : value <= share
