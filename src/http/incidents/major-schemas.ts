import { z } from 'zod'
import { languages } from '../../kit/language.ts'
import { longest } from '../../messaging/lengths.ts'
import { agentWords } from '../words-schema.ts'

const id = z.string().regex(/^\d{1,18}$/)
const at = z.int().min(0).max(8.64e15)

/** In at least one language; who reads another gets the nearest. */
const texts = (most: number) =>
  z
    .partialRecord(
      z.enum(languages),
      agentWords(most).refine((words) => words.trim() !== '', { error: 'must not be empty' }),
    )
    .refine((all) => Object.keys(all).length > 0, { error: 'must have a text in at least one language' })

/** The click's own id: a request that arrives twice tells once. */
const requestId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .nullable()
  .default(null)

export const correctionSchema = z.strictObject({
  title: texts(longest.faultTitle),
  text: texts(longest.announcement),
  category: z.string().max(100).nullable().default(null),
  articleIds: z.array(z.string().max(200)).max(20).default([]),
})

export const newMajorSchema = correctionSchema.extend({
  incidentId: id.nullable().default(null),
  nextUpdateAt: at,
})

export const majorUpdateSchema = z.strictObject({
  texts: texts(longest.announcement),
  nextUpdateAt: at,
  /** What was promised for the night is kept at night. */
  isUrgent: z.boolean().default(true),
  requestId,
})

export const majorEndSchema = z.strictObject({ texts: texts(longest.announcement), requestId })
