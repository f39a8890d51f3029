import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

/** What expires by itself and is only swept up here, by the column that says when it was or ended. */
const spent = [
  ['ended_sessions', 'ended_at'],
  ['half_sessions', 'created_at'],
  ['chat_guesses', 'at'],
  ['chat_codes', 'expires_at'],
  ['link_codes', 'expires_at'],
  ['lookers', 'looks_until'],
] as const

/**
 * The inbox's handled rows. Ids follow the order of arrival: only the lowest ones are looked at, so that a round costs as much as
 * it takes away, and one that finds nothing costs next to nothing.
 */
export async function forgetCopies(trx: Database, before: Instant, limit: number): Promise<number> {
  const then = timestamp(before)
  for (const [table, column] of spent) {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} < ${then}`.execute(trx)
  }
  return await rowsGone(
    trx,
    sql`
      delete from inbox where finished_at < ${then} and id in (
        select id from inbox where finished_at is not null and outcome <> 'set_aside'
        order by id limit ${limit} for update skip locked)`,
  )
}

export const forgetNotices = async (trx: Database, before: Instant, limit: number): Promise<number> => {
  const then = timestamp(before)
  const gone = await rowsGone(
    trx,
    sql`delete from notices where id in (
      select id from notices where at < ${then} order by id limit ${limit} for update skip locked)`,
  )
  await sql`
    delete from bulletins b where b.at < ${then} and not exists (select from notices n where n.bulletin_id = b.id)`.execute(
    trx,
  )
  return gone
}

const rowsGone = async (trx: Database, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(trx)).numAffectedRows ?? 0n)
