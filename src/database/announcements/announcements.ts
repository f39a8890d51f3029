import { type RawBuilder, sql } from 'kysely'
import {
  type Announcement,
  announcementMoves,
  type AnnouncementMove,
  type Announcements,
} from '../../desk/announcements/announcement-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { accept, refuse } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import { type AnnouncementRow, announcementColumns, toAnnouncement, versionColumn } from './announcement-rows.ts'
import { audienceChoices, layOut, sizeOf } from './audience.ts'
import { keepBack, letGo, withdraw } from './kept-back.ts'
import { outcomesOf, receiptCountsOf, receipts } from './receipts.ts'
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
    edit: async (id, version, { texts, isUrgent, channels, audience, startsAt }) => {
      const { rows } = await sql<AnnouncementRow>`
        update announcements a set
          texts = ${toJson(texts)}::jsonb, is_urgent = ${isUrgent}, channels = ${toJson(channels)}::jsonb,
          audience = ${audience === null ? null : toJson(audience)}::jsonb, starts_at = ${optionalTimestamp(startsAt)},
          status = ${startsAt === null ? sql`'draft'` : sql`a.status`}
        where a.id = ${id} and a.status in ('draft', 'scheduled') and a.major_id is null and ${versionColumn} = ${version}
        returning ${announcementColumns}`.execute(db)
      return rows[0] === undefined ? await whyNot(db, id, version) : accept(toAnnouncement(rows[0]))
    },
    remove: async (id, version) => {
      const { numAffectedRows } = await sql`
        delete from announcements a
        where a.id = ${id} and a.status = 'draft' and a.major_id is null and ${versionColumn} = ${version}`.execute(db)
      return numAffectedRows === 1n ? accept(null) : await whyNot(db, id, version)
    },
    // What major incidents tell has its own page.
    list: ({ before, limit }) =>
      select(sql`
        where a.major_id is null and (${before}::bigint is null or a.id < ${before}) order by a.id desc limit ${limit}`),
    countsOf: (ids) => receiptCountsOf(db, ids),
    thereOf: async (ids) => {
      const { rows } = await sql<{ id: string }>`
        select a.id from announcements a where a.id = any(${[...ids]}::bigint[])`.execute(db)
      return rows.map(({ id }) => id)
    },
    find: async (id) => {
      const [announcement] = await select(sql`where a.id = ${id}`)
      if (announcement === undefined) return null
      const [counts, outcomes] = await Promise.all([receiptCountsOf(db, [id]), outcomesOf(db, id)])
      return { announcement, counts: counts.get(id)!, outcomes }
    },
    receipts: (id, wanted) => receipts(db, id, wanted),
    move: (id, move, version, by) => db.transaction().execute((trx) => carryOut(trx, id, move, { version, by })),
    sizeOf: (announcement) => sizeOf(db, announcement),
    choices: () => audienceChoices(db),
    startDue: async (at) => {
      const due = await select(sql`where a.status = 'scheduled' and a.starts_at <= ${timestamp(at)}`)
      for (const { id } of due) await db.transaction().execute((trx) => carryOut(trx, id, 'start', { dueAt: at }))
    },
    running: () => select(sql`where a.status = 'running' order by a.is_urgent desc, a.id`),
  }
}

async function whyNot(db: Database, id: string, version: string | null) {
  const { rows } = await sql<{ version: string; isOpen: boolean }>`
    select ${versionColumn} as version, a.status in ('draft', 'scheduled') as "isOpen" from announcements a
    where a.id = ${id} and a.major_id is null`.execute(db)
  const known = rows[0]
  if (known === undefined) return refuse({ code: 'announcement_unknown' as const })
  const isChanged = known.isOpen && version !== null && known.version !== version
  return refuse({ code: isChanged ? ('announcement_changed' as const) : ('announcement_moved_on' as const) })
}

/** What must be so of the recipients. An article's news is laid out for those who asked: it has no way back. */
const stillHas: Partial<Readonly<Record<AnnouncementMove, RawBuilder<boolean>>>> = {
  pause: sql`exists (
    select from announcement_recipients r
    left join outbox o on o.conversation_id = r.conversation_id and o.message_number = r.message_number
    where r.announcement_id = a.id and (r.status = 'waiting' or o.status = 'queued'))`,
  unschedule: sql`(a.status = 'scheduled' or a.article_id is null and not exists (
    select from announcement_recipients r where r.announcement_id = a.id and r.status <> 'waiting'))`,
}

type How = {
  readonly version?: string | null
  readonly by?: string | null
  /** Its time has come, so it does not wait for it. */
  readonly dueAt?: Instant
}

async function carryOut(
  trx: Database,
  id: string,
  move: AnnouncementMove,
  { version = null, by = null, dueAt }: How,
): ReturnType<Announcements['move']> {
  const { from, to } = announcementMoves[move]
  // Without a time of its own it is started now: null is no time ahead.
  const isAhead = sql<boolean>`(${move === 'start' && dueAt === undefined} and coalesce(a.starts_at > now(), false))`
  // Between looking for what is due and this, somebody may have put it off.
  const isStillDue =
    dueAt === undefined ? sql`true` : sql`a.status = 'scheduled' and a.starts_at <= ${timestamp(dueAt)}`
  // Whoever hands it over holds it: what they have made by then is seen below.
  await sql`select from announcements where id = ${id} for update`.execute(trx)
  const { rows } = await sql<AnnouncementRow>`
    update announcements a set
      status = case when ${isAhead} then 'scheduled' else ${to} end,
      started_at = case when ${move} = 'start' and not ${isAhead} then now()
                        when ${to} = 'draft' then null else a.started_at end,
      finished_at = case when ${to} = 'cancelled' then now() end,
      cancelled_by = case when ${to} = 'cancelled' then ${by}::bigint end
    where a.id = ${id} and a.status = any(${[...from]}) and a.major_id is null and ${isStillDue}
      and ${stillHas[move] ?? sql`true`}
      and (${version}::text is null or ${versionColumn} = ${version})
    returning ${announcementColumns}`.execute(trx)
  if (rows[0] === undefined) return await whyNot(trx, id, version)
  if (rows[0].status === 'running' && move === 'start') await layOut(trx, id)
  if (move === 'pause') await keepBack(trx, id)
  if (move === 'resume') await letGo(trx, id)
  if (move === 'cancel') await withdraw(trx, id)
  // Whom it goes to is laid out anew when it starts.
  if (move === 'unschedule') await sql`delete from announcement_recipients where announcement_id = ${id}`.execute(trx)
  return accept(toAnnouncement(rows[0]))
}
