import { longest } from '../../messaging/lengths.ts'
import { z } from 'zod'
import { languages } from '../../kit/language.ts'
import { clean } from '../../privacy/clean.ts'
import { agentWords, maskedWords } from '../words-schema.ts'

/** As far back as people's words about an article still say something of it as it is now. */
const usualDays = 30
const mostDays = 366

export const sinceSchema = z.object({ days: z.coerce.number().int().min(1).max(mostDays).default(usualDays) })

export const tryOutSchema = z.object({
  q: z
    .string()
    .max(longest.triedOut)
    .transform(clean)
    .refine((text) => text.trim() !== ''),
  language: z.enum(languages),
  audience: z.enum(['public', 'agents']).default('public'),
})

/** A group of questions without an answer, the one most like the others first: as they were stored, masked. */
export const gapSchema = z.strictObject({
  language: z.enum(languages),
  questions: z.array(maskedWords(longest.anything)).min(1).max(500),
})
export const missingSchema = z.strictObject({ question: agentWords(longest.triedOut) })
export const solvedSchema = z.strictObject({ number: z.int().min(1).max(2_147_483_647) })
export const draftDecisionSchema = z.strictObject({ status: z.enum(['new', 'done', 'dropped']) })

export const decisionSchema = z.strictObject({ decision: z.enum(['accept', 'reject', 'restore']) })
