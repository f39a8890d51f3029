import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { minute } from '../../kit/time.ts'
import { hasFiles, makeCluster, readPassword, renewPassword, type Site, superuser } from './make-cluster.ts'
import { findBinaries, reachableBinaries, reachableDataFolder, serverUser } from './postgres-binaries.ts'
import { runProgram } from './run-program.ts'

/** A private PostgreSQL below DATA_DIR, for everybody who has not set DATABASE_URL. */
export type EmbeddedCluster = {
  /** postgres:// URL of a database on it, over loopback. */
  url(database: string): string
  /** The same through its socket, a quarter cheaper a query; over loopback where it has none: its path is too long, or an older release runs it. */
  nearUrl(database: string): string
  /** It ran before: somebody else may use it. */
  readonly isAdopted: boolean
  /** Starts the server again, where it was, if it does not run. @throws when it does not come up now. */
  revive(): Promise<void>
  /** Ends the server; what it has committed stays. */
  stop(): Promise<void>
}

/**
 * Starts the cluster, makes it first if there is none, or adopts the one that a killed process left running.
 * @throws an Error with a sentence for the admin: another major version, damaged files, no rights, a server that does not
 * come up.
 */
export async function startEmbeddedCluster(
  dataDir: string,
  options: { readonly settings?: readonly string[] } = {},
): Promise<EmbeddedCluster> {
  const user = serverUser()
  const binaries = reachableBinaries(await findBinaries(), user)
  const site: Site = { binaries, folder: reachableDataFolder(dataDir, user), dataDir, user }
  const { settings = [] } = options
  if (!hasFiles(site.folder)) await makeCluster(site)
  // First of all: a new password must not be written into files of another release.
  await refuseOtherVersion(site)
  const password = await passwordOf(site)
  const [adopted, free] = await Promise.all([runningPort(site), freePort()])
  const port = adopted ?? (await start(site, free, settings))
  const url = (database: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
  return {
    isAdopted: adopted !== null,
    url,
    nearUrl: (database) =>
      existsSync(socketIn(site.folder, port))
        ? `${url(database)}?host=${encodeURIComponent(site.folder)}`
        : url(database),
    revive: async () => {
      if (!(await isRunning(site))) await start(site, port, settings)
    },
    stop: async () => {
      if (!(await isRunning(site))) return
      await runProgram(binaries.pgCtl, ['stop', '-D', site.folder, '-m', 'fast', '-w', '-t', '30'], user)
    },
  }
}

/** Another start may have made the cluster a moment ago, and not kept its password yet. */
const passwordComesMs = 2_000

async function passwordOf(site: Site): Promise<string> {
  for (const until = Date.now() + passwordComesMs; Date.now() < until; await sleep(100)) {
    const known = readPassword(site.dataDir)
    if (known !== null && known !== '') return known
  }
  if (await isRunning(site)) {
    throw new Error(
      `The password of the built-in PostgreSQL is missing: ${join(site.dataDir, 'postgres-password')} is not there or is empty, ` +
        'and the server runs. Stop the Frontline that uses it, then start again: a new password is made.',
    )
  }
  return await renewPassword(site)
}

async function refuseOtherVersion({ binaries, folder, user }: Site): Promise<void> {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const { output } = await runProgram(binaries.postgres, ['--version'], user)
  const wanted = /(\d+)\./.exec(output)?.[1] ?? ''
  if (found === wanted) return
  if (!/^\d+$/.test(found)) {
    throw new Error(`${folder} is damaged: its file PG_VERSION is unreadable. Nothing was changed: restore a backup.`)
  }
  throw new Error(
    `The data in ${folder} belongs to PostgreSQL ${found}, but this release brings PostgreSQL ${wanted}. ` +
      'Start the release that made it, move the data with pg_dump to a server of your own, and set DATABASE_URL to that.',
  )
}

async function isRunning({ binaries, folder, user }: Site): Promise<boolean> {
  if (!existsSync(join(folder, 'postmaster.pid'))) return false
  const { code } = await runProgram(binaries.pgCtl, ['status', '-D', folder], user, { mayFail: true })
  return code === 0
}

const readyWithinMs = minute

/** The port of the server that runs on it, once it takes connections; null: none runs. */
async function runningPort(site: Site): Promise<number | null> {
  for (const until = Date.now() + readyWithinMs; Date.now() < until && (await isRunning(site)); await sleep(100)) {
    const [, , , port, , , , state = ''] = linesOf(join(site.folder, 'postmaster.pid'))
    if (state.trim() === 'ready') return Number(port)
  }
  return null
}

/** Of postmaster.pid the fourth line is the port, the eighth its state (PostgreSQL documentation, "Server Files"). */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The server's own cache: the indexes of a large desk's road lie in it, and no small machine is filled by it. */
const bufferMegabytes = (total: number): number => Math.min(512, Math.max(128, Math.floor(total / 16 / 2 ** 20)))

const socketIn = (folder: string, port: number): string => join(folder, `.s.PGSQL.${port}`)

/** Bytes that the path of a socket may have wherever there are sockets (macOS: 104 with the end). */
const longestSocket = 103

/** Its name goes through a shell and into a list: a folder with a quote or a comma is not worth the care. */
const mayHaveSocket = (folder: string, port: number): boolean =>
  process.platform !== 'win32' &&
  /^[\w./ -]+$/.test(folder) &&
  Buffer.byteLength(socketIn(folder, port)) <= longestSocket

/** A server that was killed leaves its socket, under the port that it had then. */
function removeOldSockets(folder: string, port: number): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.s.PGSQL.') && name.replace('.lock', '') !== `.s.PGSQL.${port}`)
      rmSync(join(folder, name), { force: true })
  }
}

async function start(site: Site, port: number, settings: readonly string[], withSocket = true): Promise<number> {
  const { binaries, folder, dataDir, user } = site
  const hasSocket = withSocket && mayHaveSocket(folder, port)
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories='${hasSocket ? folder : ''}'`,
    `-c shared_buffers=${bufferMegabytes(totalmem())}MB`,
    ...settings.map((one) => `-c ${one}`),
  ]
  const log = join(folder, 'server.log')
  const before = linesOf(log).length
  try {
    await runProgram(binaries.pgCtl, ['start', '-D', folder, '-w', '-t', '60', '-l', log, '-o', flags.join(' ')], user)
    removeOldSockets(folder, port)
    return port
  } catch {
    // Two starts at once: the other one was quicker, and who may stay is settled later.
    const adopted = await runningPort(site)
    if (adopted !== null) return adopted
    const said = linesOf(log).slice(before - 1)
    // Some disks, of other machines mostly, have no sockets.
    if (hasSocket && said.some((line) => /Unix-domain socket/.test(line)))
      return await start(site, port, settings, false)
    throw new Error(
      `The built-in PostgreSQL in ${dataDir} does not start, and nothing was changed. ${lastWords(said)}` +
        `If its files are damaged, restore a backup. Everything it said: ${log}.`,
    )
  }
}

/** Why a server gave up, as it says it itself. */
function lastWords(said: readonly string[]): string {
  const words = said.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? said.findLast((line) => line.trim() !== '')
  return words === undefined ? '' : `Its last words: ${words.replace(/^.*?\b(FATAL|PANIC):\s*/, '')}. `
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
