import { sql } from 'kysely'
import type { Database } from '../server/connect.ts'

/**
 * The next ids of what is counted anew from the newest downwards, `limit` at most, and goes on below them. None: all have
 * been, or nothing has to be.
 */
export async function nextBelow(
  trx: Database,
  mark: 'recount_below' | 'revisit_below',
  table: 'incidents' | 'conversations',
  limit: number,
): Promise<readonly string[]> {
  if (limit <= 0) return []
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t where t.id < (select ${sql.ref(mark)} from facts_rules)
    order by t.id desc limit ${limit}`.execute(trx)
  const lowest = rows.length < limit ? null : (rows.at(-1)?.id ?? null)
  await sql`
    update facts_rules set ${sql.ref(mark)} = ${lowest}::bigint where ${sql.ref(mark)} is distinct from ${lowest}::bigint`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
