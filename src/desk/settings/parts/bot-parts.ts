import { z } from 'zod'
import { boldnesses } from '../../../knowledge/search/boldness.ts'
import { category, listOf } from './names.ts'

export const answersPart = z.strictObject({ boldness: z.enum(boldnesses) })

export const incidentsPart = z.strictObject({ urgentCategories: listOf(category, 50) })

export const sessionsPart = z.strictObject({
  /** What becomes of the bot's notices when answers are no longer free: sent and paid, or kept until the user writes. */
  outsideSession: z.enum(['send', 'hold']),
})

/** What users are asked after a resolve; 0: never. */
export const feedbackPart = z.strictObject({
  /** At every so manieth, how easy it was, instead of how well it was done. */
  cesEvery: z.int().min(0).max(1_000),
  /** After so many days at the earliest a user is asked again whether they would recommend the desk. */
  npsEveryDays: z.union([z.literal(0), z.int().min(90).max(3_650)]),
})
