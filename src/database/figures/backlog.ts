import { type RawBuilder, sql } from 'kysely'
import type { Part, ReportScope, Split } from '../../desk/figures/report-ports.ts'
import type { FigureId, Tally } from '../../figures/figure.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { heldTo, incidentRows } from './grains.ts'

/** What is open at an instant, and what of it is overdue: both from `incident_spans`. */
const isOverdueOf = { backlog: false, overdue: true } as const
type BacklogId = keyof typeof isOverdueOf
const isBacklog = (id: FigureId): id is BacklogId => Object.hasOwn(isOverdueOf, id)

/** The backlog at the end of the period, or at the end of each stretch of it; nothing is known of what is to come. */
export async function tallyBacklog(
  db: Database,
  ids: readonly FigureId[],
  { until, only }: ReportScope,
  split: Split,
  now: Instant,
): Promise<readonly Part[]> {
  const held = heldTo(incidentRows.cuts, only)
  if (held === null || split.by === 'hour') return []
  const wanted = ids.filter(isBacklog)
  // Of an incident nothing is asked where nothing is narrowed.
  const isWhole = Object.keys(only).length === 0
  const facts = isWhole ? sql`` : ofFacts
  if (split.by === 'time') return await overTime(db, wanted, split.edges.slice(1), { held, facts }, now)
  const at = timestamp(Math.min(until, now))
  const key = split.by === 'cut' ? incidentRows.cuts[split.cut] : sql`null`
  const counts = wanted.map(
    (id) => sql`count(*) filter (where s.is_overdue = ${isOverdueOf[id]})::int as ${sql.ref(id)}`,
  )
  const { rows } = await sql<Record<BacklogId, number> & { key: string | null }>`
    /* tally backlog */ select ${key}::text as key, ${sql.join(counts)}
    from ${spansOver(at, at)} s ${split.by === 'cut' ? ofFacts : facts}
    where ${held} group by 1`.execute(db)
  return rows.map((row) => ({ key: row.key, tallies: talliesOf(wanted, row) }))
}

/** How many spans lie over each instant: those that have begun less those that have ended. */
async function overTime(
  db: Database,
  wanted: readonly BacklogId[],
  ends: readonly Instant[],
  { held, facts }: { readonly held: RawBuilder<boolean>; readonly facts: RawBuilder<unknown> },
  now: Instant,
): Promise<readonly Part[]> {
  const known = ends.filter((end, index) => (index === 0 ? 0 : (ends[index - 1] ?? 0)) < now && end > 0)
  if (known.length === 0) return []
  const instants = known.map((end) => timestamp(Math.min(end, now)))
  const [first = '', last = first] = [instants[0], instants.at(-1)]
  const changes = (column: RawBuilder<unknown>) => sql`
    select ${stretchOf(column, instants)} as bucket, s.is_overdue, count(*) as many
    from ${spansOver(first, last)} s ${facts} where ${column} is not null and ${held} group by 1, 2`
  const { rows } = await sql<{ bucket: number; is_overdue: boolean; change: string }>`
    /* tally backlog over time */
    select bucket, is_overdue, many as change from (${changes(sql`s.from_at`)}) as begun
    union all select bucket, is_overdue, -many from (${changes(sql`s.until_at`)}) as ended`.execute(db)
  const running = { backlog: 0, overdue: 0 }
  return known.map((_, index) => {
    for (const id of wanted) {
      for (const row of rows) {
        if (row.bucket === index && row.is_overdue === isOverdueOf[id]) running[id] += Number(row.change)
      }
    }
    return { key: String(index), tallies: talliesOf(wanted, running) }
  })
}

const ofFacts = sql`join incident_facts f using (incident_id)`

/** All that lie over some moment of [first, last], as two questions that an index can answer. */
const spansOver = (first: string, last: string) => sql`(
  select * from incident_spans where until_at > ${first} and from_at <= ${last}
  union all select * from incident_spans where until_at is null and from_at <= ${last})`

/** The number of the first of the instants that is not before it. */
const stretchOf = (column: RawBuilder<unknown>, instants: readonly string[]) =>
  sql`width_bucket(${column} - interval '1 microsecond', ${instants}::timestamptz[])`

const talliesOf = (wanted: readonly BacklogId[], counts: Readonly<Record<BacklogId, number>>) =>
  Object.fromEntries(wanted.map((id) => [id, amount(counts[id])]))

const amount = (count: number): Tally => ({ count, of: count, meanMs: null, medianMs: null, p90Ms: null })

/** The incidents that are in the backlog at the end of the period. */
export function incidentsInBacklog(id: FigureId, { until, only }: ReportScope, now: Instant): RawBuilder<unknown> {
  const at = timestamp(Math.min(until, now))
  const held = heldTo(incidentRows.cuts, only) ?? sql`false`
  return sql`select s.incident_id from ${spansOver(at, at)} s ${ofFacts}
    where s.is_overdue = ${isBacklog(id) && isOverdueOf[id]} and ${held}`
}
