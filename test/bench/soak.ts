import { sql } from 'kysely'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../../src/cli/build/server.ts'
import { connect, type Database } from '../../src/database/server/connect.ts'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { openGate } from '../../src/kit/gate.ts'
import { silentLog } from '../support/silent-log.ts'
import { cost, product } from './contenders.ts'
import { openLoad } from './load.ts'
import { removeCluster } from './remove-cluster.ts'

const perSecond = 100
/** A minute of buttons, a minute of questions. */
const sliceSeconds = 60

type Latency = { readonly count: number; readonly of: number; readonly p50: number; readonly p99: number }
type Size = { readonly name: string; readonly rows: number; readonly mb: number }

/**
 * `npm run bench -- soak [--minutes 30]`: a hundred messages a second for so long; what the process takes and how large the
 * tables are, at the beginning and at the end.
 */
export async function benchSoak(minutes: number): Promise<void> {
  await buildServer()
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  const cluster = await startEmbeddedCluster(folder)
  const { db, close } = connect(cluster.url('postgres'), openGate, silentLog, 1)
  const load = await openLoad()
  const ours = await product(load.api, {
    file: 'dist/server.js',
    pace: 'off',
    databaseUrl: cluster.nearUrl('postgres'),
  })
  // Everybody has written once before the tables are looked at.
  await load.order({ do: 'open', target: ours.url, seconds: 10, perSecond, update: 'button' })
  const before = await sizes(db)
  console.log(`begun with ${cost(ours).rssMb.toFixed(0)} MB`)
  let answered = 0
  for (let slice = 0; slice < minutes; slice += 1) {
    const update = slice % 2 === 0 ? 'button' : 'question'
    const from = cost(ours).cpuMs
    const order = { do: 'open', target: ours.url, seconds: sliceSeconds, perSecond, update }
    const { count, of, p50, p99 } = await load.order<Latency>(order)
    const { cpuMs, rssMb } = cost(ours)
    answered += count
    console.log(
      `minute ${slice + 1}, ${update}: ${count} of ${of} answered, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
        `node ${((cpuMs - from) / count).toFixed(2)} ms a message, ${rssMb.toFixed(0)} MB`,
    )
  }
  const grown = new Map(before.map((one) => [one.name, one]))
  console.log(`\n${answered} answered\n\n| table | rows | MB | rows at the end | MB at the end | bytes a message |`)
  console.log('|---|---|---|---|---|---|')
  for (const { name, rows, mb } of await sizes(db)) {
    const was = grown.get(name) ?? { rows: 0, mb: 0 }
    if (mb - was.mb < 0.1) continue
    const each = ((mb - was.mb) * 1_048_576) / answered
    console.log(`| ${name} | ${was.rows} | ${was.mb.toFixed(1)} | ${rows} | ${mb.toFixed(1)} | ${each.toFixed(0)} |`)
  }
  await ours.stop()
  await load.close()
  await close()
  await cluster.stop()
  removeCluster(folder)
}

/** All tables with their indexes, the largest first. */
async function sizes(db: Database): Promise<readonly Size[]> {
  const tables = await sql<{ name: string; bytes: string }>`
    select relname as name, pg_total_relation_size(oid) as bytes from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`.execute(db)
  const counted: Size[] = []
  for (const { name, bytes } of tables.rows) {
    const { rows } = await sql<{ many: string }>`select count(*) as many from ${sql.table(name)}`.execute(db)
    counted.push({ name, rows: Number(rows[0]?.many ?? 0), mb: Number(bytes) / 1_048_576 })
  }
  return counted
}
