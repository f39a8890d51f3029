import { z } from 'zod'
import { feedbackLists, feedbackStages } from '../../desk/incidents/feedback/feedback-ports.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { agentWords } from '../words-schema.ts'

const id = z.string().refine(isId)
const instant = z.coerce.number().int().min(0).max(8_640_000_000_000_000)

export const feedbackSchema = z.object({
  list: z.enum(feedbackLists).default('all'),
  stage: z.enum(feedbackStages).default('all'),
  from: instant.optional(),
  /** Not part of it. */
  to: instant.optional(),
  handledBy: id.optional(),
})

/** Fits into one message of any messenger, with its first line. */
const longestAnswer = 2_000

export const moveSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('take'),
    /** In whose hand it was seen. */
    from: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('answer'), text: agentWords(longestAnswer) }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('praise') }),
])
