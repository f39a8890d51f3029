import { z } from 'zod'
import { settingKeys } from '../../desk/settings/setting-parts.ts'
import { languages } from '../../kit/language.ts'
import { longest } from '../../messaging/lengths.ts'
import { isId } from '../conversations/conversation-schemas.ts'

export const settingSchema = z.strictObject({
  /** The whole of it; null: as usual again. What it must be like depends on its key. */
  value: z.json(),
  /** Of the value on the writer's screen; 0: nothing was set. */
  version: z.int().min(0),
})

export const whatIfSchema = z.strictObject({
  /** The settings to try, by key; the others are taken as they are. */
  given: z.record(z.string().max(60), z.json()),
  /** Over the last so many days. */
  days: z.int().min(1).max(366).default(30),
})

/** One wording of the bot, as somebody types it. */
export const textSchema = z.strictObject({
  language: z.enum(languages),
  id: z.string().max(60),
  source: z.string().min(1).max(longest.phrase),
})

export const changesSchema = z.object({
  /** Id of a change: those before it. */
  before: z.string().refine(isId).optional(),
  /** Of one setting; without it, of all. */
  key: z.enum(settingKeys).optional(),
})
