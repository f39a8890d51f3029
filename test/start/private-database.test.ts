import {
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
import { afterEach, expect, test } from 'vitest'
import { openServer } from '../../src/composition/process/open-database.ts'
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

test('a folder with something else in it is no place for a database, and stays as it is', async () => {
  const dataDir = newFolder()
  const folder = join(dataDir, 'postgres')
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'не трогать')
  await expect(opens(dataDir)).rejects.toThrow(/is not empty, and it is no PostgreSQL/)
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('не трогать')
})
