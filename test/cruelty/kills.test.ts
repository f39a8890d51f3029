import { expect, test } from 'vitest'
import { createDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { openConsole, signIn } from '../support/scene-agent.ts'
import { firstStartOnly, sweepGates } from './gate-sweep.ts'
import { adminPassword, superviseProduct } from './supervised-product.ts'

test('killed while making the first admin: the next start makes one who can sign in', async () => {
  const fresh = await createDatabase()
  const telegram = await startFakeTelegram({ keepsCalls: false })
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
  await telegram.close()
  await fresh.drop()
})

/** Where a text or a talk changes hands; files and every other gate have their turn in `npm run cruelty`. */
const handovers =
  /^(insert inbox|commit|http telegram sendMessage|update outbox sent|insert messages|update inbox|insert offers|update hand_overs)/

test('T1: killed where texts and talks change hands, and at random: nothing lost, nothing registered twice, order kept', async () => {
  const report = await sweepGates({
    choose: (gates) => gates.filter((gate) => handovers.test(gate)),
    randomKills: 2,
  })
  console.info(report)
}, 600_000)
