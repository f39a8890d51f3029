import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { makeGate } from './crash-gate.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { hasPrivateDatabase } from './private-server.ts'
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

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>

/** Whether there is one to look into; `withExistingDatabase` says what to do when not. */
export const hasDatabase = ({ databaseUrl, dataDir }: Place): boolean =>
  databaseUrl !== null || hasPrivateDatabase(dataDir)

/** For a command about a desk that there is: one that is not there yet is not made. @throws an Error that says so. */
export async function withExistingDatabase<Told>(
  config: Place,
  use: (database: OpenDatabase) => Promise<Told>,
): Promise<Told> {
  if (!hasDatabase(config)) {
    throw new Error(
      `There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL to what Frontline runs with ` +
        '(it makes its database at the first npm start).',
    )
  }
  return await withDatabase(config, use)
}
