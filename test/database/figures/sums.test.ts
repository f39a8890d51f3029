import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFactStore } from '../../../src/database/figures/facts.ts'
import { makeReportQueries } from '../../../src/database/figures/report-queries.ts'
import { makeKeepFacts } from '../../../src/desk/figures/facts/keep-facts.ts'
import type { Part, ReportScope, Split } from '../../../src/desk/figures/report-ports.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { cuts } from '../../../src/figures/cuts.ts'
import type { FigureId } from '../../../src/figures/figure.ts'
import { reports } from '../../../src/figures/reports.ts'
import { edgesOf } from '../../../src/figures/stretches.ts'
import { day } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { happen, randomFrom, settle } from './random-desk.ts'

const zone = 'Europe/Moscow'
const figures: readonly FigureId[] = [...reports.requests, ...reports.pilot, ...reports.times, ...reports.chats]
const begin = Date.parse('2026-08-03T06:00Z')
const end = Date.parse('2026-11-20T15:30Z')
const random = randomFrom(20_261_130)
const settings = () => defaultSettings(zone, 'ru')

let database: TestDatabase
let now = end
const keep = async () => {
  const keepFacts = makeKeepFacts({ now: () => now, settings }, makeFactStore(database.db))
  while (await keepFacts());
}

beforeAll(async () => {
  database = await createDatabase()
  const people = await settle(database.db, random, 'first', 100)
  await happen(database.db, random, people, { count: 600, from: begin, until: end, end })
  await keep()
}, 240_000)
afterAll(async () => await database?.drop())

const sortedBy = (parts: readonly Part[]) =>
  parts
    .map(({ key, tallies }) => ({
      key,
      tallies: Object.fromEntries(Object.entries(tallies).toSorted(([a], [b]) => a.localeCompare(b))),
    }))
    .toSorted((a, b) => String(a.key).localeCompare(String(b.key)))

/** The same with the sums, and with none of them there. */
async function bothWays(scope: ReportScope, split: Split) {
  const read = async (db: TestDatabase['db']) => sortedBy(await makeReportQueries(db).tally(figures, scope, split, now))
  const summed = await read(database.db)
  // Without them, for one transaction that comes to nothing.
  const rowByRow = await database.db.connection().execute(async (one) => {
    await sql`create temporary table fact_units (like public.fact_units)`.execute(one)
    const found = await read(withoutTransactions(one))
    await sql`drop table pg_temp.fact_units`.execute(one)
    return found
  })
  return { summed, rowByRow }
}

/** A report's transaction on a connection that is held already. */
const withoutTransactions = (one: TestDatabase['db']): TestDatabase['db'] =>
  new Proxy(one, {
    get: (target, name, receiver) =>
      name === 'transaction'
        ? () => {
            const begun = {
              setIsolationLevel: () => begun,
              execute: async (work: (trx: unknown) => Promise<unknown>) => {
                await sql`begin`.execute(target)
                const result = await work(target)
                await sql`commit`.execute(target)
                return result
              },
            }
            return begun
          }
        : (Reflect.get(target, name, receiver) as unknown),
  })

const scopes: readonly (readonly [string, ReportScope])[] = [
  ['everything', { from: begin - 30 * day, until: end, only: {} }],
  ['whole months and ragged ends', { from: begin + 5 * day, until: end - 3 * day - 7_000_000, only: {} }],
  ['a week', { from: Date.parse('2026-09-06T21:00Z'), until: Date.parse('2026-09-13T21:00Z'), only: {} }],
  ['one category', { from: begin, until: end, only: { category: 'vpn' } }],
  ['no category', { from: begin, until: end, only: { category: null } }],
  ['two cuts', { from: begin, until: end, only: { channel: 'viber', language: 'en' } }],
]

describe('what is over is summed', () => {
  test('and most of a long period is', async () => {
    const { rows } = await sql<{ rows: string; size: string; many: number }>`
      select rows, size, count(*)::int as many from fact_units group by 1, 2 order by 1, 2`.execute(database.db)
    expect(rows.map((row) => [row.rows, row.size])).toEqual([
      ['incidents', 'day'],
      ['incidents', 'month'],
      ['talks', 'day'],
      ['talks', 'month'],
    ])
    expect(rows.filter(({ size }) => size === 'day').every(({ many }) => many > 60)).toBe(true)
    expect(rows.filter(({ size }) => size === 'month').every(({ many }) => many >= 2)).toBe(true)
  })

  test.each(scopes)('the same is counted of %s as row by row', async (_, scope) => {
    const splits: readonly Split[] = [
      { by: 'whole' },
      { by: 'hour', zone },
      { by: 'time', edges: edgesOf(scope.from, scope.until, 'day', zone) },
      { by: 'time', edges: edgesOf(scope.from, scope.until, 'week', zone) },
      ...cuts.map((cut) => ({ by: 'cut', cut }) as const),
    ]
    for (const split of splits) {
      const { summed, rowByRow } = await bothWays(scope, split)
      expect(rowByRow.length).toBeGreaterThan(0)
      expect([split, summed]).toEqual([split, rowByRow])
    }
  })

  test('what changes later is counted anew, where it was and where it is', async () => {
    const scope: ReportScope = { from: begin, until: end, only: {} }
    const before = await bothWays(scope, { by: 'cut', cut: 'category' })
    await sql`
      update incident_events set details = replace(details::text, '"vpn"', '"mail"')::jsonb
      where incident_id in (select incident_id from incident_facts where category = 'vpn' limit 40)`.execute(
      database.db,
    )
    await makeFactStore(database.db).markAll()
    now += day
    await keep()
    const after = await bothWays(scope, { by: 'cut', cut: 'category' })
    expect(after.summed).toEqual(after.rowByRow)
    expect(after.summed).not.toEqual(before.summed)
  })

  test('in another zone days begin at another time, and are summed anew', async () => {
    const keepFacts = makeKeepFacts(
      { now: () => now, settings: () => defaultSettings('Asia/Kathmandu', 'ru') },
      makeFactStore(database.db),
    )
    while (await keepFacts());
    const { rows } = await sql<{ zone: string }>`select distinct zone from fact_units`.execute(database.db)
    expect(rows).toEqual([{ zone: 'Asia/Kathmandu' }])
    const { summed, rowByRow } = await bothWays({ from: begin, until: end, only: {} }, { by: 'whole' })
    expect(summed).toEqual(rowByRow)
  })
})
