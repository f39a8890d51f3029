import { type RawBuilder, sql } from 'kysely'
import { meInFilter, type QueueFilter } from '../../../desk/conversations/queue-filter.ts'
import { countsAsVip } from '../../people/known-person.ts'
import { turn } from '../whose-turn.ts'

type Given = { readonly [Field in keyof QueueFilter]-?: Exclude<QueueFilter[Field], undefined> }
type Condition<Field extends keyof Given> = (value: Given[Field], agentId: string) => RawBuilder<unknown>

const among = (column: RawBuilder<unknown>, values: readonly (string | number)[]) =>
  values.length === 0 ? sql`true` : sql`${column} in (${sql.join(values)})`

/** Each field as a condition over `i`, `h`, `a` and `u` of `queue-rows.ts`; every value is a parameter. */
const conditions: { readonly [Field in keyof Given]: Condition<Field> } = {
  status: (values) => among(sql`i.status`, values),
  priority: (values) => among(sql`i.priority`, values),
  group: (values) => among(sql`i."group"`, values),
  category: (values) => among(sql`i.category`, values),
  channel: (values) => among(sql`a.channel`, values),
  assignee: (values, agentId) =>
    among(
      sql`i.assignee_id`,
      values.map((id) => (id === meInFilter ? agentId : id)),
    ),
  turn: (values) => among(sql`${turn}`, values),
  vip: (isVip) => (isVip ? sql`${countsAsVip}` : sql`not ${countsAsVip}`),
  tag: (values) =>
    values.length === 0
      ? sql`true`
      : sql`(${sql.join(
          values.map((tag) => sql`coalesce(i.tags ? ${tag}::text, false)`),
          sql` or `,
        )})`,
  language: (values) => among(sql`u.language`, values),
}

/** What is asked of the user `u` or their address `a`. */
const ofPeople: readonly (keyof Given)[] = ['channel', 'vip', 'language']

/** Whether the filter asks for more than the incident and its chat tell. */
export const asksOfPeople = (filter: QueueFilter): boolean => ofPeople.some((field) => filter[field] !== undefined)

const names = Object.keys(conditions) as readonly (keyof Given)[]

/** All that the filter names. */
export function narrowedBy(filter: QueueFilter, agentId: string): RawBuilder<unknown> {
  const of = <Field extends keyof Given>(field: Field): readonly RawBuilder<unknown>[] => {
    const value = filter[field]
    return value === undefined ? [] : [conditions[field](value as Given[Field], agentId)]
  }
  return sql.join([sql`true`, ...names.flatMap((name) => of(name))], sql` and `)
}
