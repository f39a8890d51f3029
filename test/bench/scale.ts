import { buildServer } from '../../src/cli/build/server.ts'
import { fillLargeDesk } from '../../src/cli/seed/large/fill-large-desk.ts'
import { hour } from '../../src/kit/time.ts'
import { everythingAsked } from './asked-at-size.ts'
import { timed, withBigDatabase } from './big-database.ts'
import { explained } from './explained.ts'
import { compareRoads } from './roads-at-size.ts'

const rounds = 40

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
        const filled = await fillLargeDesk(db, { incidents: size, until: Date.now() - hour, passwordHash: 'none' })
        agentIds = filled.agentIds
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
