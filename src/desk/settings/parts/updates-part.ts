import { z } from 'zod'
import { because } from '../setting-fault.ts'

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
