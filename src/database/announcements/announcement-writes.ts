import { sql } from 'kysely'
import type { AnnouncementWrites, Recipient } from '../../desk/announcements/announcement-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { type AnnouncementRow, announcementColumns, toAnnouncement } from './announcement-rows.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import type { Database } from '../server/connect.ts'
import { type ConversationRow, recordColumns, toRecord } from '../conversations/conversations.ts'
import { isUnsolved } from './askers.ts'
import { isDue } from '../road/outbox.ts'
import { optionalTimestamp } from '../server/timestamp.ts'

export function announcementWrites(trx: Database, writes: BufferedWrites): AnnouncementWrites {
  return {
    setWanted: (userId, offAt) =>
      writes.later(async (late) => {
        // The first "no" counts: a second press does not make it a later one.
        const at = optionalTimestamp(offAt)
        await sql`
          update users set announcements_off_at = case when ${at}::timestamptz is null then null
                                                       else coalesce(announcements_off_at, ${at}) end
          where id = ${userId}`.execute(late)
      }),
    lockRunning: async (id) => {
      const { rows } = await sql<AnnouncementRow>`
        select ${announcementColumns} from announcements a
        where a.id = ${id} and a.status = 'running' for update of a skip locked`.execute(trx)
      return rows[0] === undefined ? null : toAnnouncement(rows[0])
    },
    aheadOf: async (channel) => {
      const { rows } = await sql<{ ahead: number }>`
        select count(*)::int as ahead from outbox o
        where o.gives_way and o.channel = ${channel} and (o.status = 'sending' or (${isDue}))`.execute(trx)
      return rows[0]?.ahead ?? 0
    },
    takeRecipients: (id, channel, limit, except = []) => takeRecipients(trx, id, channel, limit, except),
    recordRecipient: (id, conversationId, number) =>
      writes.later((late) =>
        late
          .updateTable('announcement_recipients')
          .set({ status: number === null ? 'skipped' : 'queued', message_number: number })
          .where('announcement_id', '=', id)
          .where('conversation_id', '=', conversationId)
          .execute(),
      ),
    finishIfDone: async (id) => {
      const { numAffectedRows } = await sql`
        update announcements a set status = 'finished', finished_at = now()
        where a.id = ${id} and a.status = 'running'
          and not exists (
            select 1 from announcement_recipients r where r.announcement_id = a.id and r.status = 'waiting')
          and not exists (
            select 1 from outbox o
            join announcement_recipients r
              on r.conversation_id = o.conversation_id and r.message_number = o.message_number
            where o.status in ('queued', 'sending') and r.announcement_id = a.id)`.execute(trx)
      return numAffectedRows === 1n
    },
  }
}

/** A conversation somebody is at is passed over and comes next time: nobody waits for an announcement. */
async function takeRecipients(
  trx: Database,
  id: string,
  channel: string,
  limit: number,
  except: readonly string[],
): Promise<readonly Recipient[]> {
  const { rows } = await sql<ConversationRow & { is_wanted: boolean; question: string | null }>`
    select ${recordColumns}, q.question,
      (u.announcements_off_at is null or an.major_id is not null) and (q.id is null or ${isUnsolved}) as is_wanted
    from announcement_recipients r
    join announcements an on an.id = r.announcement_id
    join conversations c on c.id = r.conversation_id
    join addresses a on a.id = c.address_id
    join users u on u.id = a.user_id
    left join answers q on q.id = r.answer_id
    where r.announcement_id = ${id} and r.channel = ${channel} and r.status = 'waiting'
      and r.conversation_id not in (select one::bigint from jsonb_array_elements_text(${toJson(except)}::jsonb) as one)
      -- What was told of one major incident arrives in the order in which it was told.
      and (an.major_id is null or not exists (
        select from announcements b join announcement_recipients e on e.announcement_id = b.id
        where b.major_id = an.major_id and b.id < an.id and b.status = 'running'
          and e.conversation_id = r.conversation_id and e.status = 'waiting'))
    order by r.conversation_id
    limit ${limit}
    for no key update of c, r skip locked`.execute(trx)
  return rows.map((row) => ({ conversation: toRecord(row), isWanted: row.is_wanted, question: row.question }))
}
