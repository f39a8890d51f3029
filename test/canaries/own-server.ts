import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect, type Database } from '../../src/database/server/connect.ts'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { migrate } from '../../src/database/server/migrate.ts'
import { openGate } from '../../src/kit/gate.ts'
import type { TestDatabase } from '../support/database.ts'
import { silentLog } from '../support/silent-log.ts'

export type OwnServer = TestDatabase & {
  /** Where all files of the server are: rows, indexes, WAL, statistics, temporary files, its own log. */
  readonly files: string
}

/**
 * A server whose files can be searched as bytes, with the product's tables: nothing in it is packed, and no piece of WAL is
 * taken away or written over. On any other server an absence would mean nothing.
 */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'frontline-own-server-'))
  const cluster = await startEmbeddedCluster(dataDir, {
    settings: ['fsync=off', 'full_page_writes=on', 'wal_compression=off', 'wal_keep_size=4GB', 'jit=off'],
  })
  const connection = connect(cluster.url('postgres'), openGate, silentLog)
  await migrate(connection.db, 'migrations')
  await packNothing(connection.db)
  // As root the files lie elsewhere, and only a link to them here.
  const files = realpathSync(join(dataDir, 'postgres'))
  return {
    ...connection,
    files,
    drop: async () => {
      await connection.close()
      await cluster.stop()
      rmSync(files, { recursive: true, force: true })
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Long values may leave their row, and stay as they are there. */
async function packNothing(db: Database): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attstorage in ('x', 'm')`.execute(db)
  for (const { table, column } of rows) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set storage external`.execute(db)
  }
}
