import { join } from 'node:path'
import { checkServer } from '../../database/server/check-server.ts'
import { type Connection, connect } from '../../database/server/connect.ts'
import { type EmbeddedCluster, startEmbeddedCluster } from '../../database/server/embedded-cluster.ts'
import { keepCluster } from '../../database/server/keep-cluster.ts'
import { migrate } from '../../database/server/migrate.ts'
import { takeRunLock } from '../../database/server/run-lock.ts'
import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import type { PrivateServer } from './private-server.ts'

export type OpenDatabase = Connection & { readonly isEmbedded: boolean; stopServer(): Promise<void> }

type DatabaseOptions = {
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** For a command beside a running Frontline: the private database is shared with it and left running. */
  readonly joinsRunning?: boolean
  /** The private database's server, where it has been begun. */
  readonly privateServer?: PrivateServer | null
}

/** The database of DATABASE_URL, or the private one below DATA_DIR; checked and migrated. @throws with advice. */
export async function openDatabase(
  options: DatabaseOptions & { readonly migrationsDir: string },
  gate: Gate,
  log: Log,
): Promise<OpenDatabase> {
  const server = await openServer(options, log)
  try {
    const connection = connect(server.url, gate, log)
    try {
      await checkServer(connection.db).catch((error: unknown) => {
        throw unreachable(error, options.databaseUrl)
      })
      const applied = await migrate(connection.db, options.migrationsDir)
      if (applied.length > 0) log.info('migrations applied', { names: applied.join(', ') })
    } catch (error) {
      await connection.close()
      throw error
    }
    return { ...connection, isEmbedded: options.databaseUrl === null, stopServer: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

type Server = { readonly url: string; readonly stop: () => Promise<void> }

/** The server of DATABASE_URL, or the private one, started where it does not run. @throws with advice. */
export const openServer = async (
  { databaseUrl, dataDir, joinsRunning = false, privateServer = null }: DatabaseOptions,
  log: Log,
): Promise<Server> =>
  databaseUrl === null
    ? await openEmbedded(dataDir, privateServer?.started ?? startEmbeddedCluster(dataDir), joinsRunning, log)
    : { url: databaseUrl, stop: async () => {} }

/** A network's error code says nothing to an admin; where the address came from does. */
function unreachable(error: unknown, databaseUrl: string | null): unknown {
  if (databaseUrl === null || !(error instanceof Error) || !('code' in error)) return error
  const { hostname, port, pathname } = new URL(databaseUrl)
  return new Error(
    `The database of DATABASE_URL (${hostname}:${port || 5432}${pathname}) cannot be used: ${error.message || String(error.code)}`,
  )
}

async function openEmbedded(
  dataDir: string,
  started: Promise<EmbeddedCluster>,
  joinsRunning: boolean,
  log: Log,
): Promise<Server> {
  const cluster = await started
  const url = cluster.nearUrl('postgres')
  const lock = await takeRunLock(url).catch(async (error: unknown) => {
    // What does not start leaves no server behind.
    if (!cluster.isAdopted) await cluster.stop()
    if (!isWrongPassword(error)) throw error
    throw new Error(
      `The password of the built-in PostgreSQL in ${join(dataDir, 'postgres-password')} is not the one that its server knows. ` +
        'Put the right one back from a backup, or end that server, remove the file and start again: a new one is made.',
    )
  })
  if (lock === null) {
    if (joinsRunning) return { url, stop: async () => {} }
    throw new Error(
      `Another Frontline is running on ${dataDir}. Stop it first, or give this one a DATA_DIR of its own.`,
    )
  }
  return { url, stop: keepCluster(cluster, url, lock, log) }
}

/** invalid_password (PostgreSQL documentation, "Error Codes"). */
const isWrongPassword = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '28P01'
