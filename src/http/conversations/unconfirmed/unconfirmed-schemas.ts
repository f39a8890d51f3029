import { z } from 'zod'
import { isId } from '../conversation-schemas.ts'

/** So many are shown on a page, and so many are decided at once. */
export const perPage = 100

const id = z.string().refine(isId)

export const pageSchema = z.strictObject({ before: id.optional() })
export const chosenSchema = z.strictObject({ ids: z.array(id).min(1).max(perPage) })
