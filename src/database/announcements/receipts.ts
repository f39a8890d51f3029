import { sql } from 'kysely'
import {
  type Outcome,
  type Receipt,
  type ReceiptCounts,
  type ReceiptState,
  receiptStates,
  type ReceiptsWanted,
  type SkipReason,
} from '../../desk/announcements/receipt-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Database } from '../server/connect.ts'
import { isUnsolved } from './askers.ts'

/** So many reasons say something; what follows has happened to one or two. */
const mostReasons = 12

/** What became of a recipient r with the outbox row o of the announcement an, in one word. */
const stateColumn = sql<ReceiptState>`
  case
    when r.status = 'waiting' and an.status = 'cancelled' then 'withdrawn'
    when r.status in ('waiting', 'skipped') then r.status
    when o.status = 'sent' and o.seen_at is not null then 'seen'
    when o.status = 'sent' and o.delivered_at is not null then 'delivered'
    when o.status in ('sending', 'paused') then 'queued'
    when o.status = 'unknown' then 'not_confirmed'
    when o.status = 'dropped' then 'withdrawn'
    else o.status
  end`

const receiptRows = sql`
  announcement_recipients r
  join announcements an on an.id = r.announcement_id
  left join outbox o on o.conversation_id = r.conversation_id and o.message_number = r.message_number`

const withPeople = sql`
  join conversations c on c.id = r.conversation_id
  join addresses ad on ad.id = c.address_id
  join users u on u.id = ad.user_id
  left join answers q on q.id = r.answer_id`

const detailColumn = sql<string | null>`case when o.status in ('refused', 'held', 'unknown') then o.error end`

/** Nothing is written down when somebody is left out: it is read off what is true of them. */
const whyColumn = sql<SkipReason | null>`
  case
    when r.status <> 'skipped' or an.major_id is not null then null
    when c.state -> 'doing' ->> 'at' = 'gone' then 'gone'
    when u.announcements_off_at is not null then 'off'
    when q.id is not null and not (${isUnsolved}) then 'solved'
  end`

/** By announcement; each of those asked for is there. */
export async function receiptCountsOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReceiptCounts>> {
  const { rows } = await sql<{ id: string; state: ReceiptState; count: number }>`
    select r.announcement_id as id, ${stateColumn} as state, count(*)::int as count from ${receiptRows}
    where r.announcement_id in (select one::bigint from jsonb_array_elements_text(${toJson(ids)}::jsonb) as one)
    group by 1, 2`.execute(db)
  return new Map(ids.map((id) => [id, countsIn(rows.filter((row) => row.id === id))]))
}

function countsIn(rows: readonly { readonly state: ReceiptState; readonly count: number }[]): ReceiptCounts {
  const count = (state: ReceiptState) => rows.find((row) => row.state === state)?.count ?? 0
  const counts = Object.fromEntries(receiptStates.map((state) => [state, count(state)])) as Record<ReceiptState, number>
  return { ...counts, all: rows.reduce((sum, row) => sum + row.count, 0) }
}

/** Why it did not reach them. */
export async function outcomesOf(db: Database, id: string): Promise<readonly Outcome[]> {
  const { rows } = await sql<Outcome>`
    select ${stateColumn} as state, ${detailColumn} as detail, ${whyColumn} as why, count(*)::int as count
    from ${receiptRows} ${withPeople}
    where r.announcement_id = ${id} and (r.status = 'skipped' or o.status in ('refused', 'unknown'))
    group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit ${mostReasons}`.execute(db)
  return rows
}

export async function receipts(db: Database, id: string, wanted: ReceiptsWanted): Promise<readonly Receipt[]> {
  const { state, after, limit } = wanted
  const { rows } = await sql<{
    conversation_id: string
    name: SafeText | null
    channel: string
    state: ReceiptState
    error: string | null
    why: SkipReason | null
    at: number | null
  }>`
    select l.* from (
      select r.conversation_id, u.name, r.channel, ${stateColumn} as state, ${detailColumn} as error,
             ${whyColumn} as why, coalesce(o.seen_at, o.delivered_at, o.settled_at) as at
      from ${receiptRows} ${withPeople}
      where r.announcement_id = ${id} and r.conversation_id > ${after}
    ) l
    where ${state}::text is null or l.state = ${state}
    order by l.conversation_id
    limit ${limit}`.execute(db)
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    userName: row.name,
    channel: row.channel,
    state: row.state,
    detail: row.error,
    why: row.why,
    at: row.at,
  }))
}
