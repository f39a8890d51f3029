import type { BufferedWrites } from './buffered-writes.ts'
import { sql } from 'kysely'
import type { Inbox, InboundRow, InboundWrites } from '../../desk/road/inbound-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { groupCommit } from '../../kit/functions/group-commit.ts'
import type { ProtectedEvent } from '../../messaging/inbound.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

type Arrival = { readonly channel: string; readonly event: ProtectedEvent }

/** `onAdded` runs after each commit, as a hint that rows are waiting; `onRefused` when the database has taken nothing. */
export function makeInbox(db: Database, onAdded: () => void, onRefused: () => void = () => {}): Inbox {
  const insert = groupCommit<readonly Arrival[]>(async (groups) => {
    try {
      await insertAll(db, groups.flat())
    } catch (error) {
      onRefused()
      throw error
    }
    onAdded()
  })

  return {
    add: (channel, events) =>
      events.length === 0 ? Promise.resolve() : insert(events.map((event) => ({ channel, event }))),
    recordFailure: async (id, reason, nextTryAt) => {
      await sql`
        update inbox set attempts = attempts + 1, last_error = ${reason}, next_try_at = ${timestamp(nextTryAt)}
        where id = ${id} and finished_at is null`.execute(db)
    },
  }
}

/** The order of arrival is the order of ids; what is known already, or twice in one batch, is passed over. */
async function insertAll(db: Database, arrivals: readonly Arrival[]): Promise<void> {
  const rows = arrivals.map(({ channel, event }, position) => ({
    position,
    channel,
    external_id: event.externalId,
    sender: event.from.externalId,
    event,
  }))
  await sql`
    /* prepared */ insert into inbox (channel, external_id, sender, event, finished_at, outcome)
    select channel, external_id, sender, event,
           -- Nobody's turn has to come for what is only kept.
           case when event -> 'body' ->> 'kind' = 'ignored' then now() end,
           case when event -> 'body' ->> 'kind' = 'ignored' then 'ignored' end
    from jsonb_to_recordset(${toJson(rows)}::jsonb)
      as r (position integer, channel text, external_id text, sender text, event jsonb)
    order by position
    on conflict (channel, external_id) do nothing`.execute(db)
}

/** The inbox's part of one transaction. */
export const inboundWrites = (trx: Database, writes: BufferedWrites): InboundWrites => ({
  take: (limit) => takeInbound(trx, limit),
  finish: (id, outcome) => writes.finish(id, outcome),
  rewrite: (id, event) =>
    writes.later((late) => sql`update inbox set event = ${toJson(event)}::jsonb where id = ${id}`.execute(late)),
  forgetPhone: (id) =>
    writes.later((late) =>
      sql`
        update inbox set event = jsonb_set(event, '{body,media,contact,phone}', 'null') where id = ${id}`.execute(late),
    ),
})

/**
 * The oldest unfinished row of each sender, claimed by state. A later row of the same sender is never taken while an
 * earlier one is unfinished, even when that one is held by another process or rests after a failure.
 */
async function takeInbound(trx: Database, limit: number): Promise<readonly InboundRow[]> {
  const { rows } = await sql<{ id: string; channel: string; attempts: number; event: ProtectedEvent }>`
    /* prepared */ select i.id, i.channel, i.attempts, i.event
    from inbox i
    where i.finished_at is null
      and (i.next_try_at is null or i.next_try_at <= now())
      and not exists (
        select 1 from inbox e
        where e.channel = i.channel and e.sender = i.sender and e.finished_at is null and e.id < i.id
      )
    order by i.id
    limit ${limit}
    for update skip locked`.execute(trx)
  return rows
}
