import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection } from '../../src/database/server/connect.ts'
import { type Contender, product } from './contenders.ts'
import { openLoad } from './load.ts'

const rounds = 7
const seconds = 6

/** The same product on the large database and on an empty one of the same server, by turns. */
export async function compareRoads({ db, url }: Connection, size: number): Promise<void> {
  await sql`create database bench_empty`.execute(db)
  const empty = new URL(url)
  empty.pathname = '/bench_empty'
  const { api, order, close } = await openLoad()
  const on = async (databaseUrl: string) => await product(api, { file: 'dist/server.js', pace: 'off', databaseUrl })
  const [large, small] = [await on(url), await on(empty.href)]
  const rate = async ({ url: target }: Contender, update: string) => {
    const told = await order<{ perSecond: number }>({ do: 'closed', target, seconds, warmUp: 2, update })
    return told.perSecond
  }
  await sleep(5_000)
  for (const update of ['button', 'question']) {
    // Both have been asked once before it counts; then each goes first by turns.
    await rate(large, update)
    await rate(small, update)
    const ratios: number[] = []
    for (let at = 0; at < rounds; at += 1) {
      const rates = new Map<Contender, number>()
      for (const one of at % 2 === 0 ? [large, small] : [small, large]) rates.set(one, await rate(one, update))
      ratios.push((rates.get(large) ?? 0) / (rates.get(small) ?? 1))
      console.log(`  ${update}: ${rates.get(large)?.toFixed(0)}/s, empty ${rates.get(small)?.toFixed(0)}/s`)
    }
    const sorted = ratios.toSorted((a, b) => a - b)
    const [least, median, most] = [0, Math.floor(rounds / 2), rounds - 1].map((index) => sorted[index]?.toFixed(2))
    console.log(`road with ${size} incidents, ${update}: ${median} of the empty database's rate (${least} to ${most})`)
  }
  await large.stop()
  await small.stop()
  await close()
}
