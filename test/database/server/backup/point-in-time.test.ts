import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdRecovered } from '../../../../src/database/server/backup/hold-recovered.ts'
import { release } from '../../../../src/database/server/backup/release.ts'
import { connect, type Connection } from '../../../../src/database/server/connect.ts'
import { type EmbeddedCluster, startEmbeddedCluster } from '../../../../src/database/server/embedded-cluster.ts'
import { migrate } from '../../../../src/database/server/migrate.ts'
import { openGate } from '../../../../src/kit/gate.ts'
import { deskRows } from '../../../support/desk-rows.ts'
import { eventually } from '../../../support/eventually.ts'
import { silentLog } from '../../../support/silent-log.ts'

// The README's lines of point-in-time recovery, with the private server's own files.
const folder = mkdtempSync(join(tmpdir(), 'frontline-wal-'))
const [lived, recovered, archive] = ['lived', 'recovered', 'wal'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const running: EmbeddedCluster[] = []
const connections: Connection[] = []

beforeAll(() => {
  // The server may work as another user than the tests do.
  for (const one of [lived, recovered, archive]) mkdirSync(one)
  chmodSync(folder, 0o755)
  chmodSync(archive, 0o777)
})
afterAll(async () => {
  await Promise.all(connections.map((one) => one.close()))
  for (const one of running) await one.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(dataDir: string): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster(dataDir)
  running.push(cluster)
  return cluster
}

function open(cluster: EmbeddedCluster): Connection {
  const connection = connect(cluster.url('postgres'), openGate, silentLog)
  connections.push(connection)
  return connection
}

const filesOf = (dataDir: string): string => {
  return join(dataDir, 'postgres')
}

test('T35: a database is brought back by WAL to the moment before a mistake, and sends nothing until it is released', async () => {
  const first = await start(lived)
  await first.stop()
  const conf = join(filesOf(lived), 'postgresql.conf')
  appendFileSync(conf, `\narchive_mode = on\narchive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f'\n`)
  const second = await start(lived)
  const begun = open(second)
  await migrate(begun.db, 'migrations')
  const olga = await deskRows(begun.db).chat({ name: 'Ольга' })
  const before = await deskRows(begun.db).incident(olga, { description: 'до копии' })
  await second.stop()
  // With owners and rights: the server works as a user of its own where the test is root.
  execFileSync('cp', ['-a', `${lived}/.`, recovered])

  const cluster = await start(lived)
  const { db } = open(cluster)
  const rows = deskRows(db)
  const after = await rows.incident(olga, { description: 'после копии' })
  const said = await rows.says(olga, 'здравствуйте', { author: 'bot' })
  await sql`
    insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status)
    values (${olga.id}, ${said}, 'telegram', 'rows', 'reply', 'bot', 0, 'queued')`.execute(db)
  const { rows: moments } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(db)
  // The mistake.
  await sql`update incidents set description = 'всё испорчено'`.execute(db)
  const { rows: last } = await sql<{ file: string }>`
    select pg_walfile_name(pg_current_wal_lsn()) as file, pg_switch_wal()`.execute(db)
  await eventually(async () => expect(readdirSync(archive)).toContain(last[0]?.file))

  const files = filesOf(recovered)
  writeFileSync(join(files, 'recovery.signal'), '')
  const { uid, gid } = statSync(files)
  chownSync(join(files, 'recovery.signal'), uid, gid)
  appendFileSync(
    join(files, 'postgresql.conf'),
    `\narchive_mode = off\nrestore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${moments[0]?.at ?? ''}'\nrecovery_target_action = promote\n`,
  )
  const back = await start(recovered)
  const held = await holdRecovered(back.url('postgres'), 60_000)
  expect(held.undelivered).toBe(1)
  expect(held.nextNumber).toBeGreaterThanOrEqual(Number(after.number) + 1_001)
  const copy = open(back).db
  const { rows: incidents } = await sql<{ number: string; description: string }>`
    select number, description from incidents order by number`.execute(copy)
  expect(incidents.map(({ number, description }) => [Number(number), description])).toEqual([
    [Number(before.number), 'до копии'],
    [Number(after.number), 'после копии'],
  ])
  const { rows: outbox } = await sql`select status from outbox`.execute(copy)
  expect(outbox).toEqual([{ status: 'unknown' }])
  const next = await deskRows(copy).incident(olga, { origin_event_id: 'next' })
  expect(Number(next.number)).toBe(held.nextNumber)
  await expect(holdRecovered(back.url('postgres'), 1_000)).rejects.toThrow(/held already/)

  // Brought back once more, before anybody has taken a number: those that the copy may have given are not given again.
  await release(copy)
  await sql`delete from incidents where number = ${next.number}`.execute(copy)
  const again = await holdRecovered(back.url('postgres'), 1_000)
  expect(again.nextNumber).toBeGreaterThanOrEqual(held.nextNumber + 1_000)
})
