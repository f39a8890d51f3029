import { z } from 'zod'
import type { SupportGroup } from '../../../routing/support-group.ts'
import { because } from '../setting-fault.ts'
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
  .superRefine((groups, context) => {
    for (const [index, { id: name, tier: line, categories }] of groups.entries()) {
      const before = groups.slice(0, index)
      if (before.some((other) => other.id === name)) {
        context.addIssue(
          because('twice', `There is a group "${name}" already: each has an id of its own.`, [index, 'id']),
        )
      }
      for (const [at, one] of categories.entries()) {
        const other = before.find((each) => each.tier === line && each.categories.includes(one))
        if (other === undefined) continue
        const says = `The category "${one}" is the group ${other.id}'s already: it comes first to one group of tier ${line}.`
        context.addIssue(because('category_in_two_groups', says, [index, 'categories', at]))
      }
    }
  })
  .transform((groups): readonly SupportGroup[] => groups)

/** Who can be called at a desk without groups. */
export const onCallPart = listOf(login, 500)
