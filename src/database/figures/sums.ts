import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { ReportScope, Split } from '../../desk/figures/report-ports.ts'
import { type Cut, cuts } from '../../figures/cuts.ts'
import type { FigureId } from '../../figures/figure.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { incidentRows, type Rows, talkRows } from './grains.ts'
import { incidentMeasures, type Measure, talkMeasures } from './measures.ts'
import { type Column, columnOf, type CountedPart, keyOf, toCounts } from './tally-rows.ts'

/** What is summed: of feedback and visits there is less, and what they are cut by may change without them. */
const kinds = ['incidents', 'talks'] as const
export type Kind = (typeof kinds)[number]
const rowsOf: Readonly<Record<Kind, Rows>> = { incidents: incidentRows, talks: talkRows }
const measuresOf = {
  incidents: incidentMeasures,
  talks: talkMeasures,
} as const satisfies Record<Kind, (now: Instant) => Partial<Record<FigureId, Measure>>>

/** A curve needs days, and its parts are wholes; cut into parts they would be as many as the rows themselves. */
const sizes = ['day', 'month'] as const
type Size = (typeof sizes)[number]
/** What is over may be told of late; after so long it mostly is not. */
const quietMs = hour
/** At a time: neither one long breath of the database nor a transaction that facts wait for. */
const mostAtOnce = { day: 16, month: 1 } as const satisfies Record<Size, number>
/** With more holes than this between its sums a period is counted row by row. */
const mostHoles = 40

/**
 * Which definitions the sums were made by. The time that they are asked at is none: a unit is summed only when it no
 * longer matters.
 */
const madeBy = (db: Database, kind: Kind): string => {
  const columns = Object.entries(measuresOf[kind](0)).map(
    ([id, measure]) => sql`${columnOf(measure)} as ${sql.ref(id)}`,
  )
  const { sql: text, parameters } = sql`select ${sql.join(columns)}`.compile(db)
  return createHash('sha256')
    .update(JSON.stringify([text, parameters]))
    .digest('base64url')
    .slice(0, 16)
}

/** Sums up to a few days or months that are over and have no sum. @returns how many: 0 when all have theirs. */
export async function sumUnits(trx: Database, zone: string, now: Instant): Promise<number> {
  let made = 0
  for (const kind of kinds) {
    const definitions = madeBy(trx, kind)
    await sql`
      delete from fact_units where rows = ${kind} and (zone <> ${zone} or made_by <> ${definitions})`.execute(trx)
    for (const size of sizes) {
      for (const { from, until } of await missing(trx, kind, size, zone, now)) {
        await sumUnit(trx, { kind, size, from, until, zone, definitions }, now)
        made += 1
      }
    }
  }
  return made
}

/** Those that are over and in which nothing changes by its getting later. */
async function missing(trx: Database, kind: Kind, size: Size, zone: string, now: Instant) {
  const { from: table, at } = rowsOf[kind]
  const step = sql.lit(`1 ${size}`)
  const { rows } = await sql<{ from: Instant; until: Instant }>`
    select u.from_at as "from", u.until_at as "until"
    from (
      select s at time zone ${zone} as from_at, (s + interval ${step}) at time zone ${zone} as until_at
      from generate_series(
        (select date_trunc(${size}, min(${at}) at time zone ${zone}) from ${table}),
        ${timestamp(now)}::timestamptz at time zone ${zone}, interval ${step}) s
    ) u
    where u.until_at <= ${timestamp(now - quietMs)}
      and not exists (select from fact_units k where k.rows = ${kind} and k.size = ${size} and k.from_at = u.from_at)
      and not exists (
        select from ${table} where ${at} >= u.from_at and ${at} < u.until_at and ${stillMoves[kind](now)})
    order by u.from_at limit ${mostAtOnce[size]}`.execute(trx)
  return rows
}

/** What a figure that knows the time would count otherwise later. */
const stillMoves: Readonly<Record<Kind, (now: Instant) => RawBuilder<boolean>>> = {
  incidents: (now) => sql`f.solved_at is null and f.late_at > ${timestamp(now)}`,
  // Whoever asks waits for 15 s at most until it is known whether somebody came in time.
  talks: () => sql`false`,
}

type NewUnit = {
  readonly kind: Kind
  readonly size: Size
  readonly from: Instant
  readonly until: Instant
  readonly zone: string
  readonly definitions: string
}

async function sumUnit(
  trx: Database,
  { kind, size, from, until, zone, definitions }: NewUnit,
  now: Instant,
): Promise<void> {
  const rows = rowsOf[kind]
  const measures = Object.entries(measuresOf[kind](now))
  const columns = sql.join(measures.map(([id, measure]) => sql`${columnOf(measure)} as ${sql.ref(id)}`))
  const { rows: made } = await sql<{ id: string }>`
    insert into fact_units (rows, size, from_at, until_at, zone, made_by)
    values (${kind}, ${size}, ${timestamp(from)}, ${timestamp(until)}, ${zone}, ${definitions}) returning id`.execute(
    trx,
  )
  const splits: readonly (readonly [string, Split])[] =
    size === 'day'
      ? [['', { by: 'whole' }]]
      : [['hour', { by: 'hour', zone }], ...cuts.map((cut) => [cut, { by: 'cut', cut }] as const)]
  for (const [cut, split] of splits) {
    const key = keyOf(rows, split)
    if (key === null) continue
    await sql`
      /* sum figures */ insert into fact_sums (unit_id, cut, key, counts)
      select ${made[0]?.id ?? ''}, ${cut}, key::text, to_jsonb(counted) - 'key'
      from (select ${key} as key, ${columns} from ${rows.from}
            where ${rows.at} >= ${timestamp(from)} and ${rows.at} < ${timestamp(until)} group by 1) counted`.execute(
      trx,
    )
  }
}

/** Whatever has changed a fact: the day and the month of each of these moments are to be summed anew. */
export async function forgetSums(trx: Database, kind: Kind, moments: readonly string[]): Promise<void> {
  if (moments.length === 0) return
  await sql`
    delete from fact_units u where u.rows = ${kind}
      and exists (select from unnest(${moments}::timestamptz[]) at where at >= u.from_at and at < u.until_at)`.execute(
    trx,
  )
}

/** Of a period: the parts that are summed, and between them what has to be counted row by row. */
type Summed = {
  readonly parts: readonly CountedPart[]
  readonly holes: readonly (readonly [from: Instant, until: Instant])[]
}

/** Null: nothing of it is summed, or it would be of no use. */
export async function readSums(
  db: Database,
  kind: Kind,
  ids: readonly FigureId[],
  { from, until, only }: ReportScope,
  split: Split,
): Promise<Summed | null> {
  const asked = askedOf(only, split)
  if (asked === null) return null
  const size = asked.cut === '' ? 'day' : 'month'
  const zoned = split.by === 'hour' ? sql`and zone = ${split.zone}` : sql``
  const { rows: all } = await sql<{ id: string; from: Instant; until: Instant }>`
    select id, from_at as "from", until_at as "until" from fact_units
    where rows = ${kind} and size = ${size} and made_by = ${madeBy(db, kind)} ${zoned}
      and from_at >= ${timestamp(from)} and until_at <= ${timestamp(until)} order by from_at`.execute(db)
  const edges = split.by === 'time' ? split.edges : [from, until]
  const stretches = new Map<string, number>()
  const units = all.filter((unit) => {
    const stretch = edges.findLastIndex((edge) => edge <= unit.from)
    if (unit.until > (edges[stretch + 1] ?? until)) return false
    stretches.set(unit.id, stretch)
    return true
  })
  const holes = holesBetween(from, until, units)
  if (units.length === 0 || holes.length > mostHoles) return null
  const names = ids.map((id) => sql`s.counts -> ${sql.lit(id)} as ${sql.ref(id)}`)
  const held = asked.key === undefined ? sql`` : sql`and s.key is not distinct from ${asked.key}`
  const { rows } = await sql<Record<string, Column> & { unit_id: string; key: string | null }>`
    /* read sums */ select s.unit_id, s.key, ${sql.join(names)} from fact_sums s
    where s.unit_id = any(${units.map(({ id }) => id)}::bigint[]) and s.cut = ${asked.cut} ${held}`.execute(db)
  const keyFor = (row: { readonly unit_id: string; readonly key: string | null }) =>
    split.by === 'whole' ? null : split.by === 'time' ? String(stretches.get(row.unit_id)) : row.key
  return {
    parts: rows.map((row) => ({
      key: keyFor(row),
      counts: new Map(ids.map((id) => [id, toCounts(row[id] ?? null)])),
    })),
    holes,
  }
}

/** By what the sums are cut that tell of it, and of which part; null: none tell. */
function askedOf(
  only: ReportScope['only'],
  split: Split,
): { readonly cut: Cut | 'hour' | ''; readonly key?: string | null } | null {
  const narrowed = Object.entries(only) as [Cut, string | null][]
  const [first] = narrowed
  if (first === undefined) return { cut: split.by === 'cut' ? split.cut : split.by === 'hour' ? 'hour' : '' }
  return narrowed.length === 1 && split.by === 'whole' ? { cut: first[0], key: first[1] } : null
}

function holesBetween(
  from: Instant,
  until: Instant,
  units: readonly { readonly from: Instant; readonly until: Instant }[],
): readonly (readonly [Instant, Instant])[] {
  const holes: (readonly [Instant, Instant])[] = []
  let at = from
  for (const unit of units) {
    if (unit.from > at) holes.push([at, unit.from])
    at = unit.until
  }
  if (at < until) holes.push([at, until])
  return holes
}
