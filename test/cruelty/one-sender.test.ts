import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { queueNotices } from './fill-outbox.ts'
import { untilAtRest } from './oracle.ts'
import { type Supervised, superviseProduct } from './supervised-product.ts'

const allowed = 30
const takeOverWithinMs = 5_000

let database: TestDatabase
let telegram: FakeTelegram
const products: Supervised[] = []
const sentAt: number[] = []

beforeAll(async () => {
  database = await createDatabase()
  telegram = await startFakeTelegram({ keepsCalls: false, enforcesRate: allowed })
  telegram.onSend(() => sentAt.push(performance.now()))
  const env = () => ({ PACE: 'on' })
  // One after the other, so that it is known who sends first.
  for (const _ of [1, 2]) products.push(await superviseProduct({ databaseUrl: database.url, telegram, env }))
})
afterAll(async () => {
  for (const product of products) await product.stop()
  await telegram.close()
  await database.drop()
})

/** The longest time without a send after this moment, while there was something to send. */
function longestGapAfter(moment: number): number {
  const times = [moment, ...sentAt.filter((at) => at > moment)]
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)))
}

async function untilSent(count: number): Promise<void> {
  for (const end = performance.now() + 60_000; sentAt.length < count; await sleep(10)) {
    if (performance.now() > end) throw new Error(`only ${sentAt.length} of ${count} were sent`)
  }
}

test('two instances keep one pace; the sender killed, and its connection cut, the other goes on within 5 s', async () => {
  const chats = Array.from({ length: 450 }, (_, index) => 970_000 + index)
  for (const id of chats) telegram.meets({ id, name: `Person ${id}`, language: 'ru' })
  await queueNotices(database.db, chats, 'Завтра с 22:00 работы')

  await untilSent(100)
  expect(products.map((product) => product.deaths())).toEqual([0, 0])
  const killedAt = performance.now()
  products[0]?.kill()
  await untilSent(250)
  const afterKill = longestGapAfter(killedAt)

  const cutAt = performance.now()
  const cut = await sql<{ pid: number }>`
    select pg_terminate_backend(a.pid), a.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.granted and a.application_name = 'frontline sender'
      and a.datname = current_database()`.execute(database.db)
  expect(cut.rows, 'one process sends').toHaveLength(1)
  await untilAtRest(database.db)
  const afterCut = longestGapAfter(cutAt)

  console.info(
    `another sends ${Math.round(afterKill)} ms after a kill, ${Math.round(afterCut)} ms after a cut; ` +
      `at most ${telegram.busiestSecond()} sends in a second, ${telegram.beyondRate()} refused`,
  )
  expect(afterKill).toBeLessThan(takeOverWithinMs)
  expect(afterCut).toBeLessThan(takeOverWithinMs)
  expect(telegram.beyondRate(), 'sends beyond the rate').toBe(0)

  const uncertain = await database.db
    .selectFrom('outbox')
    .select('recipient')
    .where('is_uncertain', '=', true)
    .execute()
  for (const chat of chats) {
    const copies = telegram.sent.filter((send) => send.chat === chat).length
    if (uncertain.some(({ recipient }) => recipient === String(chat))) expect(copies).toBeGreaterThanOrEqual(1)
    else expect(copies).toBe(1)
  }
}, 180_000)
