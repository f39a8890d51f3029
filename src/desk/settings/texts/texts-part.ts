import { z } from 'zod'
import type { OwnTexts } from '../../../conversation/phrases/own/own-texts.ts'
import { byLanguage } from '../../../kit/language.ts'
import { longest } from '../../../messaging/lengths.ts'

const ofLanguage = z.record(z.string(), z.string().min(1).max(longest.phrase)).optional()

/** The desk's own wordings of the bot's phrases: by language and phrase, the value as it stands behind `id =` in a Fluent file. */
export const textsPart = z.strictObject(byLanguage(() => ofLanguage)).transform((texts): OwnTexts => texts as OwnTexts)
