import type { Status } from '../../incidents/lifecycle.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** Which incidents a figure is about. Null: whichever. */
export type FigureScope = {
  /** Opened in [from, until). */
  readonly from: Instant
  readonly until: Instant
  /** As the incident has them now. */
  readonly group: string | null
  readonly category: string | null
  readonly channel: ChannelName | null
}

/** What the history of one incident tells. */
export type IncidentPast = {
  readonly id: string
  readonly openedAt: Instant
  /** Oldest first; the first is its opening. */
  readonly statuses: readonly { readonly at: Instant; readonly status: Status }[]
  readonly wasReopened: boolean
  readonly highestTier: number
  /** Ids of all groups that it was ever given to. */
  readonly groups: readonly string[]
}

export interface FigureQueries {
  /** Up to `limit` incidents in the order of their opening, those after `after`. */
  pasts(scope: FigureScope, after: IncidentPast | null, limit: number): Promise<readonly IncidentPast[]>
}
