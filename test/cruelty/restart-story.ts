import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { connect } from '../../src/database/server/connect.ts'
import { openGate } from '../../src/kit/gate.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { silentLog } from '../support/silent-log.ts'
import { makeCrowd, type Story } from './crowd.ts'
import { expectNothingLostOrDoubled, untilAtRest } from './oracle.ts'
import { restartableCluster } from './postgres-restart.ts'
import { superviseProduct } from './supervised-product.ts'

export const acceptWithinMs = 5_000

/** Postgres goes away and comes back under load, politely and not; the product itself is never restarted. */
export async function survivePostgresRestarts(
  restarts: number,
): Promise<{ readonly people: number; readonly slowestMs: number; readonly duplicates: number }> {
  const cluster = await restartableCluster()
  const telegram = await startFakeTelegram({ keepsCalls: false })
  const product = await superviseProduct({ databaseUrl: cluster.url, telegram })
  const connection = connect(cluster.url, openGate, silentLog, 4)
  const crowd = makeCrowd(telegram, product, connection.db, 820_000)
  let isOver = false
  let slowestMs = 0
  const stories: Story[] = []
  try {
    const tellers = [0, 1, 2].map(async () => {
      while (!isOver) stories.push(await crowd.registers())
    })
    for (let index = 0; index < restarts; index += 1) {
      await sleep(1_000)
      await cluster.restart(index % 2 === 0 ? 'fast' : 'immediate')
      slowestMs = Math.max(slowestMs, await untilAccepting(product.url))
    }
    isOver = true
    await Promise.all(tellers)
    await untilAtRest(connection.db)
    // What the log says in JSON is a restart's daily bread; what a dying process says is not.
    const said = product.errors.filter((line) => !line.startsWith('{')).join('\n')
    expect(product.deaths(), `the product was never restarted: ${said}`).toBe(0)
    expect(slowestMs).toBeLessThan(acceptWithinMs)
    const duplicates = await expectNothingLostOrDoubled(connection.db, telegram, stories)
    return { people: stories.length, slowestMs, duplicates }
  } finally {
    isOver = true
    await product.stop()
    await telegram.close()
    await connection.close()
    await cluster.stop()
  }
}

/** Time until the health door says that a message can be accepted. */
async function untilAccepting(url: string): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    const health = answer === null ? null : ((await answer.json()) as { canAccept?: boolean })
    if (health?.canAccept === true) return performance.now() - begun
    if (performance.now() - begun > 30_000) return performance.now() - begun
    await sleep(25)
  }
}
