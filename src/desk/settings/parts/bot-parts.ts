import { z } from 'zod'
import { boldnesses } from '../../../knowledge/search/boldness.ts'
import { category, listOf } from './names.ts'

export const answersPart = z.strictObject({ boldness: z.enum(boldnesses) })

export const incidentsPart = z.strictObject({ urgentCategories: listOf(category, 50) })

export const sessionsPart = z.strictObject({
  /** What becomes of the bot's notices when answers are no longer free: sent and paid, or kept until the user writes. */
  outsideSession: z.enum(['send', 'hold']),
})
