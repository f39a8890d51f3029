import { longest } from '../../messaging/lengths.ts'
import { z } from 'zod'
import { languages } from '../../kit/language.ts'
import { clean } from '../../privacy/clean.ts'

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

export const decisionSchema = z.strictObject({ decision: z.enum(['accept', 'reject', 'restore']) })
