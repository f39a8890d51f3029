import { z } from 'zod'
import { transcriptLists } from '../../desk/quality/quality-ports.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { agentWords } from '../words-schema.ts'

const id = z.string().refine(isId)
/** A paragraph, not a letter. */
const words = agentWords(2_000)
const criterionId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)

/** The desk is asked for more than twenty criteria by nobody. */
const mostCriteria = 20
const fewEnough = (given: object) => Object.keys(given).length <= mostCriteria

export const listSchema = z.object({ list: z.enum(transcriptLists).default('to_review'), agent: id.optional() })

export const chooseSchema = z.strictObject({ incidentId: id })

/** `version`: of the draft that it was typed over, 0 for none. */
export const reviewSchema = z.strictObject({
  marks: z.record(criterionId, z.int().min(0).max(10).nullable()).refine(fewEnough),
  comments: z.record(criterionId, words).refine(fewEnough),
  comment: words.nullable(),
  version: z.int().min(0),
})

export const answerSchema = z.strictObject({ reply: words.nullable() })
