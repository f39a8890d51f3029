import type { Cut } from '../../figures/cuts.ts'
import type { FigureId, Tally } from '../../figures/figure.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'

/** What a figure is counted over: the period [from, until), and only what has these. Null: those that have none. */
export type ReportScope = {
  readonly from: Instant
  readonly until: Instant
  readonly only: Readonly<Partial<Record<Cut, string | null>>>
}

/**
 * How a whole is put into parts. `time`: the stretches between the instants; the key is the number of the stretch, from
 * 0. `cut`: the key is the value. `hour`: by weekday and hour of the zone, `1-09` is Monday from nine to ten.
 */
export type Split =
  | { readonly by: 'whole' }
  | { readonly by: 'time'; readonly edges: readonly Instant[] }
  | { readonly by: 'cut'; readonly cut: Cut }
  | { readonly by: 'hour'; readonly zone: string }

/** The figures of one part; those that cannot be cut so are not there. */
export type Part = {
  /** Null: what has no value; and of a `whole`. */
  readonly key: string | null
  readonly tallies: Readonly<Partial<Record<FigureId, Tally>>>
}

/** One of the incidents that a number was counted from. */
export type IncidentBehind = {
  readonly id: string
  readonly number: number
  readonly conversationId: string
  readonly description: SafeText
  readonly status: Status
  readonly openedAt: Instant
  readonly userName: SafeText | null
  readonly agentName: SafeText | null
}

/** `counted`: those that the figure is about; `asked`: all that were looked at. */
type Side = 'counted' | 'asked'

export interface ReportQueries {
  /** Parts that have nothing in them are left out. */
  tally(ids: readonly FigureId[], scope: ReportScope, split: Split, now: Instant): Promise<readonly Part[]>
  /** The whole of a period and the stretches between `edges`, which begin and end with it, in one reading. */
  overTime(
    ids: readonly FigureId[],
    scope: ReportScope,
    edges: readonly Instant[],
    now: Instant,
  ): Promise<{ readonly whole: Part['tallies']; readonly stretches: readonly Part[] }>
  /** Up to `limit` incidents from the newest on, older than the id `before`; of a figure that is not of incidents, none. */
  behind(
    id: FigureId,
    side: Side,
    scope: ReportScope,
    page: { readonly before: string | null; readonly limit: number },
    now: Instant,
  ): Promise<readonly IncidentBehind[]>
  /** Whether everything that has happened is in the facts by now, and how many incidents are not. */
  due(): Promise<number>
}
