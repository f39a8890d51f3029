import { type FigureId, type Reading, readingOf, type Tally } from '../../figures/figure.ts'
import { edgesOf, type Unit, unitFor } from '../../figures/stretches.ts'
import type { Instant } from '../../kit/time.ts'
import type { Part, ReportQueries, ReportScope, Split } from './report-ports.ts'

/** One figure of a report: now, in the period of the same length right before, and stretch by stretch. */
type Reported = {
  readonly now: Reading
  readonly before: Reading
  /** As many as there are stretches. */
  readonly curve: readonly Reading[]
}

export type Report = {
  readonly before: { readonly from: Instant; readonly until: Instant }
  readonly unit: Unit
  /** Where the stretches of the curve begin, and where the last one ends. */
  readonly edges: readonly Instant[]
  readonly figures: readonly Reported[]
}

const nothing: Tally = { count: 0, of: 0, meanMs: null, medianMs: null, p90Ms: null }

/** Figures over a period. One that cannot be counted over the scope's cuts is not there. */
export async function makeReport(
  ids: readonly FigureId[],
  scope: ReportScope,
  zone: string,
  queries: ReportQueries,
  now: Instant,
): Promise<Report> {
  const { from, until } = scope
  const before = { from: from - (until - from), until: from }
  const unit = unitFor(from, until)
  const edges = edgesOf(from, until, unit, zone)
  const [over, [past]] = await Promise.all([
    queries.overTime(ids, scope, edges, now),
    queries.tally(ids, { ...scope, ...before }, { by: 'whole' }, now),
  ])
  const stretches = new Map(over.stretches.map((part) => [part.key, part.tallies]))
  return {
    before,
    unit,
    edges,
    figures: ids.map((id) => ({
      now: readTallies(id, over.whole),
      before: readTallies(id, past?.tallies),
      curve: edges.slice(1).map((_, index) => readTallies(id, stretches.get(String(index)))),
    })),
  }
}

const readTallies = (id: FigureId, tallies: Part['tallies'] | undefined): Reading =>
  readingOf(id, tallies?.[id] ?? nothing)

export type ReadPart = { readonly key: string | null; readonly readings: readonly Reading[] }

/** Figures by the parts of a split, the largest first; parts of `hour` in the order of the week. */
export async function makeParts(
  ids: readonly FigureId[],
  scope: ReportScope,
  split: Split,
  queries: ReportQueries,
  now: Instant,
): Promise<readonly ReadPart[]> {
  const parts = await queries.tally(ids, scope, split, now)
  const read = parts.map((part) => ({ key: part.key, readings: ids.map((id) => readTallies(id, part.tallies)) }))
  const sizeOf = ({ readings }: ReadPart) => Math.max(...readings.map(({ of }) => of))
  return split.by === 'hour'
    ? read.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? ''))
    : read.toSorted((a, b) => sizeOf(b) - sizeOf(a))
}
