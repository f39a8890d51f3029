import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Connection, type Database } from '../../src/database/server/connect.ts'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { migrate } from '../../src/database/server/migrate.ts'
import { openGate } from '../../src/kit/gate.ts'
import { silentLog } from '../support/silent-log.ts'
import { removeCluster } from './remove-cluster.ts'

/** A migrated database of a server of its own, filled by `fill`; both are gone when `run` is done. `filled` names what of. */
export async function withBigDatabase(
  filled: string,
  fill: (db: Database) => Promise<void>,
  run: (db: Database, connection: Connection) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  const cluster = await startEmbeddedCluster(folder)
  try {
    const connection = connect(cluster.url('postgres'), openGate, silentLog, 4)
    await migrate(connection.db, 'migrations')
    const begun = performance.now()
    await fill(connection.db)
    console.log(`${filled} written in ${((performance.now() - begun) / 1_000).toFixed(0)} s`)
    await run(connection.db, connection)
    await connection.close()
  } finally {
    await cluster.stop()
    removeCluster(folder)
  }
}

/** How long each of so many runs took, in ms. */
export async function timed(rounds: number, run: () => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await run()
    took.push(performance.now() - begun)
  }
  return took
}
