import { z } from 'zod'
import { pendingReasons } from '../../incidents/incident.ts'
import { cannedScopes } from '../../incidents/macros/canned-reply.ts'
import { mostWorkingDays, type WordsBy } from '../../incidents/macros/step.ts'
import { type Language, languages } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { longest } from '../../messaging/lengths.ts'
import { agentWords } from '../words-schema.ts'
import { isId } from './conversation-schemas.ts'

const id = z.string().refine(isId)

/** A text in some of the languages; what was left empty is left out. */
const words = (most: number) =>
  z
    .partialRecord(z.enum(languages as [Language, ...Language[]]), agentWords(most))
    .transform(
      (given): WordsBy<SafeText> => Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== '')),
    )

const text = words(longest.cannedText)
const tag = z
  .string()
  .transform((given) => given.trim().toLowerCase())
  .pipe(agentWords(longest.tag))

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), text }),
  z.strictObject({ kind: z.literal('add_tags'), tags: z.array(tag).max(20) }),
  z.strictObject({ kind: z.literal('set_category'), category: z.string().max(100) }),
  z.strictObject({ kind: z.literal('escalate'), reason: text }),
  z.strictObject({
    kind: z.literal('pend'),
    reason: z.enum(pendingReasons),
    workingDays: z.int().min(1).max(mostWorkingDays).nullable(),
  }),
  z.strictObject({ kind: z.literal('pass_on'), group: z.string().max(60), reason: text }),
  z.strictObject({ kind: z.literal('resolve'), code: z.string().max(60).nullable(), text }),
])

const draft = {
  titles: words(longest.cannedTitle),
  texts: text,
  scope: z.enum(cannedScopes),
  group: z.string().max(60).nullable().default(null),
  steps: z.array(step).max(10).default([]),
}
const version = z.int().min(0)

export const newCannedSchema = z.strictObject(draft)
export const changedCannedSchema = z.strictObject({ ...draft, version })
export const archivedCannedSchema = z.strictObject({ version })
/** For which conversation, and which incident of it is on the screen. */
export const cannedListSchema = z.object({ conversation: id.optional(), incident: id.optional() })
