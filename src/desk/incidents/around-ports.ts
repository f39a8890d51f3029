import type { Relation, SeenRelation } from '../../incidents/relations/relation.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { Instant } from '../../kit/time.ts'

/** Another incident, as it stands to the one that is looked at. */
export type SeenLink = {
  /** As it is kept, and as it reads from here. */
  readonly relation: Relation
  readonly seen: SeenRelation
  readonly id: string
  readonly number: number
  readonly status: Status
  readonly mergedInto: string | null
  readonly description: string
  readonly conversationId: string
}

/** One of somebody else's that was solved. */
export type SimilarIncident = {
  readonly id: string
  readonly number: number
  readonly conversationId: string
  readonly description: string
  readonly resolution: string
}

/** What stands around an incident. */
export type Around = {
  readonly links: readonly SeenLink[]
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    readonly assigneeId: string | null
    readonly assigneeName: string | null
    readonly doneAt: Instant | null
    readonly doneBy: string | null
  }[]
  /** The last that was asked for; null: none ever was. */
  readonly approval: {
    readonly approverId: string | null
    readonly approverName: string | null
    readonly askedAt: Instant
    readonly decidedAt: Instant | null
    readonly decidedBy: string | null
    readonly isGranted: boolean | null
    readonly reason: string | null
  } | null
  readonly mergedInto: { readonly number: number; readonly conversationId: string } | null
  readonly similar: readonly SimilarIncident[]
}
