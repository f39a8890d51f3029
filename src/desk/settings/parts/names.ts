import { z } from 'zod'
import { because } from '../setting-fault.ts'

/** Of groups and calendars: what incidents keep and other settings name. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
  error: 'It must be a short name of small letters, digits and hyphens, like first-line.',
})

/** Of a category of the articles: the name of its folder. */
export const category = z.string().min(1).max(200)

export const login = z.string().regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{N}_.@-]{2,64}$/u, {
  error: 'It must be a login as the agent signs in with it, in small letters.',
})

/** Each once. */
export const listOf = <Name extends z.ZodType<string>>(name: Name, most: number) =>
  z
    .array(name)
    .max(most)
    .superRefine((names, context) => {
      for (const [index, each] of names.entries()) {
        if (names.indexOf(each) < index) {
          context.addIssue(because('twice', `"${each}" stands in the list twice: keep one of them.`, [index]))
        }
      }
    })
