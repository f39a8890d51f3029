import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { openConsole, signIn } from '../support/scene-agent.ts'
import { keepTelling, makeCrowd, type Story } from './crowd.ts'
import { expectNothingLostOrDoubled, untilAtRest } from './oracle.ts'
import { adminPassword, superviseProduct } from './supervised-product.ts'

let database: TestDatabase
let telegram: FakeTelegram
const folder = mkdtempSync(join(tmpdir(), 'frontline-gates-'))
const journal = join(folder, 'journal')

beforeAll(async () => {
  database = await createDatabase()
  telegram = await startFakeTelegram({ keepsCalls: false })
})
afterAll(async () => {
  await telegram.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The one gate that only the first start of all passes; it has a test of its own below. */
const firstStartOnly = 'insert agents'

test('killed while making the first admin: the next start makes one who can sign in', async () => {
  const fresh = await createDatabase()
  let starts = 0
  const product = await superviseProduct({
    databaseUrl: fresh.url,
    telegram,
    env: () => {
      starts += 1
      return starts === 1 ? { CRASH_AT: `${firstStartOnly}#1:before` } : {}
    },
  })
  expect(product.deaths()).toBe(1)
  await signIn(openConsole(product.url), 'admin', adminPassword)
  await product.stop()
  await fresh.drop()
})

test('killed once at every gate and twenty times at random: nothing lost, nothing registered twice, order kept', async () => {
  // A clean run writes down the name of every gate on the way.
  const clean = await superviseProduct({ databaseUrl: database.url, telegram, env: () => ({ GATE_JOURNAL: journal }) })
  const first = makeCrowd(telegram, clean, database.db, 800_000)
  const told: Story[] = await Promise.all([first.registers(), first.callsAPerson()])
  await untilAtRest(database.db)
  await clean.stop()
  const names = [...new Set(readFileSync(journal, 'utf8').trim().split('\n'))]
  expect(names.length).toBeGreaterThan(40)
  expect(names.some((name) => name.startsWith('commit'))).toBe(true)
  expect(names.some((name) => name.startsWith('http telegram sendMessage'))).toBe(true)
  // "before" for every gate; "after" too where something is irrevocable by then.
  const irrevocable = /^(commit|http |insert inbox|update outbox|with outbox|rollback)/
  const gates = names
    .filter((name) => !name.startsWith(`${firstStartOnly}:`))
    .flatMap((name) => {
      const at = name.slice(0, name.lastIndexOf(':'))
      const side = name.slice(name.lastIndexOf(':') + 1)
      if (side === 'before') return [`${at}#1:before`]
      return irrevocable.test(at) ? [`${at}#1:after`] : []
    })

  // Each new process dies at the next gate of the list; the stories never stop.
  const waiting = [...gates]
  const reached = new Set<string>()
  let armed: string | null = null
  let armedAt = 0
  let randomKills = 0
  const product = await superviseProduct({
    databaseUrl: database.url,
    telegram,
    env: () => {
      if (armed !== null && armedAt > 0) reached.add(armed)
      armed = waiting.shift() ?? null
      armedAt = Date.now()
      return armed === null ? {} : { CRASH_AT: armed }
    },
  })
  const crowd = makeCrowd(telegram, product, database.db, 810_000)
  const isDone = () => armed === null && randomKills >= 20
  const killer = (async () => {
    while (!isDone()) {
      await sleep(50)
      if (armed !== null) {
        // A gate that only an earlier stage of the process passes would never come: it is given up, and told below.
        if (Date.now() - armedAt > 25_000) {
          armedAt = 0
          product.kill()
          await sleep(200)
        }
        continue
      }
      await product.ready()
      await sleep(100 + Math.random() * 900)
      product.kill()
      randomKills += 1
    }
  })()
  const stories = await keepTelling((index) => (index % 3 === 2 ? crowd.callsAPerson() : crowd.registers()), isDone, 3)
  await killer
  told.push(...stories)
  await untilAtRest(database.db)
  await product.stop()

  expect(
    gates.filter((gate) => !reached.has(gate)),
    'gates never reached',
  ).toEqual([])
  const duplicates = await expectNothingLostOrDoubled(database.db, telegram, told)
  console.info(
    `${gates.length} gates, ${randomKills} random kills, ${told.length} people, ${telegram.sent.length} sends, ${duplicates} of them duplicates`,
  )
  expect(existsSync(journal)).toBe(true)
}, 900_000)
