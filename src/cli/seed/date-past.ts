import { sql } from 'kysely'
import { timestamp } from '../../database/server/timestamp.ts'
import type { Database } from '../../database/server/connect.ts'
import type { Instant } from '../../kit/time.ts'

type Past = {
  readonly conversationIds: readonly string[]
  readonly agentIds: readonly string[]
  readonly hiredAt: Instant
}

/** Where the database writes its own present, the seed's past belongs. */
export async function datePast(db: Database, { conversationIds, agentIds, hiredAt }: Past): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Only Viber tells that a message has arrived and was seen.
    await sql`
      update outbox o set created_at = m.created_at, next_try_at = m.created_at,
        settled_at = m.created_at + interval '1 second',
        delivered_at = case when o.channel = 'viber' then m.created_at + interval '2 seconds' end,
        seen_at = case when o.channel = 'viber' and m.number < c.message_count then m.created_at + interval '9 seconds' end
      from messages m join conversations c on c.id = m.conversation_id
      where m.conversation_id = o.conversation_id and m.number = o.message_number
        and o.conversation_id = any(${conversationIds}::bigint[])`.execute(trx)
    await sql`
      with first as (
        select m.conversation_id as id, m.created_at as at from messages m
        where m.conversation_id = any(${conversationIds}::bigint[]) and m.number = 1
      ), conversation as (
        update conversations c set created_at = first.at from first where c.id = first.id returning c.address_id, first.at
      ), address as (
        update addresses a set created_at = conversation.at from conversation
        where a.id = conversation.address_id returning a.user_id, conversation.at
      )
      update users u set created_at = address.at from address where u.id = address.user_id`.execute(trx)
    await sql`
      update agents set created_at = ${timestamp(hiredAt)} where id = any(${agentIds}::bigint[])`.execute(trx)
  })
}
