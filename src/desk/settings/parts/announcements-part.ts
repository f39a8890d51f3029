import { z } from 'zod'
import { because } from '../setting-fault.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'It must be a time like 08:00.' })

export const announcementsPart = z.strictObject({
  /** Null: there are none. */
  quietHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .superRefine(({ from, to }, context) => {
      const says = 'Quiet hours must begin and end at different times; null means that there are none.'
      if (from === to) context.addIssue(because('same_hours', says))
    })
    .nullable(),
})
