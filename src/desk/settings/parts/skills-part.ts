import { z } from 'zod'
import { because } from '../setting-fault.ts'
import { category, listOf, login } from './names.ts'

const adjacent = 2

const skill = z
  .strictObject({
    /** The one main system. */
    main: category.nullable().default(null),
    also: listOf(category, 100)
      .superRefine((also, context) => {
        if (also.length <= adjacent) return
        const says = 'Nobody knows more than two adjacent systems well: name two at most.'
        context.addIssue(because('too_many', says))
      })
      .default([]),
    /** Chats at once, where it is not `waits.usualCapacity`. */
    capacity: z.int().min(1).max(50).optional(),
  })
  .superRefine(({ main, also }, context) => {
    const at = main === null ? -1 : also.indexOf(main)
    if (at >= 0) context.addIssue(because('twice', `"${main}" is the main one already.`, ['also', at]))
  })

export const skillsPart = z.record(login, skill)
