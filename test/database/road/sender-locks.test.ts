import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type SenderLocks, startSenderLocks } from '../../../src/database/road/sender-locks.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { silentLog } from '../../support/silent-log.ts'

const takeOverWithinMs = 5_000

let database: TestDatabase
const opened: SenderLocks[] = []
beforeAll(async () => {
  database = await createDatabase()
})
afterEach(async () => {
  for (const locks of opened.splice(0)) await locks.close()
})
afterAll(() => database.drop())

function open(bot = 'telegram 1', waitMs = 0): SenderLocks {
  const bots = new Map([
    ['telegram', bot],
    ['preview', null],
  ])
  const locks = startSenderLocks({
    url: database.url,
    bots,
    waitMs: () => waitMs,
    onGained: () => {},
    log: silentLog,
  })
  opened.push(locks)
  return locks
}

async function until(isTrue: () => boolean, withinMs = takeOverWithinMs): Promise<number> {
  const begun = performance.now()
  while (!isTrue()) {
    if (performance.now() - begun > withinMs) throw new Error('it did not come to that in time')
    await sleep(5)
  }
  return performance.now() - begun
}

const holds = (locks: SenderLocks) => locks.holds('telegram')

test('one of several holds the lock of a bot, another bot has its own, and what needs none is always free', async () => {
  const first = open()
  await until(() => holds(first))
  const second = open()
  const other = open('telegram 2')
  await until(() => holds(other))
  await sleep(700)
  expect([holds(first), holds(second)]).toEqual([true, false])
  expect(second.holds('preview')).toBe(true)
  // For a messenger that nobody has named, nobody sends.
  expect(second.holds('pigeon')).toBe(false)
  await first.close()
  await until(() => holds(second))
})

test('whoever loses the connection stops at once, and never do two hold it', async () => {
  const both = [open(), open()]
  await until(() => both.some(holds))
  let twice = 0
  const watch = setInterval(() => {
    if (both.every(holds)) twice += 1
  }, 1)
  const holder = both.find(holds)
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'frontline sender' and datname = current_database()`.execute(database.db)
  const stoppedAfter = await until(() => holder !== undefined && !holds(holder), 1_000)
  await until(() => both.some(holds))
  clearInterval(watch)
  expect(stoppedAfter).toBeLessThan(500)
  expect(twice).toBe(0)
})

test('a new sender waits before its first message', async () => {
  const locks = open('telegram 3', 600)
  expect(await until(() => locks.holds('telegram'))).toBeGreaterThan(550)
})

test('a frozen process loses the lock as a dead one does', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/database/road/sender-lock-holder.ts', database.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const standby = open()
    await sleep(700)
    expect(holds(standby)).toBe(false)
    child.kill('SIGSTOP')
    const tookMs = await until(() => holds(standby))
    console.info(`the lock of a frozen process was taken over after ${Math.round(tookMs)} ms`)
  } finally {
    child.kill('SIGKILL')
  }
})
