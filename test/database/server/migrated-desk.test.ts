import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { toIncident } from '../../../src/database/incidents/incident-rows.ts'
import { type Connection, connect } from '../../../src/database/server/connect.ts'
import { migrate } from '../../../src/database/server/migrate.ts'
import { defaultTargets } from '../../../src/incidents/clock/sla-targets.ts'
import { lifecycle } from '../../../src/incidents/lifecycle.ts'
import { openGate } from '../../../src/kit/gate.ts'
import { silentLog } from '../../support/silent-log.ts'

type Row = Readonly<Record<string, unknown>>

/** Written by `npm run seed -- --incidents 40` of the last version before lines and presence, without messages. */
const before: Record<string, Row[]> = {}
for (const line of readFileSync(join(import.meta.dirname, 'desk-of-0008.jsonl'), 'utf8')
  .trim()
  .split('\n')) {
  const { table, row } = JSON.parse(line) as { readonly table: string; readonly row: Row }
  before[table] = [...(before[table] ?? []), row]
}
const tables = Object.keys(before)

let database: Connection
let server: Connection
const name = `frontline_old_${randomBytes(6).toString('hex')}`

const rowsOf = async (table: string): Promise<readonly Row[]> =>
  (await sql<{ row: Row }>`select to_json(t) as row from ${sql.table(table)} t`.execute(database.db)).rows.map(
    ({ row }) => row,
  )

const instantIn = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null)

beforeAll(async () => {
  const serverUrl = inject('serverUrl')
  server = connect(serverUrl, openGate, silentLog, 1)
  await sql.raw(`create database ${name} encoding 'UTF8' template template0`).execute(server.db)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  database = connect(url.href, openGate, silentLog)
  const folder = mkdtempSync(join(tmpdir(), 'frontline-migrations-'))
  for (const file of readdirSync('migrations').filter((each) => each < '0009')) {
    copyFileSync(join('migrations', file), join(folder, file))
  }
  await migrate(database.db, folder)
  rmSync(folder, { recursive: true })
  for (const table of tables) {
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(before[table])}::json)`.execute(
      database.db,
    )
  }
  expect(await migrate(database.db, 'migrations')).toContain('0010-desk')
})
afterAll(async () => {
  await database?.close()
  await sql.raw(`drop database if exists ${name} with (force)`).execute(server.db)
  await server.close()
})

test('every row of a desk that runs stays, with all that it said', async () => {
  for (const table of tables) {
    const after = await rowsOf(table)
    expect(after, table).toHaveLength(before[table]?.length ?? 0)
    const same = (row: Row) => JSON.stringify([row['id'] ?? row['conversation_id'], row['key']])
    const byKey = new Map(after.map((row) => [same(row), row]))
    for (const row of before[table] ?? []) expect(byKey.get(same(row)), table).toMatchObject(row)
  }
})

test('every incident is read by this version, with the promise it was given', async () => {
  const rows = await database.db.selectFrom('incidents').selectAll().execute()
  const open = rows.filter(({ status }) => lifecycle[status].isOpen)
  expect([rows.length, open.length]).toEqual([40, 7])
  for (const row of rows) {
    const incident = toIncident(row)
    const old = before['incidents']?.find(({ number }) => number === incident.number)
    const { responseMs, resolutionMs, counts } = defaultTargets[incident.priority]
    expect(incident).toMatchObject({
      responseTargetMs: responseMs,
      resolutionTargetMs: resolutionMs,
      targetCounts: counts,
      responseDueAt: instantIn(old?.['response_due_at']),
      resolutionDueAt: instantIn(old?.['resolution_due_at']),
      status: old?.['status'],
    })
  }
})

test('talks go on where they were, and whoever waits still waits', async () => {
  const { rows } = await sql<{ waiting: string; talks: string; offered: string }>`
    select count(*) filter (where accepted_by is null) as waiting, count(*) filter (where accepted_by is not null) as talks,
      count(*) filter (where offered_to is not null) as offered
    from hand_overs where ended_at is null`.execute(database.db)
  expect(rows[0]).toEqual({ waiting: '2', talks: '2', offered: '0' })
  const rings = await sql`select incident_id from alarms where ended_at is null and kind = 'hand_over'`.execute(
    database.db,
  )
  expect(rings.rows).toHaveLength(2)
})
