import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../database/server/connect.ts'
import { timestamp } from '../../../database/server/timestamp.ts'
import type { LargeDesk } from './measures.ts'

type Column = { readonly name: string; readonly type: string }
type Change = readonly [field: string, from: RawBuilder<unknown>, to: RawBuilder<unknown>]
type Step = {
  readonly type: string
  readonly actor: string
  readonly at: RawBuilder<unknown>
  readonly changes: readonly Change[]
  readonly more?: string
}

/** What a database tells of itself and an incident does not. */
const notOfIncident = ['words_gone_at']
const calledOtherwise: Readonly<Record<string, string>> = { begun_by_desk: 'isBegunByDesk' }
/** A function takes a hundred arguments at most. */
const pairsAtOnce = 40
const nothing = sql`null::text`
const words = (text: string) => sql`${text}::text`

/**
 * The histories of incidents `i` that are written already: folded, each is what its row says. Of those that are over its
 * opening, whose it became, how it was resolved and that it was closed; of open ones as much as their state tells.
 */
export async function eventsOf(db: Database, { agentIds, until }: LargeDesk): Promise<RawBuilder<unknown>> {
  const { rows: columns } = await sql<Column>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = 'incidents'`.execute(db)
  const whole = asJson(columns.filter(({ name }) => !notOfIncident.includes(name)))
  const fresh = {
    status: words('new'),
    assigneeId: nothing,
    pendingReason: nothing,
    resolutionText: nothing,
    queuedSince: ms(sql`i.opened_at`),
    resolvedAt: nothing,
    closedAt: nothing,
    version: sql`1`,
  }
  const opened = sql`jsonb_build_object('changes', '{}'::jsonb, 'incident', ${whole} || ${object(fresh)})`
  const later = (of: string, steps: readonly Step[]) =>
    steps.map(({ type, actor, at, changes, more = '{}' }, index) => {
      const version: Change = ['version', sql`${index + 1}::int`, sql`${index + 2}::int`]
      const changed = object(
        Object.fromEntries([...changes, version].map(([field, from, to]) => [field, object({ from, to })])),
      )
      return sql`
        select i.id, ${type}::text, ${at}, ${actor}::text, ${object({ changes: changed })} || ${more}::jsonb, ${index + 1}::int
        from incidents i where i.status = any(${of.split(' ')}::text[])`
    })
  const claimed: Step = {
    type: 'claimed',
    actor: 'agent',
    at: after('2 minutes', until),
    changes: [
      ['status', words('new'), words('assigned')],
      ['assigneeId', nothing, sql`i.assignee_id::text`],
      ['queuedSince', ms(sql`i.opened_at`), nothing],
    ],
  }
  const started: Step = {
    type: 'started',
    actor: 'agent',
    at: after('5 minutes', until),
    changes: [['status', words('assigned'), words('in_progress')]],
  }
  const pended: Step = {
    type: 'pended',
    actor: 'agent',
    at: after('9 minutes', until),
    changes: [
      ['status', words('in_progress'), words('pending')],
      ['pendingReason', nothing, sql`i.pending_reason`],
    ],
    more: '{"reason":"user","until":null}',
  }
  const resolved: Step = {
    type: 'resolved',
    actor: 'agent',
    at: sql`i.resolved_at`,
    changes: [
      ['status', words('assigned'), words('resolved')],
      ['resolvedAt', nothing, ms(sql`i.resolved_at`)],
      ['resolutionText', nothing, sql`i.resolution_text`],
    ],
    more: '{"text":null,"code":null,"cause":null}',
  }
  const closed: Step = {
    type: 'closed',
    actor: 'clock',
    at: sql`i.closed_at`,
    changes: [
      ['status', words('resolved'), words('closed')],
      ['closedAt', nothing, ms(sql`i.closed_at`)],
    ],
    more: '{"cause":"silence"}',
  }
  const all = [
    sql`select i.id, 'opened'::text as type, i.opened_at as at, 'user'::text as actor, ${opened} as details, 0 as place from incidents i`,
    ...later('assigned in_progress pending closed', [claimed]),
    ...later('in_progress pending', [claimed, started]).slice(1),
    ...later('pending', [claimed, started, pended]).slice(2),
    ...later('closed', [claimed, resolved, closed]).slice(1),
  ]
  return sql`
    insert into incident_events (incident_id, type, at, actor_kind, actor_id, details)
    select e.id, e.type, e.at, e.actor,
      case when e.actor = 'agent' then (${agentIds}::bigint[])[1 + e.id % ${agentIds.length}::int] end, e.details
    from (${sql.join(all, sql` union all `)}) e
    order by e.id, e.place`
}

/** Nothing of the last minutes is later than the desk's present. */
const after = (interval: string, until: number): RawBuilder<unknown> =>
  sql`least(i.opened_at + ${interval}::interval, ${timestamp(until)}::timestamptz)`

const ms = (at: RawBuilder<unknown>): RawBuilder<unknown> => sql`floor(extract(epoch from ${at}) * 1000)::bigint`

const object = (fields: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(Object.entries(fields).flatMap(([name, value]) => [sql`${name}::text`, value]))})`

/** A row as the core knows it: ids as text, instants as ms since 1970. */
function asJson(columns: readonly Column[]): RawBuilder<unknown> {
  const fields = columns.map(({ name, type }) => {
    const column = sql`i.${sql.ref(name)}`
    const isId = type === 'bigint' && !name.endsWith('_ms')
    const value = type.startsWith('timestamp') ? ms(column) : isId ? sql`${column}::text` : column
    return [
      calledOtherwise[name] ?? name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ] as const
  })
  const parts: RawBuilder<unknown>[] = []
  for (let from = 0; from < fields.length; from += pairsAtOnce) {
    parts.push(object(Object.fromEntries(fields.slice(from, from + pairsAtOnce))))
  }
  return sql.join(parts, sql` || `)
}
