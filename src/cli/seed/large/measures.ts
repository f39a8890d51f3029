import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'

/** What of everything there is. */
export type LargeDesk = {
  readonly incidents: number
  /** The last ones. */
  readonly open: number
  /** Each writes in one conversation, and opens an incident whenever all others have opened theirs. */
  readonly users: number
  readonly sentences: number
  readonly agentIds: readonly string[]
  readonly from: Instant
  readonly until: Instant
}

/** When the nth of so many happened, all of them evenly apart. The last ones happened a moment before the end. */
export const moment = (from: Instant, until: Instant, n: RawBuilder<unknown>, of: number): RawBuilder<unknown> =>
  sql`(${new Date(from).toISOString()}::timestamptz + ((${n}) - 1)::float8 / ${of}::float8 * ${until - from}::float8 * interval '1 millisecond')`
