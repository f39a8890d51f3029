import { sql } from 'kysely'
import {
  type Announcement,
  announcementMoves,
  type AnnouncementMove,
  type Announcements,
  type Receipt,
  type ReceiptCounts,
  type ReceiptState,
  receiptStates,
  type ReceiptsWanted,
} from '../../desk/announcements/announcement-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { accept, refuse } from '../../kit/result.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import { type AnnouncementRow, announcementColumns, toAnnouncement } from './announcement-rows.ts'
import type { Database } from '../server/connect.ts'

/** What the supervisors see; how recipients come to their messages is in announcement-writes.ts. */
export function makeAnnouncements(db: Database): Announcements {
  async function select(where: ReturnType<typeof sql>): Promise<readonly Announcement[]> {
    const { rows } = await sql<AnnouncementRow>`
      select ${announcementColumns} from announcements a ${where}`.execute(db)
    return rows.map(toAnnouncement)
  }

  return {
    create: async ({ texts, isUrgent, channels, audience, startsAt, createdBy }) => {
      const { rows } = await sql<AnnouncementRow>`
        insert into announcements as a (texts, is_urgent, channels, audience, starts_at, status, created_by)
        values (${toJson(texts)}::jsonb, ${isUrgent}, ${toJson(channels)}::jsonb,
          ${audience === null ? null : toJson(audience)}::jsonb, ${optionalTimestamp(startsAt)}, 'draft', ${createdBy})
        returning ${announcementColumns}`.execute(db)
      return toAnnouncement(rows[0] as AnnouncementRow)
    },
    // What major incidents tell has its own page.
    list: (limit) => select(sql`where a.major_id is null order by a.id desc limit ${limit}`),
    find: async (id) => {
      const [announcement] = await select(sql`where a.id = ${id}`)
      if (announcement === undefined) return null
      return { announcement, counts: (await receiptCountsOf(db, [id])).get(id)! }
    },
    receipts: (id, wanted) => receipts(db, id, wanted),
    move: (id, move) => db.transaction().execute((trx) => carryOut(trx, id, move)),
    sizeOf: async ({ channels, audience }) => {
      const { rows } = await sql<{ size: number }>`
        select count(distinct ad.user_id)::int as size
        from (select ${toJson(channels)}::jsonb as channels, ${audience === null ? null : toJson(audience)}::jsonb as audience) an,
          ${reached}`.execute(db)
      return rows[0]?.size ?? 0
    },
    startDue: async (at) => {
      const due = await select(sql`where a.status = 'scheduled' and a.starts_at <= ${timestamp(at)}`)
      for (const { id } of due) await db.transaction().execute((trx) => carryOut(trx, id, 'start', true))
    },
    running: () => select(sql`where a.status = 'running' order by a.is_urgent desc, a.id`),
  }
}

/** `isDue`: its time has come, so it does not wait for it. */
async function carryOut(
  trx: Database,
  id: string,
  move: AnnouncementMove,
  isDue = false,
): ReturnType<Announcements['move']> {
  const { from, to } = announcementMoves[move]
  const waits = move === 'start' && !isDue
  const { rows } = await sql<AnnouncementRow>`
    update announcements a set
      status = case when ${waits} and a.starts_at > now() then 'scheduled' else ${to} end,
      started_at = case when ${move} = 'start' and not (${waits} and a.starts_at > now()) then now() else a.started_at end,
      finished_at = case when ${to} = 'cancelled' then now() end
    where a.id = ${id} and a.status = any(${[...from]}) and a.major_id is null
    returning ${announcementColumns}`.execute(trx)
  if (rows[0] === undefined) {
    const query = trx.selectFrom('announcements').select('id').where('id', '=', id).where('major_id', 'is', null)
    const known = await query.executeTakeFirst()
    return refuse({ code: known === undefined ? 'announcement_unknown' : 'not_allowed_in_status' })
  }
  if (rows[0].status === 'running' && move === 'start') await layOut(trx, id)
  if (move === 'cancel') await withdraw(trx, id)
  return accept(toAnnouncement(rows[0]))
}

/** Whom an announcement `an` is for, as `…, addresses ad … where …`: by channel, and by what the directory says of them. */
const reached = sql`
  addresses ad
  join conversations c on c.address_id = ad.id
  join users u on u.id = ad.user_id
  left join people p on p.id = u.person_id and p.left_at is null
  where an.channels ? ad.channel and c.state -> 'doing' ->> 'at' <> 'gone'
    and (an.audience is null or (
      (jsonb_array_length(an.audience -> 'departments') = 0 or an.audience -> 'departments' ? p.department)
      and (jsonb_array_length(an.audience -> 'classes') = 0 or an.audience -> 'classes' ? p.class)
      and (not (an.audience ->> 'onlyVip')::boolean or u.is_vip or coalesce(p.is_vip, false))))`

/** A user with several messengers gets it over one: where they can be reached, and wrote last. Groups get nothing. */
async function layOut(trx: Database, id: string): Promise<void> {
  await sql`
    insert into announcement_recipients (announcement_id, conversation_id, channel, status)
    select distinct on (ad.user_id) an.id, c.id, ad.channel, 'waiting'
    from announcements an, ${reached} and an.id = ${id}
    order by ad.user_id, ad.unreachable_at is not null, c.last_user_message_at desc nulls last, c.id`.execute(trx)
}

/** What is on its way to the messenger stays so; of what may have arrived it is not said that it did not. */
async function withdraw(trx: Database, id: string): Promise<void> {
  await sql`
    update outbox o set status = case when o.is_uncertain then 'unknown' else 'dropped' end, settled_at = now()
    from announcement_recipients r
    where r.announcement_id = ${id} and r.status = 'queued' and o.conversation_id = r.conversation_id
      and o.message_number = r.message_number and o.status in ('queued', 'held')`.execute(trx)
}

/** What became of a recipient r with the outbox row o of the announcement an, in one word. */
const stateColumn = sql<ReceiptState>`
  case
    when r.status = 'waiting' and an.status = 'cancelled' then 'withdrawn'
    when r.status in ('waiting', 'skipped') then r.status
    when o.status = 'sent' and o.seen_at is not null then 'seen'
    when o.status = 'sent' and o.delivered_at is not null then 'delivered'
    when o.status = 'sending' then 'queued'
    when o.status = 'unknown' then 'not_confirmed'
    when o.status = 'dropped' then 'withdrawn'
    else o.status
  end`

const receiptRows = sql`
  announcement_recipients r
  join announcements an on an.id = r.announcement_id
  left join outbox o on o.conversation_id = r.conversation_id and o.message_number = r.message_number`

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

async function receipts(db: Database, id: string, wanted: ReceiptsWanted): Promise<readonly Receipt[]> {
  const { state, after, limit } = wanted
  const { rows } = await sql<{
    conversation_id: string
    name: string | null
    channel: string
    state: ReceiptState
    error: string | null
    at: number | null
  }>`
    select l.* from (
      select r.conversation_id, u.name, r.channel, ${stateColumn} as state,
             case when o.status in ('refused', 'held', 'unknown') then o.error end as error,
             coalesce(o.seen_at, o.delivered_at, o.settled_at) as at
      from ${receiptRows}
      join conversations c on c.id = r.conversation_id
      join addresses ad on ad.id = c.address_id
      join users u on u.id = ad.user_id
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
    at: row.at,
  }))
}
