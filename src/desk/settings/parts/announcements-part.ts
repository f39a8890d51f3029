import { z } from 'zod'
import { day, hour, minute } from '../../../kit/time.ts'
import { duration } from './duration.ts'
import { because } from '../setting-fault.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'It must be a time like 08:00.' })

export const announcementsPart = z.strictObject({
  /** Null: there are none. */
  quietHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .superRefine(({ from, to }, context) => {
      const says = 'Quiet hours must begin and end at different times; null means that there are none.'
      if (from === to) context.addIssue(because('same_hours', says))
    })
    .nullable(),
})

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
