import { z } from 'zod'

export const searchSchema = z.object({ search: z.string().max(200).optional() })

export const importSchema = z.object({
  /** Nothing is written; what would be is told. */
  trial: z.enum(['yes', 'no']).optional(),
  /** The file is the whole directory. */
  whole: z.enum(['yes', 'no']).optional(),
})
