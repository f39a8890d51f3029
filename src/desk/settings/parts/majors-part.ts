import { z } from 'zod'
import { day, hour, minute } from '../../../kit/time.ts'
import { duration } from './duration.ts'

/** When a major incident is proposed, and how often its users hear of it. */
export type MajorSettings = {
  /** So many people with one category, or one article, */
  readonly burstCount: number
  /** within so long, ms. */
  readonly burstWithinMs: number
  readonly updateEveryMs: number
}

export const usualMajors: MajorSettings = { burstCount: 10, burstWithinMs: 15 * minute, updateEveryMs: hour }

export const majorsPart = z
  .strictObject({
    burstCount: z.int().min(2).max(10_000).default(usualMajors.burstCount),
    burstWithin: duration(minute, day).default(usualMajors.burstWithinMs),
    updateEvery: duration(5 * minute, day).default(usualMajors.updateEveryMs),
  })
  .transform(
    ({ burstCount, burstWithin, updateEvery }): MajorSettings => ({
      burstCount,
      burstWithinMs: burstWithin,
      updateEveryMs: updateEvery,
    }),
  )
