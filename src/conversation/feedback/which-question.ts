import { day, type Instant } from '../../kit/time.ts'

/**
 * How satisfied one is with what was done (CSAT, 1 to 5), how much effort it took (CES, 1 to 5), whether one would recommend
 * the desk (NPS, 0 to 10).
 */
export type ScoreKind = 'csat' | 'ces' | 'nps'

/** The best score of each. */
export const bestScore: Readonly<Record<ScoreKind, number>> = { csat: 5, ces: 5, nps: 10 }

/** Of each resolve one thing is asked: at every `cesEvery`th, by the incident's number, how easy it was. 0: never. */
export const askedAfter = (incidentNumber: number, cesEvery: number): 'csat' | 'ces' =>
  cesEvery > 0 && incidentNumber % cesEvery === 0 ? 'ces' : 'csat'

/** Whether a user may be asked for a recommendation again. `everyDays` 0: nobody ever is. */
export const isNpsDue = (lastAskedAt: Instant | null, at: Instant, everyDays: number): boolean =>
  everyDays > 0 && (lastAskedAt === null || at - lastAskedAt >= everyDays * day)
