import { type RawBuilder, sql } from 'kysely'
import type { IncidentBehind, Part, ReportQueries, ReportScope, Split } from '../../desk/figures/report-ports.ts'
import { aboutFigure, type FigureId, type Tally } from '../../figures/figure.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { incidentsInBacklog, tallyBacklog } from './backlog.ts'
import { feedbackRows, incidentRows, replyRows, reviewRows, type Rows, talkRows, visitRows, within } from './grains.ts'
import {
  feedbackMeasures,
  incidentMeasures,
  type Measure,
  questionMeasures,
  replyMeasures,
  reviewMeasures,
  talkMeasures,
} from './measures.ts'

type Counted = { readonly rows: Rows; readonly measures: Readonly<Partial<Record<FigureId, Measure>>> }

/** Everything that is counted over rows of its own, each read once. */
const counted = (now: Instant): readonly Counted[] => [
  { rows: incidentRows, measures: incidentMeasures(now) },
  { rows: talkRows, measures: talkMeasures(now) },
  { rows: replyRows, measures: replyMeasures },
  { rows: feedbackRows, measures: feedbackMeasures },
  { rows: reviewRows, measures: reviewMeasures },
  { rows: visitRows, measures: questionMeasures(now) },
]

export const makeReportQueries = (db: Database): ReportQueries => ({
  tally: (ids, scope, split, now) =>
    db.transaction().execute(async (trx) => {
      // A year of a large desk is counted in memory and not on the disk.
      await sql`set local work_mem = '64MB'`.execute(trx)
      return await tally(trx, ids, scope, split, now)
    }),

  async behind(id, side, scope, page, now) {
    const { grain } = aboutFigure(id)
    if (grain === 'backlog') return await readBehind(db, incidentsInBacklog(id, scope, now), page)
    const one = counted(now).find(({ measures }) => measures[id] !== undefined)
    const measure = one?.measures[id]
    if (one === undefined || measure === undefined || grain === 'questions') return []
    const where = within(one.rows, scope)
    if (where === null) return []
    const hit = side === 'counted' ? sql`${measure.asked} and ${countedBy(measure)}` : measure.asked
    return await readBehind(db, sql`select f.incident_id from ${one.rows.from} where ${where} and ${hit}`, page)
  },

  async due() {
    const { rows } = await sql<{ due: number }>`
      select (select count(*) from facts_due)::int + (select count(*) from visits_due)::int as due`.execute(db)
    return rows[0]?.due ?? 0
  },
})

async function tally(
  trx: Database,
  ids: readonly FigureId[],
  scope: ReportScope,
  split: Split,
  now: Instant,
): Promise<readonly Part[]> {
  const parts = new Map<string | null, Partial<Record<FigureId, Tally>>>()
  const add = (some: readonly Part[]) => {
    for (const { key, tallies } of some) parts.set(key, { ...parts.get(key), ...tallies })
  }
  for (const { rows, measures } of counted(now)) {
    const wanted = ids.flatMap((id) => {
      const measure = measures[id]
      return measure === undefined ? [] : [{ id, measure }]
    })
    if (wanted.length > 0) add(await tallyRows(trx, rows, wanted, scope, split))
  }
  if (ids.some((id) => aboutFigure(id).grain === 'backlog')) add(await tallyBacklog(trx, ids, scope, split, now))
  return [...parts].map(([key, tallies]) => ({ key, tallies }))
}

const countedBy = (measure: Measure): RawBuilder<boolean> => {
  if (measure.shape === 'share') return measure.counted
  if (measure.shape === 'balance') return sql`(${measure.pro} or ${measure.contra})`
  return sql`true`
}

type Wanted = { readonly id: FigureId; readonly measure: Measure }

async function tallyRows(
  db: Database,
  rows: Rows,
  wanted: readonly Wanted[],
  scope: ReportScope,
  split: Split,
): Promise<readonly Part[]> {
  const where = within(rows, scope)
  const key = keyOf(rows, split)
  if (where === null || key === null) return []
  const cut = { from: rows.from, where, key }
  // A point of a curve is a mean; how it spreads is told of wholes and of parts.
  const spreads = (measure: Measure): measure is Time => measure.shape === 'time' && split.by !== 'time'
  const plain = wanted.filter(({ measure }) => !spreads(measure))
  const parts = plain.length === 0 ? [] : [...(await tallyPlain(db, cut, plain))]
  for (const { id, measure } of wanted) {
    if (spreads(measure)) parts.push(...(await tallyTime(db, cut, id, measure)))
  }
  return parts
}

type Time = Extract<Measure, { shape: 'time' }>

type CutRows = {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<boolean>
  readonly key: RawBuilder<unknown>
}

async function tallyPlain(
  db: Database,
  { from, where, key }: CutRows,
  wanted: readonly Wanted[],
): Promise<readonly Part[]> {
  const columns = wanted.map(({ id, measure }) => sql`${tallyOf(measure)} as ${sql.ref(id)}`)
  const { rows } = await sql<Record<string, string | null | readonly (string | null)[]>>`
    /* tally figures */ select ${key}::text as key, ${sql.join(columns)} from ${from} where ${where} group by 1`.execute(
    db,
  )
  return rows.map((row) => ({
    key: row['key'] as string | null,
    tallies: Object.fromEntries(wanted.map(({ id }) => [id, toTally(row[id] as readonly (string | null)[])])),
  }))
}

/**
 * Times are counted in whole seconds: of a million there are some ten thousand different ones, which are counted first, so
 * that nothing has to be sorted but those. Exact all the same.
 */
async function tallyTime(
  db: Database,
  { from, where, key }: CutRows,
  id: FigureId,
  { asked, ms }: Time,
): Promise<readonly Part[]> {
  const { rows } = await sql<{ key: string | null; of: string; mean: string; median: string; p90: string }>`
    /* tally times */
    with different as (
      select ${key}::text as key, ${secondsOf(ms)} as seconds, count(*) as many
      from ${from} where ${where} and ${asked} group by 1, 2
    ), ranked as (
      select key, seconds, many, sum(many) over (partition by key order by seconds) as upto,
        sum(many) over (partition by key) as "all"
      from different
    )
    select key, sum(many) as "of", sum(seconds * many) * 1000.0 / sum(many) as mean,
      min(seconds) filter (where upto >= 0.5 * "all") * 1000 as median,
      min(seconds) filter (where upto >= 0.9 * "all") * 1000 as p90
    from ranked group by key`.execute(db)
  return rows.map((row) => ({
    key: row.key,
    tallies: { [id]: toTally([null, row.of, row.mean, row.median, row.p90]) },
  }))
}

const secondsOf = (ms: RawBuilder<number>) => sql`round(${ms} / 1000.0)::bigint`

/** Null: these rows cannot be cut so. */
function keyOf({ at, cuts }: Rows, split: Split): RawBuilder<unknown> | null {
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

/** count, of and, of a time, its mean: as `Tally` has them. Texts, so that no digit is lost. */
function tallyOf(measure: Measure): RawBuilder<unknown> {
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
      return sql`array[null, (${of})::text, (avg(${secondsOf(measure.ms)} * 1000) filter (where ${asked}))::text]`
    case 'balance':
      return pair(
        sql`count(*) filter (where ${asked} and ${measure.pro}) - count(*) filter (where ${asked} and ${measure.contra})`,
      )
  }
}

const toTally = ([count, of, mean, median, p90]: readonly (string | null)[]): Tally => ({
  count: toNumber(count),
  of: toNumber(of) ?? 0,
  meanMs: toNumber(mean),
  medianMs: toNumber(median),
  p90Ms: toNumber(p90),
})

const toNumber = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text)

async function readBehind(
  db: Database,
  ids: RawBuilder<unknown>,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly IncidentBehind[]> {
  const { rows } = await sql<IncidentBehind>`
    /* incidents behind a figure */
    select i.id, i.number, i.conversation_id as "conversationId", i.description, i.status, i.opened_at as "openedAt",
      u.name as "userName", g.name as "agentName"
    from incidents i join users u on u.id = i.user_id left join agents g on g.id = i.assignee_id
    where i.id in (${ids}) and (${before}::bigint is null or i.id < ${before})
    order by i.id desc limit ${limit}`.execute(db)
  return rows
}
