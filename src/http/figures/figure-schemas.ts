import { z } from 'zod'
import { clean } from '../../privacy/clean.ts'

/** The end of the year 9999: what Postgres and JSON write alike. */
const last = 253_402_300_799_999
const instant = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .refine((at) => at <= last)
const name = z.string().min(1).max(200).transform(clean)

/** A period [from, until) in ms since 1970, and which of its incidents. */
export const figuresSchema = z.object({
  from: instant.optional(),
  until: instant.optional(),
  group: name.optional(),
  channel: name.optional(),
  category: name.optional(),
})
