import { sql } from 'kysely'
import type { Database } from './connect.ts'

const oldest = 15

/** Refuses a database on which Russian text would be lost or not found. @throws an Error that says what to do. */
export async function checkServer(db: Database): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string; lowered: string }>`
    select current_setting('server_version_num')::int / 10000 as version,
           current_setting('server_encoding') as encoding,
           lower('Ё') as lowered`.execute(db)
  const found = rows[0]
  if (found === undefined) throw new Error('The database does not answer a simple question.')
  if (found.version < oldest) throw new Error(`PostgreSQL ${found.version} is too old: ${oldest} or newer is needed.`)
  if (found.encoding !== 'UTF8') {
    throw new Error(`The database is encoded in ${found.encoding}: create it with ENCODING 'UTF8' TEMPLATE template0.`)
  }
  if (found.lowered !== 'ё') {
    throw new Error(
      "The database does not know Russian letters (lower('Ё') is wrong): create it with LC_CTYPE 'C.UTF-8' TEMPLATE template0.",
    )
  }
}
