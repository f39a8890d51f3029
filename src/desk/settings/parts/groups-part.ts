import { z } from 'zod'
import type { SupportGroup } from '../../../routing/support-group.ts'
import { ladder, usualLadder } from './ladder.ts'
import { category, id, listOf, login } from './names.ts'
import { spoken } from './spoken.ts'

const logins = listOf(login, 500).default([])
const tier = z.literal([1, 2, 3], {
  error: 'It must be 1 (first line), 2 (system owners) or 3 (developers).',
})

const group = z.strictObject({
  id,
  title: spoken,
  tier: tier.default(1),
  members: logins,
  supervisors: logins,
  onCall: logins,
  calendar: id.nullable().default(null),
  categories: listOf(category, 500).default([]),
  assigns: z.enum(['claim', 'by_load']).default('claim'),
  ladder: ladder.default(usualLadder),
})

export const groupsPart = z
  .array(group)
  .max(100)
  .transform((groups): readonly SupportGroup[] => groups)

/** Who can be called at a desk without groups. */
export const onCallPart = listOf(login, 500)
