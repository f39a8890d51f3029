import type { IncidentEvent } from '../../incidents/event.ts'
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

/** An incident with all that ever happened to it, oldest first. */
export type IncidentRecord = {
  readonly id: string
  readonly openedAt: Instant
  readonly history: readonly IncidentEvent[]
}

/** One request for a person. */
export type HandOverPast = {
  readonly group: string | null
  readonly askedAt: Instant
  readonly acceptedAt: Instant | null
  readonly endedAt: Instant | null
}

export interface FigureQueries {
  /** All that were asked in the scope; group as the hand-over had it, category and channel as the incident has them. */
  handOvers(scope: FigureScope): Promise<readonly HandOverPast[]>
  /** Up to `limit` incidents opened in [from, until), in the order of their opening, those after `after`. */
  records(
    period: Pick<FigureScope, 'from' | 'until'>,
    after: IncidentRecord | null,
    limit: number,
  ): Promise<readonly IncidentRecord[]>
  /** Up to `limit` incidents in the order of their opening, those after `after`. */
  pasts(scope: FigureScope, after: IncidentPast | null, limit: number): Promise<readonly IncidentPast[]>
}
