import { z } from 'zod'
import { presences } from '../../routing/presence.ts'
import { isId } from '../conversations/conversation-schemas.ts'

export const presenceSchema = z.strictObject({ presence: z.enum(presences) })
export const seenSchema = z.strictObject({ ids: z.array(z.string().refine(isId)).min(1).max(200) })
