import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'

export type HandOver = {
  readonly id: string
  readonly incidentId: string
  /** Whose queue it stands in; null: the first line of a desk without groups. */
  readonly group: string | null
  readonly askedAt: Instant
  readonly acceptedBy: string | null
  readonly acceptedByName: SafeText | null
  readonly offeredTo: string | null
  readonly offeredAt: Instant | null
  readonly offerEndsAt: Instant | null
  /** Who let the offer pass in this round. */
  readonly missedBy: readonly string[]
  /** Since when its agent owes the user a reply. */
  readonly owedSince: Instant | null
  readonly owedToldAt: Instant | null
}

export type PastHandOver = Pick<HandOver, 'incidentId' | 'acceptedBy' | 'owedSince'> & {
  readonly endedBy: HandOverEnd | null
  readonly endedAt: Instant | null
}

export type NewHandOver = {
  readonly incidentId: string
  readonly generation: number
  readonly group: string | null
  /** It has lost its agent: before all others. */
  readonly isReturned?: boolean
  /** Who is asked first. */
  readonly lastAgentId?: string | null
  /** Who is asked last. */
  readonly missedBy?: readonly string[]
}

export type HandOverEnd = 'user' | 'agent' | 'resolved' | 'cancelled' | 'lost' | 'silent' | 'passed_on'

/** How a queue stands, for whoever waits in it. */
type QueueStanding = {
  /** From 1 on. */
  readonly place: number
  /** How long those waited who were accepted within the last hour, ms. */
  readonly waits: readonly number[]
}

/** Hand-overs within one transaction. */
export interface HandOverWrites {
  /** The one that is asked for or accepted and not ended; there is never more than one. */
  current(conversationId: string): Promise<HandOver | null>
  /** The newest of all, over or not. */
  last(conversationId: string): Promise<PastHandOver | null>
  ask(conversationId: string, asked: NewHandOver, at: Instant): Promise<void>
  /** An offer of it ends, too: taken, when it was this agent's. */
  accept(id: string, agentId: string, at: Instant): Promise<void>
  end(id: string, endedBy: HandOverEnd, at: Instant): Promise<void>
  /** The talk is about another incident from now on. */
  moveTo(id: string, incidentId: string): Promise<void>
  /** Lets one desk's routing wait for another's: until the transaction ends. */
  lockRouting(): Promise<void>
  /** @returns false when the agent cannot be asked any more: gone, at their limit, asked about another, or in vain meanwhile. */
  offer(
    id: string,
    offer: {
      readonly agentId: string
      readonly capacity: number
      readonly until: Instant
      readonly isNewRound: boolean
    },
    at: Instant,
  ): Promise<boolean>
  endOffer(id: string, outcome: 'refused' | 'missed' | 'withdrawn', reason: SafeText | null, at: Instant): Promise<void>
  /** The user has written to the agent: a reply is owed, unless one is already. */
  owe(conversationId: string, at: Instant): void
  answered(id: string): Promise<void>
  reminded(id: string, at: Instant): Promise<void>
  /** `withUngrouped`: those who wait for no group are served by the same people. */
  standing(id: string, withUngrouped: boolean, at: Instant): Promise<QueueStanding>
}
