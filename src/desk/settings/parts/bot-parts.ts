import { z } from 'zod'
import { boldnesses } from '../../../knowledge/search/boldness.ts'
import { because } from '../setting-fault.ts'
import { category, listOf } from './names.ts'

export const answersPart = z.strictObject({ boldness: z.enum(boldnesses) })

export const incidentsPart = z.strictObject({ urgentCategories: listOf(category, 50) })

export const sessionsPart = z.strictObject({
  /** What becomes of the bot's notices when answers are no longer free: sent and paid, or kept until the user writes. */
  outsideSession: z.enum(['send', 'hold']),
})

/** When users are told that there is no news: at which parts of the time to solve, percent. */
export const updatesPart = z.strictObject({
  noNewsAt: z
    .array(z.int().min(1).max(99))
    .max(5)
    .superRefine((parts, context) => {
      for (const [index, part] of parts.entries()) {
        if (part > (parts[index - 1] ?? 0)) continue
        context.addIssue(because('not_ascending', 'Each part must be later than the one before it.', [index]))
      }
    }),
})

/** What users are asked after a resolve; 0: never. */
export const feedbackPart = z.strictObject({
  /** At every so manieth, how easy it was, instead of how well it was done. */
  cesEvery: z.int().min(0).max(1_000),
  /** After so many days at the earliest a user is asked again whether they would recommend the desk. */
  npsEveryDays: z.union([z.literal(0), z.int().min(90).max(3_650)]),
})
