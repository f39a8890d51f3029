import type { IncidentEvent } from '../../incidents/event.ts'
import type { Instant } from '../../kit/time.ts'

/** An incident with all that ever happened to it, oldest first. */
export type IncidentRecord = {
  readonly id: string
  readonly openedAt: Instant
  readonly history: readonly IncidentEvent[]
}

export interface HistoryQueries {
  /** Up to `limit` incidents opened in [from, until), in the order of their opening, those after `after`. */
  records(
    period: { readonly from: Instant; readonly until: Instant },
    after: IncidentRecord | null,
    limit: number,
  ): Promise<readonly IncidentRecord[]>
}
