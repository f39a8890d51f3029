import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { openServer } from '../../src/composition/process/open-database.ts'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { silentLog } from '../support/silent-log.ts'
import { cleanUp, launch, newFolder, ready, type Started } from './launch.ts'
import { visitor } from './visitor.ts'

afterEach(() => cleanUp())

/** The private server of a folder, as its own file says it. */
function postmasterOf(dataDir: string): number {
  const [pid = ''] = readFileSync(join(realpathSync(join(dataDir, 'postgres')), 'postmaster.pid'), 'utf8').split('\n')
  return Number(pid)
}

async function answers(url: string): Promise<boolean> {
  const { status } = await fetch(`${url}/health`).catch(() => ({ status: 0 }))
  return status === 200
}

/** Waits until a process has ended; nobody may have asked for its exit code yet. */
async function gone(process: number): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until && isThere(process); ) await sleep(20)
}

const isThere = (process: number): boolean =>
  existsSync(`/proc/${process}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, 'utf8'))

const pid = (started: Started): number => started.child.pid ?? 0

test('a private database that was killed is started again, and everything goes on', async () => {
  const DATA_DIR = newFolder()
  const started = launch({ DATA_DIR, PORT: '0', PREVIEW_CHAT: 'on' })
  const ivan = await visitor((await ready(started)).url)
  await ivan.talks('привет')
  for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const) {
    const server = postmasterOf(DATA_DIR)
    process.kill(server, signal)
    await gone(server)
    const tookMs = await ivan.talks(`впн не работает после ${signal}`)
    console.log(`answered ${Math.round(tookMs)} ms after ${signal}`)
    expect(postmasterOf(DATA_DIR)).not.toBe(server)
  }
  expect(started.output()).toContain('the built-in database runs again')
  // Whoever ends the product ends its server, though it is another one by now.
  const last = postmasterOf(DATA_DIR)
  process.kill(pid(started), 'SIGTERM')
  expect(await started.ended).toBe(0)
  await gone(last)
  expect(isThere(last)).toBe(false)
})

test('two first starts at once on one folder: one makes the database and stays, the other says why not', async () => {
  const DATA_DIR = newFolder()
  const both = [launch({ DATA_DIR, PORT: '0' }), launch({ DATA_DIR, PORT: '0' })]
  const first = await Promise.race(both.map(async (one) => (await one.ended, one)))
  const other = both.find((one) => one !== first) as Started
  expect([await first.ended, first.output()]).toEqual([1, expect.stringContaining('Another Frontline is running')])
  expect(await answers((await ready(other)).url)).toBe(true)
  expect(unfinishedOf(DATA_DIR)).toEqual([])
})

/** What starts that did not come through have left beside the database. */
function unfinishedOf(dataDir: string): readonly string[] {
  const folder = realpathSync(join(dataDir, 'postgres'))
  return readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.`))
}

test('a first start that was killed in the middle is begun anew, and leaves nothing', async () => {
  const DATA_DIR = newFolder()
  const first = launch({ DATA_DIR, PORT: '0' })
  await expect
    .poll(() => existsSync(join(DATA_DIR, 'postgres')) && unfinishedOf(DATA_DIR).length > 0, {
      timeout: 20_000,
      interval: 5,
    })
    .toBe(true)
  process.kill(pid(first), 'SIGKILL')
  await first.ended
  expect(await answers((await ready(launch({ DATA_DIR, PORT: '0' }))).url)).toBe(true)
  expect(unfinishedOf(DATA_DIR)).toEqual([])
})

test.each([
  ['ADMIN_PASSWORD', 'short', 'must have at least 10 characters'],
  ['KNOWLEDGE_BASE_DIR', '/nowhere', 'does not exist'],
])('a start that ends over a wrong %s ends the server that it has begun', async (variable, value, told) => {
  const DATA_DIR = newFolder()
  const started = launch({ DATA_DIR, PORT: '0', [variable]: value })
  expect([await started.ended, started.output()]).toEqual([1, expect.stringContaining(told)])
  expect(existsSync(join(realpathSync(join(DATA_DIR, 'postgres')), 'postmaster.pid'))).toBe(false)
})

const opens = (dataDir: string) => openServer({ databaseUrl: null, dataDir }, silentLog)

test('without its password the database gets a new one; files that are gone, foreign or damaged are left as they are', async () => {
  const dataDir = newFolder()
  await (await opens(dataDir)).stop()
  const folder = realpathSync(join(dataDir, 'postgres'))
  const passwordFile = join(dataDir, 'postgres-password')

  const lost = readFileSync(passwordFile, 'utf8')
  rmSync(passwordFile)
  await (await opens(dataDir)).stop()
  const password = readFileSync(passwordFile, 'utf8')
  expect(password).not.toBe(lost)

  const refused = async (why: RegExp) => {
    const before = readFileSync(passwordFile, 'utf8')
    await expect(opens(dataDir)).rejects.toThrow(why)
    expect(readFileSync(passwordFile, 'utf8')).toBe(before)
    // What does not start leaves no server behind.
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false)
  }
  writeFileSync(passwordFile, 'not-the-one')
  await refused(/password .* is not the one/)
  writeFileSync(passwordFile, password)

  // The heart of a cluster: without it nothing can be read.
  const control = join(folder, 'global', 'pg_control')
  renameSync(control, `${control}.away`)
  await refused(/does not start, and nothing was changed.*pg_control/s)
  renameSync(`${control}.away`, control)

  const version = join(folder, 'PG_VERSION')
  renameSync(version, `${version}.away`)
  await refused(/belongs to a database whose files are not in/)
  renameSync(`${version}.away`, version)

  await (await opens(dataDir)).stop()
})

/** Who has asked, as the server says it: nobody's address through a socket. */
async function askedFrom(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ address: string | null }>('select inet_client_addr()::text as address')
  await client.end()
  return rows[0]?.address ?? null
}

test('the private database is asked through its socket, and over loopback where the folder gives it none', async () => {
  const near = newFolder()
  const first = await startEmbeddedCluster(near)
  expect(await askedFrom(first.nearUrl('postgres'))).toBeNull()
  const server = postmasterOf(near)
  process.kill(server, 'SIGKILL')
  await expect.poll(() => existsSync(`/proc/${server}`), { timeout: 10_000 }).toBe(false)
  // What killed servers leave would be in nobody's way, and would pile up.
  const folder = realpathSync(join(near, 'postgres'))
  writeFileSync(join(folder, '.s.PGSQL.1'), '')
  const second = await startEmbeddedCluster(near)
  expect(await askedFrom(second.nearUrl('postgres'))).toBeNull()
  expect(readdirSync(folder).filter((name) => /PGSQL\.\d+$/.test(name))).toHaveLength(1)
  await second.stop()
  for (const name of ['a'.repeat(120), "it's, here"]) {
    // Where the server's own user may enter, its files lie in the folder itself.
    const open = newFolder()
    chmodSync(open, 0o755)
    mkdirSync(join(open, name))
    const far = await startEmbeddedCluster(join(open, name))
    expect(await askedFrom(far.nearUrl('postgres')), name).toBe('127.0.0.1/32')
    await far.stop()
  }
})

test('a folder with something else in it is no place for a database, and stays as it is', async () => {
  const dataDir = newFolder()
  const folder = join(dataDir, 'postgres')
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'не трогать')
  await expect(opens(dataDir)).rejects.toThrow(/is not empty, and it is no PostgreSQL/)
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('не трогать')
})
