import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { makeGate } from './crash-gate.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { makeLog } from './write-log.ts'
import { writeError } from './terminal.ts'

const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** What goes wrong is told by the command itself; only errors are worth a line of the log. */
export const commandLog = makeLog('error', writeError)

/** Lets a command use the product's database, beside a running Frontline too, and lets go of it afterwards. */
export async function withDatabase<Told>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  use: (database: OpenDatabase) => Promise<Told>,
): Promise<Told> {
  const database = await openDatabase(
    { ...config, migrationsDir, joinsRunning: true },
    makeGate(process.env),
    commandLog,
  )
  try {
    return await use(database)
  } finally {
    await database.close()
    await database.stopServer()
  }
}
