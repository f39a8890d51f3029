import { sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

/** They are forgotten by the same hand as those who ask for it. Agents' own chats are the desk's. */
export async function forgetPeople(trx: Database, before: Instant, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into data_requests (user_id, conversation_id, kind, asked_at, due_at, because)
    select a.user_id, max(c.id), 'erasure', now(), now(), 'silence'
    from conversations c join addresses a on a.id = c.address_id
    group by a.user_id
    having bool_or(c.erased_at is null) and max(coalesce(c.last_user_message_at, c.created_at)) < ${timestamp(before)}
      and not exists (
        select from incidents i where i.user_id = a.user_id and i.status not in ('closed', 'cancelled'))
      and not exists (
        select from agents g join conversations o on o.id = g.paging_conversation_id
        join addresses b on b.id = o.address_id where b.user_id = a.user_id)
    limit ${limit}
    on conflict (user_id, kind) where done_at is null do nothing`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
