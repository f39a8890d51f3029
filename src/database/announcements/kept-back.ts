import { sql } from 'kysely'
import type { Database } from '../server/connect.ts'
import { afterUnknown } from '../road/outbox.ts'

/** The outbox rows o of an announcement's recipients r. */
const rowsOf = (id: string) => sql`
  r.announcement_id = ${id} and r.status = 'queued' and o.conversation_id = r.conversation_id
  and o.message_number = r.message_number`

/** Paused: what no messenger has been asked to send is kept back, and the chats' other messages pass it. */
export async function keepBack(trx: Database, id: string): Promise<void> {
  await sql`
    update outbox o set status = 'paused' from announcement_recipients r
    where ${rowsOf(id)} and o.status = 'queued'`.execute(trx)
}

/** Goes on: to whoever has blocked the bot when they are back. What may have arrived is not tried again too late. */
export async function letGo(trx: Database, id: string): Promise<void> {
  await sql`
    update outbox o set next_try_at = greatest(o.next_try_at, now()),
      status = case when ad.unreachable_at is not null then 'held'
                    when o.is_uncertain then ${afterUnknown} else 'queued' end,
      settled_at = case when ad.unreachable_at is not null or (o.is_uncertain and ${afterUnknown} = 'unknown')
                        then now() end
    from announcement_recipients r
    join conversations c on c.id = r.conversation_id
    join addresses ad on ad.id = c.address_id
    where ${rowsOf(id)} and o.status = 'paused'`.execute(trx)
}

/** Cancelled: what is on its way to the messenger stays so; of what may have arrived it is not said that it did not. */
export async function withdraw(trx: Database, id: string): Promise<void> {
  await sql`
    update outbox o set status = case when o.is_uncertain then 'unknown' else 'dropped' end, settled_at = now()
    from announcement_recipients r
    where ${rowsOf(id)} and o.status in ('queued', 'held', 'paused')`.execute(trx)
}
