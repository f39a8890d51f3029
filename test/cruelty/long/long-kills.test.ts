import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createDatabase } from '../../support/database.ts'
import { startFakeTelegram } from '../../support/fake-telegram.ts'
import { keepTelling, makeCrowd } from '../crowd.ts'
import { expectNothingLostOrDoubled, untilAtRest } from '../oracle.ts'
import { survivePostgresRestarts } from '../restart-story.ts'
import { superviseProduct } from '../supervised-product.ts'

test('T1: two hundred random kills over two thousand updates: nothing lost, nothing doubled without a kill', async () => {
  const database = await createDatabase()
  const telegram = await startFakeTelegram({ keepsCalls: false })
  const product = await superviseProduct({ databaseUrl: database.url, telegram })
  const crowd = makeCrowd(telegram, product, database.db)
  let kills = 0
  let updates = 0
  const isDone = () => kills >= 200 && updates >= 2_000
  const killer = (async () => {
    while (!isDone()) {
      await product.ready()
      await sleep(100 + Math.random() * 1_400)
      product.kill()
      kills += 1
      const { rows } = await sql<{ count: string }>`select count(*) from inbox`.execute(database.db)
      updates = Number(rows[0]?.count)
    }
  })()
  const stories = await keepTelling(
    (index) => [crowd.registers, crowd.sendsFiles, crowd.callsAPerson][index % 3]?.() ?? crowd.registers(),
    isDone,
    6,
  )
  await killer
  await untilAtRest(database.db)
  await product.stop()
  const duplicates = await expectNothingLostOrDoubled(database.db, telegram, stories)
  console.info(
    `${kills} kills, ${updates} updates, ${stories.length} people, ${telegram.sent.length} sends, ${duplicates} of them duplicates`,
  )
  await telegram.close()
  await database.drop()
})

const restarts = Number(process.env['RESTARTS'] ?? 200)

test(`T4b: Postgres restarted ${restarts} times under load`, async () => {
  const { people, slowestMs, duplicates } = await survivePostgresRestarts(restarts)
  console.info(
    `${restarts} restarts, ${people} people, accepting again after ${Math.round(slowestMs)} ms at most, ${duplicates} duplicate sends`,
  )
  expect(people).toBeGreaterThan(0)
}, 3_600_000)
