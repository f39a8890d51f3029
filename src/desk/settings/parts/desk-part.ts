import { z } from 'zod'
import { spoken } from './spoken.ts'

export const deskPart = z.strictObject({
  deskName: spoken.optional(),
  phone: z
    .string()
    .min(3)
    .max(40)
    .regex(/\d.*\d.*\d/, { error: 'It must be a number that can be called.' })
    .nullable()
    .optional(),
  phoneHours: spoken.optional(),
  workingHours: spoken.optional(),
  zoneName: spoken.optional(),
  quietMs: z.number().int().min(0).max(10_000).optional(),
  restQuietMs: z.number().int().min(0).max(120_000).optional(),
})
