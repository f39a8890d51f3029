import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../../../src/database/server/connect.ts'
import { createDatabase } from '../../support/database.ts'
import { startFakeTelegram } from '../../support/fake-telegram.ts'
import { aroundTheClock } from '../../support/scene.ts'
import type { Story } from '../crowd.ts'
import { expectHandedOverOnce, goesOnWithinMs, handOverFigures, watchOverdue } from '../hand-overs/hand-over-oracle.ts'
import { hire } from '../hand-overs/shift.ts'
import { keepAlive, makeWhims, seeded } from '../hand-overs/whims.ts'
import { expectNothingLostOrDoubled, untilAtRest } from '../oracle.ts'
import { superviseProduct } from '../supervised-product.ts'

const people = Number(process.env['PEOPLE'] ?? 1_000)
const mostAtOnce = 90
/** What is open after it may wait on: the story is not about speed. */
const longestMs = 9 * 60_000

test(`T18: a hundred agents, ${people} hand-overs, two instances killed at random: each accepted once or still waiting`, async () => {
  const seed = Number(process.env['SEED'] ?? 20_261_128)
  const chance = seeded(seed)
  const database = await createDatabase()
  const { db } = database
  const telegram = await startFakeTelegram({ keepsCalls: false })
  const workers = await hire(db, 100)
  const logins = await db.selectFrom('agents').select('login').orderBy('id').execute()
  const named = logins.map(({ login }) => login)
  const settings = {
    calendar: aroundTheClock,
    waits: { offer: '5s', lost: '15s', owedWarn: '10s', owedMove: '20s' },
    groups: [
      { id: 'first', title: { ru: 'Первая', en: 'First' }, members: named.slice(0, 70), supervisors: named.slice(95) },
      {
        id: 'second',
        title: { ru: 'Вторая', en: 'Second' },
        tier: 2,
        members: named.slice(70, 95),
        supervisors: named.slice(95),
      },
    ],
  }
  for (const [key, value] of Object.entries(settings)) {
    await db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value) })
      .execute()
  }
  const products = [
    await superviseProduct({ databaseUrl: database.url, telegram }),
    await superviseProduct({ databaseUrl: database.url, telegram }),
  ]
  const urls = products.map(({ url }) => url)
  const begun = Date.now()
  let isOver = false
  let kills = 0
  let servingSince: number | null = Date.now()
  const overdue = watchOverdue(db, () => servingSince)

  // Some close upon each other, then long enough for nobody's grace to hide a lost connection.
  const killer = (async () => {
    while (!isOver) {
      for (let index = 0; index < 4 && !isOver; index += 1) {
        products[Math.floor(chance() * products.length)]?.kill()
        kills += 1
        servingSince = null
        await sleep(300 + chance() * 2_500)
      }
      for (const product of products) await product.ready()
      servingSince = Date.now()
      const until = Date.now() + 10_000 + chance() * 25_000
      while (!isOver && Date.now() < until) await sleep(100)
    }
  })()
  const alive = keepAlive(db, urls, workers, () => isOver)

  const whims = makeWhims(db, urls, workers, chance)
  const stories: { readonly chat: number; readonly said: string[]; readonly incidents: number }[] = []
  for (;;) {
    const open = await whims.look()
    const late = Date.now() - begun > longestMs
    if (stories.length < people && !late) {
      for (let room = Math.min(mostAtOnce - open.length, 10, people - stories.length); room > 0; room -= 1) {
        const chat = 840_000 + stories.length
        telegram.meets({ id: chat, name: `Person ${chat}`, language: 'ru' })
        const { updateId } = telegram.writes(chat, '/person')
        // One of five is delivered twice, as when our 200 got lost.
        if (chance() < 0.2) void telegram.taken(updateId).then(() => telegram.repeat(updateId))
        stories.push({ chat, said: ['/person'], incidents: 1 })
      }
    } else if (late || (open.length === 0 && (await askedFor(db)) === stories.length)) break
    await sleep(400)
  }
  isOver = true
  await Promise.all([killer, alive])
  for (const product of products) await product.ready()
  await whims.atRest()
  await untilAtRest(db)
  const longestOverdueMs = await overdue.stop()
  for (const product of products) await product.stop()

  const figures = await handOverFigures(db)
  const seconds = Math.round((Date.now() - begun) / 1_000)
  console.info(
    `seed ${seed}: ${stories.length} people in ${seconds} s, ${kills} kills, an offer overdue by ${longestOverdueMs} ms at most\n` +
      `${JSON.stringify(figures)}\n${JSON.stringify(Object.fromEntries(whims.done))}`,
  )
  expect(figures['resolved'] ?? 0, 'most of them were served').toBeGreaterThan(stories.length * 0.8)
  const odd = [...whims.done.keys()].filter((what) => /\d{3}$/.test(what) && !/ (200|401|409)$/.test(what))
  expect(odd, 'answers that no agent should get').toEqual([])
  const lost = products.flatMap(({ errors }) => errors).filter((line) => /deadlock/.test(line))
  expect(lost).toEqual([])
  expect(longestOverdueMs).toBeLessThan(goesOnWithinMs)
  const { rows: unserved } = await sql`
    select id, ended_by from hand_overs where accepted_by is null and ended_at is not null`.execute(db)
  expect(unserved, 'neither accepted nor waiting').toEqual([])
  await expectHandedOverOnce(db)
  const duplicates = await expectNothingLostOrDoubled(db, telegram, stories satisfies readonly Story[])
  console.info(`${telegram.sent.length} sends, ${duplicates} of them duplicates after a kill`)
  await telegram.close()
  await database.drop()
})

/** How many people have got into the queue by now. */
async function askedFor(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct conversation_id)::int as count from hand_overs`.execute(db)
  return rows[0]?.count ?? 0
}
