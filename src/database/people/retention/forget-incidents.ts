import { sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'
import { eraseIncidents } from '../erase-incidents.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

/** Words of what was closed, or cancelled, long ago. */
export async function forgetIncidents(trx: Database, before: Instant, limit: number): Promise<number> {
  const then = timestamp(before)
  const { rows } = await sql<{ id: string }>`
    select id from incidents i
    where words_gone_at is null and status in ('closed', 'cancelled') and coalesce(closed_at, opened_at) < ${then}
      and (closed_at is not null or not exists (
        select from incident_events e where e.incident_id = i.id and e.at >= ${then}))
    order by coalesce(closed_at, opened_at) limit ${limit} for update skip locked`.execute(trx)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await eraseIncidents(trx, sql`(select unnest(${ids}::bigint[]))`)
  await sql`
    update feedback set comment = null, answer = null
    where incident_id is null and at < ${then} and (comment is not null or answer is not null)`.execute(trx)
  return ids.length
}
