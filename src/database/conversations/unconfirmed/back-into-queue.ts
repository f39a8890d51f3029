import { type RawBuilder, sql } from 'kysely'
import type { UnconfirmedOutcome } from '../../../desk/conversations/unconfirmed/unconfirmed-ports.ts'
import { isCancelled, isOld } from '../../road/outbox.ts'
import type { Database } from '../../server/connect.ts'

/** Of a row o: what was taken back is not sent again, and an older correction does not undo a newer one. */
const isTakenBack = sql`exists (
  select 1 from messages w
  where w.conversation_id = o.conversation_id and w.number > o.message_number
    and w.kind in ('withdrawal', 'edit') and w.author <> 'user'
    and (w.content ->> 'about')::int in (
      select case when m.kind in ('edit', 'withdrawal') then (m.content ->> 'about')::int else m.number end
      from messages m
      where m.conversation_id = o.conversation_id and m.number = o.message_number
    )
    and (w.kind = 'withdrawal' or exists (
      select 1 from messages m
      where m.conversation_id = o.conversation_id and m.number = o.message_number and m.kind = 'edit'
    ))
)`

/** Why the row o of the conversation c is not sent again; null: it can be. */
export const obstacle = sql`case
  when ${isOld} then 'reply_outdated'
  when ${isTakenBack} then 'message_withdrawn'
  when ${isCancelled} then 'announcement_cancelled'
end`

type Settled = Pick<UnconfirmedOutcome, 'done' | 'changed'>

type Row = { id: string; conversationId: string; number: number; version: number }

/** Changes rows o of conversations c and tells it: as one statement. */
export async function settleRows(db: Database, change: RawBuilder<unknown>): Promise<Settled> {
  const { rows } = await sql<Row>`
    with settled as (
      ${change}
      returning o.id, o.conversation_id, o.message_number
    ), told as (
      update conversations set version = version + 1 where id in (select conversation_id from settled)
      returning id, version
    )
    select s.id, s.conversation_id as "conversationId", s.message_number as number, t.version
    from settled s join told t on t.id = s.conversation_id order by s.id`.execute(db)
  return {
    done: rows.map(({ id, conversationId, number }) => ({ id, conversationId, number })),
    changed: [
      ...new Map(rows.map(({ conversationId, version }) => [conversationId, { conversationId, version }])).values(),
    ],
  }
}

/**
 * Rows go back to where they stood: those of one chat are sent in the order of their ids, so that of several put back
 * together none overtakes another. What has arrived since stays before them.
 */
export const backIntoQueue = (db: Database, which: RawBuilder<unknown>): Promise<Settled> =>
  settleRows(
    db,
    sql`
      update outbox o set status = 'queued', error = null, next_try_at = now(), settled_at = null
      from conversations c
      where c.id = o.conversation_id and ${which} and ${obstacle} is null`,
  )
