import { sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

/** The bytes go with the next sweep of the files that no message carries; the message says that there was one. */
export async function forgetFiles(trx: Database, before: Instant, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update attachments set status = 'deleted', blob_key = null, public_key = null, remote = null
    where id in (
      select id from attachments where blob_key is not null and created_at < ${timestamp(before)}
      order by created_at limit ${limit} for update skip locked)`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
