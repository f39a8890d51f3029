import { type RawBuilder, sql } from 'kysely'
import type { IncidentBehind, Part, ReportQueries, ReportScope, Split } from '../../desk/figures/report-ports.ts'
import { aboutFigure, type FigureId } from '../../figures/figure.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { incidentsInBacklog, tallyBacklog } from './backlog.ts'
import { feedbackRows, incidentRows, reviewRows, type Rows, talkRows, visitRows, within } from './grains.ts'
import {
  feedbackMeasures,
  incidentMeasures,
  type Measure,
  questionMeasures,
  reviewMeasures,
  talkMeasures,
} from './measures.ts'
import { type Kind, readSums } from './sums.ts'
import { type CountedPart, countRows, merged, toPart, toPoint, type Wanted, wholeOf } from './tally-rows.ts'

type Counted = {
  readonly rows: Rows
  readonly sums?: Kind
  readonly measures: Readonly<Partial<Record<FigureId, Measure>>>
}

/** Everything that is counted over rows of its own, each read once. */
const counted = (now: Instant): readonly Counted[] => [
  { rows: incidentRows, sums: 'incidents', measures: incidentMeasures(now) },
  { rows: talkRows, sums: 'talks', measures: talkMeasures(now) },
  { rows: feedbackRows, measures: feedbackMeasures },
  { rows: reviewRows, measures: reviewMeasures },
  { rows: visitRows, measures: questionMeasures(now) },
]

export const makeReportQueries = (db: Database): ReportQueries => ({
  tally: (ids, scope, split, now) =>
    inMemory(db, async (trx) => {
      const found = await countAll(trx, ids, scope, split, now)
      return joined([...found.flat().map(toPart), ...(await backlogIn(trx, ids, scope, split, now))])
    }),

  overTime: (ids, scope, edges, now) =>
    inMemory(db, async (trx) => {
      const split = { by: 'time', edges } as const
      const found = await countAll(trx, ids, scope, split, now)
      const backlog = await backlogIn(trx, ids, scope, { by: 'whole' }, now)
      const [whole] = joined([...found.map((parts) => toPart(wholeOf(parts))), ...backlog])
      return {
        whole: whole?.tallies ?? {},
        stretches: joined([...found.flat().map(toPoint), ...(await backlogIn(trx, ids, scope, split, now))]),
      }
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

const inMemory = async <Result>(db: Database, work: (trx: Database) => Promise<Result>): Promise<Result> =>
  // One moment for all of it: a sum may be taken away between two questions.
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      // A year of a large desk is counted in memory and not on the disk.
      await sql`set local work_mem = '64MB'`.execute(trx)
      return await work(trx)
    })

/** Row by row of what is counted over rows of its own; figures of what is open are not among them. */
async function countAll(
  trx: Database,
  ids: readonly FigureId[],
  scope: ReportScope,
  split: Split,
  now: Instant,
): Promise<readonly (readonly CountedPart[])[]> {
  const found: (readonly CountedPart[])[] = []
  for (const { rows, measures, sums } of counted(now)) {
    const wanted = ids.flatMap((id) => {
      const measure = measures[id]
      return measure === undefined ? [] : [{ id, measure }]
    })
    found.push(await countOrSum(trx, { rows, wanted, sums }, scope, split))
  }
  return found
}

type Asked = { readonly rows: Rows; readonly wanted: readonly Wanted[]; readonly sums: Kind | undefined }

/** From the sums of what is over, as far as there are any, and the rest row by row. */
async function countOrSum(
  trx: Database,
  { rows, wanted, sums }: Asked,
  scope: ReportScope,
  split: Split,
): Promise<readonly CountedPart[]> {
  const ids = wanted.map(({ id }) => id)
  const summed = sums === undefined || ids.length === 0 ? null : await readSums(trx, sums, ids, scope, split)
  if (summed === null) return await countRows(trx, rows, wanted, scope, split)
  const rest = summed.holes.length === 0 ? [] : await countRows(trx, rows, wanted, scope, split, summed.holes)
  return merged([...summed.parts, ...rest])
}

/** One part of each key, with all that was counted of it. */
function joined(parts: readonly Part[]): readonly Part[] {
  const byKey = new Map<string | null, Part['tallies']>()
  for (const { key, tallies } of parts) byKey.set(key, { ...byKey.get(key), ...tallies })
  return [...byKey].map(([key, tallies]) => ({ key, tallies }))
}

const backlogIn = async (
  trx: Database,
  ids: readonly FigureId[],
  scope: ReportScope,
  split: Split,
  now: Instant,
): Promise<readonly Part[]> =>
  ids.some((id) => aboutFigure(id).grain === 'backlog') ? await tallyBacklog(trx, ids, scope, split, now) : []

const countedBy = (measure: Measure): RawBuilder<boolean> => {
  if (measure.shape === 'share') return measure.counted
  if (measure.shape === 'balance') return sql`(${measure.pro} or ${measure.contra})`
  return sql`true`
}

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
