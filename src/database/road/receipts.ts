import { sql } from 'kysely'
import type { Database } from '../server/connect.ts'

/** What the messenger says became of a message. @returns the conversations whose delivery marks changed. */
export async function recordReceipt(
  trx: Database,
  channel: string,
  externalId: string,
  state: 'delivered' | 'seen' | 'failed',
  at: string,
  detail: string | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    update outbox set
      delivered_at = case when ${state} in ('delivered', 'seen') then coalesce(delivered_at, ${at}) else delivered_at end,
      seen_at = case when ${state} = 'seen' then coalesce(seen_at, ${at}) else seen_at end,
      status = case when ${state} = 'failed' then 'refused' else status end,
      error = case when ${state} = 'failed' then ${detail} else error end
    where channel = ${channel} and external_id = ${externalId}
    returning conversation_id`.execute(trx)
  return rows.map((row) => row.conversation_id)
}
