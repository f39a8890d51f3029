import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../../src/cli/build/server.ts'
import { connect } from '../../src/database/server/connect.ts'
import { sql } from 'kysely'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { openGate } from '../../src/kit/gate.ts'
import { silentLog } from '../support/silent-log.ts'
import { product } from './contenders.ts'
import { openLoad } from './load.ts'
import { removeCluster } from './remove-cluster.ts'

const rounds = 7
const seconds = 6

/**
 * `npm run bench -- instances`: two instances on one database against one on another of the same server, by turns. The
 * messenger hands each chat's updates to the two by turns.
 */
export async function benchInstances(): Promise<void> {
  await buildServer()
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  const cluster = await startEmbeddedCluster(folder)
  const { db, close: disconnect } = connect(cluster.url('postgres'), openGate, silentLog, 1)
  for (const name of ['bench_one', 'bench_two']) await sql`create database ${sql.ref(name)}`.execute(db)
  await disconnect()
  const { api, order, close } = await openLoad()
  const on = async (name: string) =>
    await product(api, { file: 'dist/server.js', pace: 'off', databaseUrl: cluster.url(name) })
  const alone = await on('bench_one')
  const pair = [await on('bench_two'), await on('bench_two')]
  const rate = async (target: string | readonly string[], update: string) =>
    (await order<{ perSecond: number }>({ do: 'closed', target, seconds, warmUp: 2, update })).perSecond
  const both = pair.map(({ url }) => url)
  for (const update of ['button', 'question']) {
    await rate(alone.url, update)
    await rate(both, update)
    const ratios: number[] = []
    for (let at = 0; at < rounds; at += 1) {
      const rates = { one: 0, two: 0 }
      for (const which of at % 2 === 0 ? (['one', 'two'] as const) : (['two', 'one'] as const)) {
        rates[which] = await rate(which === 'one' ? alone.url : both, update)
      }
      ratios.push(rates.two / rates.one)
      console.log(`  ${update}: two instances ${rates.two.toFixed(0)}/s, one ${rates.one.toFixed(0)}/s`)
    }
    const sorted = ratios.toSorted((a, b) => a - b).map((ratio) => ratio.toFixed(2))
    console.log(
      `${update}: ${sorted[Math.floor(rounds / 2)]} of one instance's rate (${sorted[0]} to ${sorted.at(-1)})`,
    )
  }
  for (const one of [alone, ...pair]) await one.stop()
  await close()
  await cluster.stop()
  removeCluster(folder)
}
