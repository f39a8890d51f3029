import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { buildServer } from '../../src/cli/build/server.ts'
import { articleWords } from '../../src/cli/seed/large/article-words.ts'
import { writeLargeDesk } from '../../src/cli/seed/large/large-desk.ts'
import type { Connection, Database } from '../../src/database/server/connect.ts'
import { hour } from '../../src/kit/time.ts'
import { hire } from '../support/staff.ts'
import { everythingAsked } from './asked-at-size.ts'
import { timed, withBigDatabase } from './big-database.ts'
import { type Contender, product } from './contenders.ts'
import { explained } from './explained.ts'
import { openLoad } from './load.ts'

const rounds = 40
const agents = 12
const roadRounds = 5
const roadSeconds = 6

/**
 * `npm run bench -- scale [--sizes 10000,100000,1000000] [--plans] [--no-road]`: what agents, the board, the clocks and the road
 * wait for with so many incidents, and ten times as many messages; the road's rate beside that of an empty database of the
 * same server.
 */
export async function benchScale(sizes: readonly number[], showsPlans: boolean, withRoad: boolean): Promise<void> {
  if (withRoad) await buildServer()
  const columns: (readonly string[])[] = []
  let names: readonly string[] = []
  for (const size of sizes) {
    let agentIds: readonly string[] = []
    await withBigDatabase(
      `${size} incidents, ${size * 10} messages`,
      async (db) => {
        agentIds = await hireAll(db)
        const words = articleWords('knowledge-base/ru')
        await writeLargeDesk(db, { incidents: size, until: Date.now() - hour, agentIds }, words, () => {})
        // Nothing of it is old enough to go: a desk whose retention has years to catch up with is another measurement.
        const forEver = { copies: 365, notices: 0, files: 0, conversations: 0, incidents: 0, people: 0, backups: 30 }
        await db
          .insertInto('settings')
          .values({ key: 'retention', value: JSON.stringify(forEver) })
          .execute()
      },
      async (_, connection) => {
        const asked = await everythingAsked(connection.db, agentIds[1] ?? '', size)
        const p95s: string[] = []
        for (const [{ name, run }, db] of asked.map(
          (one) => [one, one.isRoads ? connection.road : connection.db] as const,
        )) {
          const took = (await timed(rounds, () => run(db))).toSorted((a, b) => a - b)
          p95s.push((took[Math.floor(rounds * 0.95) - 1] ?? 0).toFixed(1))
          console.log(`${name}: p50 ${(took[rounds / 2] ?? 0).toFixed(1)} ms, p95 ${p95s.at(-1)} ms`)
          if (showsPlans) for (const line of await explained(db, run)) console.log(line)
        }
        names = asked.map(({ name }) => name)
        columns.push(p95s)
        if (withRoad) await compareRoads(connection, size)
      },
    )
  }
  console.log(`\n| p95, ms | ${sizes.join(' | ')} |\n|---|${sizes.map(() => '---|').join('')}`)
  names.forEach((name, at) => console.log(`| ${name} | ${columns.map((column) => column[at]).join(' | ')} |`))
}

async function hireAll(db: Database): Promise<readonly string[]> {
  const ids: string[] = []
  for (let at = 1; at <= agents; at += 1) ids.push(await hire(db, { login: `agent-${at}`, name: `Agent ${at}` }))
  return ids
}

/** The same product on the large database and on an empty one of the same server, by turns. */
async function compareRoads({ db, url }: Connection, size: number): Promise<void> {
  await sql`create database bench_empty`.execute(db)
  const empty = new URL(url)
  empty.pathname = '/bench_empty'
  const { api, order, close } = await openLoad()
  const at = async (databaseUrl: string) => await product(api, { file: 'dist/server.js', pace: 'off', databaseUrl })
  const [large, small] = [await at(url), await at(empty.href)]
  const rate = async ({ url: target }: Contender, update: string) => {
    const told = await order<{ perSecond: number }>({ do: 'closed', target, seconds: roadSeconds, warmUp: 2, update })
    return told.perSecond
  }
  await sleep(5_000)
  for (const update of ['button', 'question']) {
    const ratios: number[] = []
    for (let round = 0; round < roadRounds; round += 1)
      ratios.push((await rate(large, update)) / (await rate(small, update)))
    const sorted = ratios.toSorted((a, b) => a - b)
    const [least, median, most] = [0, Math.floor(roadRounds / 2), roadRounds - 1].map((index) =>
      sorted[index]?.toFixed(2),
    )
    console.log(`road with ${size} incidents, ${update}: ${median} of the empty database's rate (${least} to ${most})`)
  }
  await large.stop()
  await small.stop()
  await close()
}
