import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Binaries, own, type ServerUser } from './postgres-binaries.ts'
import { runProgram } from './run-program.ts'

export const superuser = 'frontline'

/** A cluster's place, and who works on it. */
export type Site = {
  readonly binaries: Binaries
  /** Where its files are. */
  readonly folder: string
  readonly dataDir: string
  readonly user: ServerUser
}

const passwordFile = (dataDir: string) => join(dataDir, 'postgres-password')
export const hasFiles = (folder: string) => existsSync(join(folder, 'PG_VERSION'))

/**
 * Makes a cluster where there is none. Its files come into their place all at once, its password after them: whoever was
 * killed in between, or was not alone, has harmed nothing.
 * @throws an Error with a sentence for the admin when something is there that is no cluster, or was one.
 */
export async function makeCluster({ binaries, folder, dataDir, user }: Site): Promise<void> {
  if (existsSync(passwordFile(dataDir))) {
    throw new Error(
      `${passwordFile(dataDir)} belongs to a database whose files are not in ${folder}: is a disk not mounted? ` +
        'Bring the files back, or restore a backup. To begin with an empty database, remove that password file.',
    )
  }
  if (readdirSync(folder).length > 0) {
    throw new Error(
      `${folder} is not empty, and it is no PostgreSQL database: its file PG_VERSION is missing. Nothing was changed. ` +
        'If it was one, restore a backup; else move what is there away, or choose another DATA_DIR.',
    )
  }
  await sweepUnfinished(folder)
  const unfinished = `${folder}.${process.pid}`
  const forServer = `${unfinished}.password`
  const password = newPassword()
  try {
    mkdirSync(unfinished)
    own(unfinished, user)
    // The server's user may not be able to enter dataDir, so it reads the password beside its own files.
    writeFileSync(forServer, password, { mode: 0o600 })
    own(forServer, user)
    // Without the explicit encoding and locales an unset LANG gives SQL_ASCII, and Russian search finds nothing.
    const flags = [
      '-D',
      unfinished,
      '-U',
      superuser,
      `--pwfile=${forServer}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--lc-ctype=C.UTF-8',
    ]
    await runProgram(binaries.initdb, flags, user)
    try {
      renameSync(unfinished, folder)
    } catch (error) {
      // Another start was quicker, and has a password of its own.
      if (hasFiles(folder)) return
      throw error
    }
    keepPassword(dataDir, password)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(forServer, { force: true })
  }
}

/** What starts left that were killed before they were through; `initdb` outlives them by a moment, and writes on. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of readdirSync(dirname(folder))) {
    const [, pid] = /^\.(\d+)(?:\.password)?$/.exec(name.slice(basename(folder).length)) ?? []
    if (!name.startsWith(basename(folder)) || pid === undefined || isAlive(Number(pid))) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const newPassword = () => randomBytes(24).toString('base64url')

/** Whole or not at all. */
function keepPassword(dataDir: string, password: string): void {
  const file = passwordFile(dataDir)
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, password, { mode: 0o600 })
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, file)
}

/** Null where it is missing. */
export function readPassword(dataDir: string): string | null {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim()
  } catch {
    return null
  }
}

/** Gives a server that does not run a new password: whoever may write its files needs no old one. */
export async function renewPassword({ binaries, folder, dataDir, user }: Site): Promise<string> {
  const password = newPassword()
  // Letters, digits, `-` and `_`: nothing to escape.
  const input = `alter role ${superuser} password '${password}'\n`
  await runProgram(binaries.postgres, ['--single', '-D', folder, 'postgres'], user, { input })
  keepPassword(dataDir, password)
  return password
}
