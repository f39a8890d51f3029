import { longest } from '../../messaging/lengths.ts'
import { z } from 'zod'
import { announcementMoves, type AnnouncementMove, receiptStates } from '../../desk/announcements/announcement-ports.ts'
import { agentWords } from '../words-schema.ts'
import { languages } from '../../kit/language.ts'
import { clean } from '../../privacy/clean.ts'
import { mask } from '../../privacy/mask.ts'
import { protectText } from '../../privacy/protect-words.ts'

const text = z
  .string()
  .max(longest.announcement)
  .transform((words) => clean(words).trim())
  .refine((words) => words !== '', { error: 'must not be empty' })
  .refine((words) => mask(words).found.length === 0, { error: 'must not hold a card number, code or password' })
  .transform(protectText)

const named = z.array(agentWords(200)).max(200).default([])
/** By what the directory says of people; an empty list narrows nothing. */
const audience = z.strictObject({ departments: named, classes: named, onlyVip: z.boolean().default(false) })

export const audienceSchema = z.strictObject({
  audience: audience.nullable().default(null),
  channels: z.array(z.string().max(40)).min(1).max(10).optional(),
})

export const announcementSchema = z.strictObject({
  texts: z
    .partialRecord(z.enum(languages), text)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'must have a text in at least one language' }),
  isUrgent: z.boolean().default(false),
  audience: audience.nullable().default(null),
  /** It begins by itself then, once it is started. */
  startsAt: z.int().min(0).max(8.64e15).nullable().default(null),
  /** Without it, every messenger but those for trying. */
  channels: z.array(z.string().max(40)).min(1).max(10).optional(),
})

const moves = Object.keys(announcementMoves) as [AnnouncementMove, ...AnnouncementMove[]]
export const moveSchema = z.strictObject({ move: z.enum(moves) })

export const receiptsSchema = z.object({
  state: z.enum(receiptStates).optional(),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .default('0'),
})
