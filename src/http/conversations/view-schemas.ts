import { z } from 'zod'
import { queueViews } from '../../desk/conversations/console-ports.ts'
import { queueSorts } from '../../desk/conversations/queue-filter.ts'
import { lifecycle, type Status } from '../../incidents/lifecycle.ts'
import { longest } from '../../messaging/lengths.ts'
import { clean, visibleName } from '../../privacy/clean.ts'
import { agentWords } from '../words-schema.ts'

const statusNames = Object.keys(lifecycle) as readonly Status[]
const some = <Item extends z.ZodType>(item: Item) => z.array(item).max(50).readonly().optional()
const name = some(z.string().max(100).transform(clean))
const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** What is left out says nothing. */
const filterSchema = z.strictObject({
  status: some(z.enum(statusNames)),
  priority: some(priority),
  group: name,
  category: name,
  channel: name,
  assignee: some(z.string().regex(/^(?:\d{1,18}|me)$/)),
  turn: some(z.enum(['desk', 'agent', 'user', 'other'])),
  vip: z.boolean().optional(),
  tag: some(
    z
      .string()
      .transform((given) => given.trim().toLowerCase())
      .pipe(agentWords(longest.tag)),
  ),
  language: name,
})

/** JSON in an address. */
const filterInAddress = z
  .string()
  .max(4_000)
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(filterSchema)

export const queueSchema = z.object({
  view: z.enum(queueViews).default('waiting'),
  search: z.string().max(200).default('').transform(clean),
  filter: filterInAddress,
  sort: z.enum(queueSorts).optional(),
})

const draft = {
  name: z
    .string()
    .transform((given) => visibleName(given) ?? '')
    .pipe(z.string().min(1))
    .pipe(agentWords(60)),
  view: z.enum(queueViews),
  filter: filterSchema,
  sort: z.enum(queueSorts).default('turn'),
  isShared: z.boolean().default(false),
}
export const newViewSchema = z.strictObject(draft)
export const changedViewSchema = z.strictObject({ ...draft, version: z.int().min(0) })
export const removedViewSchema = z.strictObject({ version: z.int().min(0) })
