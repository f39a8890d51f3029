import { longest } from '../../messaging/lengths.ts'
import { z } from 'zod'
import { announcementMoves, type AnnouncementMove } from '../../desk/announcements/announcement-ports.ts'
import { receiptStates } from '../../desk/announcements/receipt-ports.ts'
import { agentWords, type SecretParams } from '../words-schema.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { languages } from '../../kit/language.ts'
import { clean } from '../../privacy/clean.ts'
import { mask } from '../../privacy/mask.ts'
import { protectText } from '../../privacy/protect-words.ts'

const language = z.enum(languages)

const text = z
  .string()
  .max(longest.announcement)
  .transform((words) => clean(words).trim())
  .refine((words) => words !== '', { error: 'must not be empty' })
  .superRefine((words, context) => {
    const params: SecretParams = { secrets: mask(words).found.map(({ kind }) => kind) }
    const message = 'must not hold a card number, code or password'
    if (params.secrets.length > 0) context.addIssue({ code: 'custom', message, params })
  })
  .transform(protectText)

const named = z.array(agentWords(200)).max(200).default([])
const channels = z.array(z.string().max(40)).min(1).max(10)

/** An empty list narrows nothing. */
const audience = z.strictObject({
  /** By what the directory says of people. */
  departments: named,
  classes: named,
  onlyVip: z.boolean().default(false),
  languages: z.array(language).max(languages.length).default([]),
  onlyWithOpen: z.boolean().default(false),
  categories: z.array(z.string().max(100)).max(200).default([]),
})

export const audienceSchema = z.strictObject({
  audience: audience.nullable().default(null),
  channels: channels.optional(),
})

export const announcementSchema = z.strictObject({
  texts: z
    .partialRecord(language, text)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'must have a text in at least one language' }),
  isUrgent: z.boolean().default(false),
  audience: audience.nullable().default(null),
  /** It begins by itself then, once it is started. */
  startsAt: z.int().min(0).max(8.64e15).nullable().default(null),
  /** Without it, every messenger but those for trying. */
  channels: channels.optional(),
})

/** As it was read: whoever changes or sends what somebody else has written in meanwhile is told. */
const version = z.string().regex(/^-?\d{1,20}$/)
export const editSchema = announcementSchema.extend({ version })
export const versionSchema = z.object({ version })

/** What is being typed, with whatever is wrong about it. */
export const checkSchema = z.strictObject({
  texts: z.partialRecord(language, z.string().max(longest.anything)),
  /** Of whom it is shown to. */
  language,
  channels,
})

const moves = Object.keys(announcementMoves) as [AnnouncementMove, ...AnnouncementMove[]]
export const moveSchema = z.strictObject({ move: z.enum(moves), version: version.optional() })

export const pageSchema = z.object({ before: z.string().refine(isId).optional() })

const state = z.enum(receiptStates).optional()
export const receiptsSchema = z.object({
  state,
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .default('0'),
})
export const receiptsFileSchema = z.object({ state })
