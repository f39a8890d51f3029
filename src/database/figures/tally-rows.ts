import { type RawBuilder, sql } from 'kysely'
import type { Part, ReportScope, Split } from '../../desk/figures/report-ports.ts'
import type { FigureId, Tally } from '../../figures/figure.ts'
import { meanMsOf, spreadOf } from '../../figures/spread.ts'
import type { Database } from '../server/connect.ts'
import type { Instant } from '../../kit/time.ts'
import { timestamp } from '../server/timestamp.ts'
import { type Rows, within } from './grains.ts'
import type { Measure } from './measures.ts'
import { packedSeconds, unpackSeconds } from './packed-seconds.ts'

export type Wanted = { readonly id: FigureId; readonly measure: Measure }

/** What rows come to before anything is made of it: of parts side by side it adds up to their whole. */
type Counts = {
  readonly count: number | null
  readonly of: number
  /** Of a time: each row's, in whole seconds. */
  readonly seconds: Int32Array | null
}

export type CountedPart = {
  readonly key: string | null
  readonly counts: ReadonlyMap<FigureId, Counts>
}

/**
 * Everything that is asked of the same rows, in one reading of them; nothing where they cannot be cut so. `spans`: only
 * these stretches of the period.
 */
export async function countRows(
  db: Database,
  rows: Rows,
  wanted: readonly Wanted[],
  scope: ReportScope,
  split: Split,
  spans?: readonly (readonly [from: Instant, until: Instant])[],
): Promise<readonly CountedPart[]> {
  const inScope = within(rows, scope)
  const where = inScope && (spans === undefined ? inScope : sql`${inScope} and ${lieIn(rows, spans)}`)
  const key = keyOf(rows, split)
  if (wanted.length === 0 || where === null || key === null) return []
  const columns = wanted.map(({ id, measure }) => sql`${columnOf(measure)} as ${sql.ref(id)}`)
  const names = wanted.map(({ id }) => sql.ref(id))
  const { rows: found } = await sql<Record<string, Column>>`
    /* tally figures */ select key::text as key, ${sql.join(names)} from (
      select ${key} as key, ${sql.join(columns)} from ${rows.from} where ${where} group by 1) as counted`.execute(db)
  return found.map((row) => ({
    key: row['key'] as string | null,
    counts: new Map(wanted.map(({ id }) => [id, toCounts(row[id] ?? null)])),
  }))
}

const lieIn = ({ at }: Rows, spans: readonly (readonly [Instant, Instant])[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    spans.map(([from, until]) => sql`${at} >= ${timestamp(from)} and ${at} < ${timestamp(until)}`),
    sql` or `,
  )})`

/** One part of each key: what was counted apart is put together. */
export function merged(parts: readonly CountedPart[]): readonly CountedPart[] {
  const byKey = new Map<string | null, CountedPart[]>()
  for (const part of parts) {
    const same = byKey.get(part.key)
    if (same === undefined) byKey.set(part.key, [part])
    else same.push(part)
  }
  return [...byKey].map(([key, all]) => ({ ...wholeOf(all), key }))
}

/** The whole of parts that lie side by side. */
export function wholeOf(parts: readonly CountedPart[]): CountedPart {
  const ids = new Set(parts.flatMap(({ counts }) => [...counts.keys()]))
  return {
    key: null,
    counts: new Map([...ids].map((id) => [id, added(parts.flatMap(({ counts }) => counts.get(id) ?? []))])),
  }
}

function added(all: readonly Counts[]): Counts {
  const of = all.reduce((sum, each) => sum + each.of, 0)
  if (all.every(({ seconds }) => seconds === null)) {
    return { count: all.reduce((sum, each) => sum + (each.count ?? 0), 0), of, seconds: null }
  }
  const seconds = new Int32Array(of)
  let at = 0
  for (const each of all) {
    seconds.set(each.seconds ?? [], at)
    at += each.seconds?.length ?? 0
  }
  return { count: null, of, seconds }
}

export const toPart = ({ key, counts }: CountedPart): Part => ({
  key,
  tallies: Object.fromEntries([...counts].map(([id, each]) => [id, toTally(each)])),
})

/** A point of a curve is a mean; how it spreads is told of wholes and of parts. */
export const toPoint = ({ key, counts }: CountedPart): Part => ({
  key,
  tallies: Object.fromEntries([...counts].map(([id, each]) => [id, { ...unspread(each), meanMs: meanOf(each) }])),
})

const unspread = ({ count, of }: Counts): Tally => ({ count, of, meanMs: null, medianMs: null, p90Ms: null })
const meanOf = ({ seconds }: Counts) => (seconds === null || seconds.length === 0 ? null : meanMsOf(seconds))

const toTally = (counts: Counts): Tally => ({
  ...unspread(counts),
  ...(counts.seconds === null || counts.seconds.length === 0 ? {} : spreadOf(counts.seconds)),
})

/** Null: these rows cannot be cut so. */
export function keyOf({ at, cuts }: Rows, split: Split): RawBuilder<unknown> | null {
  switch (split.by) {
    case 'whole':
      return sql`null`
    case 'time':
      return sql`(width_bucket(${at}, ${split.edges.map(timestamp)}::timestamptz[]) - 1)`
    case 'cut':
      return cuts[split.cut] ?? null
    case 'hour':
      return sql`to_char(${at} at time zone ${split.zone}, 'ID-HH24')`
  }
}

/**
 * Two numbers as texts, so that no digit is lost: what was counted, and of how many. A time is told row by row, two bytes
 * each, and its median is found outside: to sort or to group a million of them would take ten times as long. In base64: what
 * Postgres would send as bytes are hexadecimal digits, half as many again and slow to read.
 */
export function columnOf(measure: Measure): RawBuilder<unknown> {
  const { asked } = measure
  const of = sql`count(*) filter (where ${asked})`
  const pair = (count: RawBuilder<unknown>, all: RawBuilder<unknown> = of) =>
    sql`array[(${count})::text, (${all})::text]`
  switch (measure.shape) {
    case 'amount':
      return pair(of)
    case 'share':
      return pair(sql`count(*) filter (where ${asked} and ${measure.counted})`)
    case 'part':
      return pair(
        sql`coalesce(sum(${measure.part}) filter (where ${asked}), 0)`,
        sql`coalesce(sum(${measure.whole}) filter (where ${asked}), 0)`,
      )
    case 'mean':
    case 'score':
      return pair(sql`coalesce(sum(${measure.value}) filter (where ${asked}), 0)`)
    case 'time':
      return inBase64(sql`string_agg(${packedSeconds(measure.ms)}, '') filter (where ${asked})`)
    case 'times':
      return inBase64(sql`string_agg(${measure.seconds}, '') filter (where ${asked})`)
    case 'balance':
      return pair(
        sql`count(*) filter (where ${asked} and ${measure.pro}) - count(*) filter (where ${asked} and ${measure.contra})`,
      )
  }
}

const inBase64 = (bytes: RawBuilder<unknown>) => sql`encode(${bytes}, 'base64')`

/** As Postgres tells it: see `columnOf`. */
export type Column = string | null | readonly string[]

export function toCounts(column: Column): Counts {
  // No rows at all are null: only a time can be.
  if (column === null || typeof column === 'string') {
    const seconds = unpackSeconds(Buffer.from(column ?? '', 'base64'))
    return { count: null, of: seconds.length, seconds }
  }
  const [count, of] = column
  return { count: Number(count), of: Number(of), seconds: null }
}
