import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Binaries,
  findBinaries,
  reachableBinaries,
  reachableDataFolder,
  type ServerUser,
  serverUser,
} from './postgres-binaries.ts'

/** A private PostgreSQL below DATA_DIR, for everybody who has not set DATABASE_URL. */
type EmbeddedCluster = {
  /** postgres:// URL of a database on it. */
  url(database: string): string
  /** Ends the server; what it has committed stays. */
  stop(): Promise<void>
}

const superuser = 'frontline'

/**
 * Starts the cluster, makes it first if there is none, or adopts the one that a killed process left running.
 * @throws an Error with a sentence for the admin: another major version, no rights, a server that does not come up.
 */
export async function startEmbeddedCluster(
  dataDir: string,
  options: { readonly settings?: readonly string[] } = {},
): Promise<EmbeddedCluster> {
  const user = serverUser()
  const binaries = reachableBinaries(await findBinaries(), user)
  const folder = reachableDataFolder(dataDir, user)
  if (!existsSync(join(folder, 'PG_VERSION'))) await create(binaries, folder, dataDir, user)
  await refuseOtherVersion(binaries, folder, user)
  const running = await isRunning(binaries, folder, user)
  const port = running ? portOf(folder) : await start(binaries, folder, dataDir, user, options.settings ?? [])
  const password = readFileSync(passwordFile(dataDir), 'utf8').trim()
  return {
    url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await run(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30'], user)
    },
  }
}

const passwordFile = (dataDir: string) => join(dataDir, 'postgres-password')

async function create(binaries: Binaries, folder: string, dataDir: string, user: ServerUser): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile(dataDir), password, { mode: 0o600 })
  // The server's user may not be able to enter dataDir, so it reads the password beside its own files.
  const forServer = `${folder}.password`
  writeFileSync(forServer, password, { mode: 0o600 })
  if (user !== null) chownSync(forServer, user.uid, user.gid)
  try {
    // Without the explicit encoding and locales an unset LANG gives SQL_ASCII, and Russian search finds nothing.
    await run(
      binaries.initdb,
      [
        '-D',
        folder,
        '-U',
        superuser,
        `--pwfile=${forServer}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--lc-ctype=C.UTF-8',
      ],
      user,
    )
  } finally {
    rmSync(forServer, { force: true })
  }
}

async function refuseOtherVersion(binaries: Binaries, folder: string, user: ServerUser): Promise<void> {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const { output } = await run(binaries.postgres, ['--version'], user)
  const wanted = /(\d+)\./.exec(output)?.[1] ?? ''
  if (found === wanted) return
  throw new Error(
    `The data in ${folder} belongs to PostgreSQL ${found}, but this release brings PostgreSQL ${wanted}. ` +
      'Start the release that made it, move the data with pg_dump to a server of your own, and set DATABASE_URL to that.',
  )
}

async function isRunning(binaries: Binaries, folder: string, user: ServerUser): Promise<boolean> {
  if (!existsSync(join(folder, 'postmaster.pid'))) return false
  const { code } = await run(binaries.pgCtl, ['status', '-D', folder], user, { mayFail: true })
  return code === 0
}

/** The fourth line of postmaster.pid is the port (PostgreSQL documentation, "Server Files"). */
const portOf = (folder: string) => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3])

async function start(
  binaries: Binaries,
  folder: string,
  dataDir: string,
  user: ServerUser,
  settings: readonly string[],
): Promise<number> {
  const port = await freePort()
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    ...settings.map((one) => `-c ${one}`),
  ]
  const log = join(folder, 'server.log')
  try {
    await run(binaries.pgCtl, ['start', '-D', folder, '-w', '-t', '60', '-l', log, '-o', flags.join(' ')], user)
  } catch {
    throw new Error(`The built-in PostgreSQL in ${dataDir} does not start. Its own words are at the end of ${log}.`)
  }
  return port
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

type Ran = { readonly code: number; readonly output: string }

/** Output goes to a file and not a pipe: the server inherits it, and a pipe would keep us waiting for its end. */
async function run(
  program: string,
  args: readonly string[],
  user: ServerUser,
  options: { mayFail?: boolean } = {},
): Promise<Ran> {
  const outFile = join(tmpdir(), `frontline-${process.pid}-${randomBytes(6).toString('hex')}`)
  const out = openSync(outFile, 'w+', 0o600)
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, {
        ...user,
        cwd: '/',
        detached: true,
        stdio: ['ignore', out, out],
        env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
      })
      child.once('error', reject)
      child.once('exit', (exit) => resolve(exit ?? 1))
    })
    const output = readFileSync(outFile, 'utf8')
    if (code !== 0 && options.mayFail !== true)
      throw new Error(`${program} ended with ${code}: ${output.slice(-2_000)}`)
    return { code, output }
  } finally {
    closeSync(out)
    rmSync(outFile, { force: true })
  }
}
