import { sql } from 'kysely'
import type { MessengerFigure, MessengerFigures } from '../../desk/settings/messengers/messenger-ports.ts'
import type { Database } from '../server/connect.ts'

/** Each part of the statement has an index: the last of two kinds, what waits, and what failed within a day. */
export const makeMessengerFigures = (db: Database): MessengerFigures => ({
  of: async (channel) => {
    const { rows } = await sql<MessengerFigure>`
      select
        (select i.received_at from inbox i
           where i.channel = ${channel} and i.event -> 'body' ->> 'kind' <> 'receipt'
             and i.event -> 'body' ->> 'kind' not in ('left', 'returned', 'group', 'ignored')
           order by i.id desc limit 1) as "lastHeardAt",
        (select o.settled_at from outbox o
           where o.channel = ${channel} and o.status = 'sent' and o.settled_at is not null
           order by o.settled_at desc limit 1) as "lastSentAt",
        waiting.count as "waiting", waiting.since as "waitingSince", failed.list as "failed"
      from (
        select count(*)::int as count, min(created_at) as since
        from outbox where channel = ${channel} and status in ('queued', 'sending')
      ) waiting, (
        select coalesce(json_agg(json_build_object('reason', reason, 'count', count) order by count desc, reason), '[]') as list
        from (
          select ${reasonColumn} as reason, count(*)::int as count
          from outbox
          where channel = ${channel} and status in ('refused', 'held', 'unknown')
            and settled_at > now() - interval '24 hours'
          group by 1
        ) by_reason
      ) failed`.execute(db)
    const [found] = rows
    if (found === undefined) throw new Error('a statement without a row')
    return found
  },
})

/** As the outbox writes it: the reason of a refusal, then the messenger's words. What is held waits for whoever left. */
const reasonColumn = sql`
  case
    when status = 'unknown' then 'not_confirmed'
    when status = 'held' or error like 'blocked: %' then 'blocked'
    when error like 'unknown chat: %' then 'unknown_chat'
    when error like 'invalid message: %' then 'invalid_message'
    else 'reported'
  end`
