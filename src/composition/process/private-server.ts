import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type EmbeddedCluster, startEmbeddedCluster } from '../../database/server/embedded-cluster.ts'

/** The built-in database's server, that is started while the rest of the product is loaded. */
export type PrivateServer = {
  /** It has to be made first. */
  readonly isNew: boolean
  /** @throws with a sentence for the admin when it does not start. */
  readonly started: Promise<EmbeddedCluster>
  /** What was begun in vain ends. */
  leave(): Promise<void>
}

/**
 * Begins it, where DATABASE_URL names no other: half of a start is waiting for it, the other half is loading what is written
 * here. Whether the rest of the environment is right is looked at in between. @returns null: there is none of ours.
 */
export function beginPrivateServer(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): PrivateServer | null {
  if ((env['DATABASE_URL'] ?? '').trim() !== '') return null
  const dataDir = dataDirOf(env['DATA_DIR'], cwd)
  const isNew = !hasPrivateDatabase(dataDir)
  const started = startEmbeddedCluster(dataDir)
  // Whoever asks for it hears of it.
  started.catch(() => {})
  return {
    isNew,
    started,
    leave: async () => {
      const cluster = await started.catch(() => null)
      if (cluster?.isAdopted === false) await cluster.stop()
    },
  }
}

/** Whether one has been made there. */
export const hasPrivateDatabase = (dataDir: string): boolean => existsSync(join(dataDir, 'postgres', 'PG_VERSION'))

/** Where what is kept lies, of the variable of that name. */
export const dataDirOf = (said: string | undefined, cwd: string): string =>
  resolve(cwd, said === undefined || said.trim() === '' ? '.data' : said)
