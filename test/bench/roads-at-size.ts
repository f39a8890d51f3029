import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection } from '../../src/database/server/connect.ts'
import { type Contender, product } from './contenders.ts'
import { openLoad } from './load.ts'

const rounds = 5
const seconds = 6

/** The same product on the large database and on an empty one of the same server, by turns. */
export async function compareRoads({ db, url }: Connection, size: number): Promise<void> {
  await sql`create database bench_empty`.execute(db)
  const empty = new URL(url)
  empty.pathname = '/bench_empty'
  const { api, order, close } = await openLoad()
  const at = async (databaseUrl: string) => await product(api, { file: 'dist/server.js', pace: 'off', databaseUrl })
  const [large, small] = [await at(url), await at(empty.href)]
  const rate = async ({ url: target }: Contender, update: string) => {
    const told = await order<{ perSecond: number }>({ do: 'closed', target, seconds, warmUp: 2, update })
    return told.perSecond
  }
  await sleep(5_000)
  for (const update of ['button', 'question']) {
    const ratios: number[] = []
    for (let at = 0; at < rounds; round += 1) ratios.push((await rate(large, update)) / (await rate(small, update)))
    const sorted = ratios.toSorted((a, b) => a - b)
    const [least, median, most] = [0, Math.floor(rounds / 2), rounds - 1].map((index) => sorted[index]?.toFixed(2))
    console.log(`road with ${size} incidents, ${update}: ${median} of the empty database's rate (${least} to ${most})`)
  }
  await large.stop()
  await small.stop()
  await close()
}
