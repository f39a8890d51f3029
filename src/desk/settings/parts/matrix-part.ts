import { z } from 'zod'
import type { IncidentRules } from '../../../incidents/rules.ts'
import { priority } from './targets-part.ts'

const row = z.array(priority).length(3, { error: 'It must have three priorities: for urgency 1, 2 and 3.' })

/** Three lines, for impact 1, 2 and 3, of three priorities each, for urgency 1, 2 and 3. */
export const matrixPart = z
  .array(row)
  .length(3, { error: 'It must have three lines of three priorities: for impact 1, 2 and 3.' })
  .transform((lines): IncidentRules['matrix'] => byNumber(lines.map(byNumber)) as unknown as IncidentRules['matrix'])

const byNumber = <Item>(items: readonly Item[]): Readonly<Record<string, Item>> =>
  Object.fromEntries(items.map((item, index) => [index + 1, item]))
