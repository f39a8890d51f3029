import { type RawBuilder, sql } from 'kysely'
import {
  type Heard,
  type QueueCounts,
  type QueueRow,
  type QueueView,
  queueViews,
} from '../../../desk/conversations/console-ports.ts'
import {
  type KeptView,
  type Narrowed,
  notNarrowed,
  type QueueFilter,
  type QueueSort,
} from '../../../desk/conversations/queue-filter.ts'
import { endedStatuses, openStatuses } from '../../incidents/open-statuses.ts'
import type { Database } from '../../server/connect.ts'
import { holder, isWaiting, turn } from '../whose-turn.ts'
import { asksOfPeople, narrowedBy } from './narrowed-by.ts'
import { isWarned, selectRows, withPeople, withTalk } from './queue-rows.ts'

const isOpen = sql`i.status in (${openStatuses})`
const isInSight = sql`i.snoozed_until is null`
/** What waits for a major incident stands in no queue of its own: hundreds of them are one matter. */
const isForDesk = sql`i.approval is distinct from 'waiting' and i.pending_reason is distinct from 'major'`
const waits = sql`(${isWaiting} or (${isOpen} and i.assignee_id is null and ${isInSight} and ${isForDesk}))`

/** Incidents that are open, and those whose user is in the chat all the same: a few of all that ever were. */
const atHand = sql`(
  select o.* from incidents o where o.status in (${openStatuses})
  union all
  select o.* from hand_overs w join incidents o on o.id = w.incident_id
  where w.ended_at is null and o.status in (${endedStatuses}))`
/** As the index of those that are over has them. */
const byEnding = sql`coalesce(i.closed_at, i.resolved_at) desc, i.id desc`

/** The chats `c` of incidents and who writes there, where they are asked for: of all that is open nothing is read in vain. */
function besides(filters: readonly QueueFilter[], isByChat = false): RawBuilder<unknown> {
  const isByPeople = filters.some(asksOfPeople)
  if (!isByPeople && !isByChat) return sql``
  return sql`join conversations c on c.id = i.conversation_id ${isByPeople ? withPeople : sql``}`
}

const isLate = sql`coalesce(i.next_due_at <= now(), false)`

const views: Readonly<Record<QueueView, (agentId: string) => RawBuilder<unknown>>> = {
  waiting: () => sql`(i.id is not null and ${waits})`,
  mine: (agentId) => sql`(i.assignee_id = ${agentId} and ${isOpen} and ${isInSight})`,
  all: () => sql`(${isOpen} and ${isInSight})`,
  unassigned: () => sql`(${isOpen} and ${isInSight} and i.assignee_id is null)`,
  breaching: () => sql`(${isOpen} and ${isInSight} and (${isLate} or ${isWarned}))`,
  pending: () =>
    sql`(${isOpen} and ${isInSight} and i.status = 'pending' and i.pending_reason is distinct from 'major')`,
  snoozed: () => sql`(${isOpen} and not ${isInSight})`,
  major: () => sql`(${isOpen} and i.pending_reason = 'major')`,
  closed: () => sql`(i.status in (${endedStatuses}))`,
}

const openViews = queueViews.filter((view) => view !== 'closed')

/** What stands in the view, narrowed. */
export async function queue(
  db: Database,
  view: QueueView,
  agentId: string,
  { filter, sort }: Narrowed = notNarrowed,
): Promise<readonly QueueRow[]> {
  const isEnded = view === 'closed'
  const order = sort ?? (isEnded ? 'newest' : 'turn')
  return await selectRows(db, agentId, {
    from: sql`${isEnded ? sql`incidents` : atHand} i ${besides([filter], order === 'newest' && !isEnded)}`,
    conversation: sql`i.conversation_id`,
    where: sql`${views[view](agentId)} and ${narrowedBy(filter, agentId)}`,
    isAsUsual: Object.keys(filter).length === 0,
    order: isEnded && order === 'newest' ? byEnding : sorts[order](view, agentId),
  })
}

const sorts: Readonly<Record<QueueSort, (view: QueueView, agentId: string) => RawBuilder<unknown>>> = {
  turn: byTurn,
  newest: () => sql`c.last_message_at desc nulls last, i.id desc`,
  oldest: () => sql`i.opened_at, i.id`,
  priority: () => sql`i.priority, i.next_due_at nulls last, i.id`,
}

/**
 * Whoever waits for a person stands in the order of `routing/rank-waiting.ts`, as the list and who is next must agree. In
 * the other lists what is late comes before them; then what somebody of the desk has to do, and last what waits for others.
 */
function byTurn(view: QueueView, agentId: string): RawBuilder<unknown> {
  const lateFirst = view === 'waiting' ? sql`` : sql`${isLate} desc, case when ${isLate} then i.priority end,`
  return sql`${lateFirst}
    ${isWaiting} desc, case when ${isWaiting} then not h.is_returned end, case when ${isWaiting} then i.priority end,
    case when ${isWaiting} then not i.is_vip end, case when ${isWaiting} then h.asked_at end,
    case ${turn} when 'desk' then 0 when 'agent' then case when ${holder} = ${agentId} then 0 else 1 end else 2 end,
    i.next_due_at nulls last, i.id`
}

/**
 * True by construction: every number counts by the very condition of its list, all in one look at what is open.
 * `kept`: views to be counted besides.
 */
export async function counts(db: Database, agentId: string, kept: readonly KeptView[] = []): Promise<QueueCounts> {
  const counted = kept.filter(({ view }) => view !== 'closed')
  const each: readonly (readonly [name: string, isIn: RawBuilder<unknown>])[] = [
    ...openViews.map((view) => [view, views[view](agentId)] as const),
    ['handOvers', isWaiting],
    // Whose turn it is takes a look at what is over: only for what this agent has.
    ['myTurn', sql`case when ${holder} = ${agentId} and ${isInSight} then ${turn} = 'agent' end`],
    ...counted.map(
      ({ id, view, filter }) =>
        [`kept_${id}`, sql`${views[view](agentId)} and ${narrowedBy(filter, agentId)}`] as const,
    ),
  ]
  const { rows } = await sql<Record<string, string> & { groups: Record<string, number> }>`
    ${counted.length === 0 ? sql`/* prepared */` : sql``} with o as materialized (
      select i."group", ${sql.join(each.map(([name, isIn]) => sql`${isIn} as ${sql.ref(name)}`))}
      from ${atHand} i
      ${besides(counted.map(({ filter }) => filter))}
      ${withTalk}
    )
    select ${sql.join(each.map(([name]) => sql`count(*) filter (where ${sql.ref(name)}) as ${sql.ref(name)}`))},
           (select coalesce(jsonb_object_agg(g."group", g.many), '{}') from (
              select o."group", count(*) as many from o where o."group" is not null and o."all" group by o."group") g) as groups
    from o`.execute(db)
  const row = rows[0]
  const number = (name: string) => Number(row?.[name] ?? 0)
  return {
    waiting: number('waiting'),
    mine: number('mine'),
    all: number('all'),
    unassigned: number('unassigned'),
    breaching: number('breaching'),
    pending: number('pending'),
    snoozed: number('snoozed'),
    major: number('major'),
    handOvers: number('handOvers'),
    myTurn: number('myTurn'),
    groups: row?.groups ?? {},
    kept: Object.fromEntries(counted.map(({ id }) => [id, number(`kept_${id}`)])),
  }
}

/** The newest word of a user to this agent: what a reply that sounds is about. */
export async function lastHeard(db: Database, agentId: string): Promise<Heard | null> {
  const { rows } = await sql<Heard>`
    /* prepared */ with held as materialized (
      select distinct i.conversation_id as id from incidents i
      left join hand_overs h on h.incident_id = i.id and h.ended_at is null
      where ${isOpen} and ${holder} = ${agentId}
    )
    select c.id as "conversationId", c.last_user_message_at as at, u.name as "userName",
           coalesce((select left(m.text, 200) from messages m
                     where m.conversation_id = c.id and m.author = 'user' order by m.number desc limit 1), '') as words
    from (
      select c.* from held join conversations c on c.id = held.id
      where c.last_user_message_at is not null order by c.last_user_message_at desc limit 1
    ) c
    join addresses a on a.id = c.address_id
    join users u on u.id = a.user_id`.execute(db)
  return rows[0] ?? null
}
