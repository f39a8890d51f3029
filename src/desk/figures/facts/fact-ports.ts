import type { IncidentFacts } from './incident-facts.ts'
import type { TalkFacts, TalkPast } from './talk-facts.ts'
import type { IncidentEvent } from '../../../incidents/event.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'
import type { ChannelName } from '../../../messaging/address.ts'

/** By what reports are cut besides what the incident itself tells. */
type FactSurroundings = {
  readonly channel: ChannelName
  /** The user's. */
  readonly language: string
  /** Of the user's person, as the directory has it; null: unknown, or none. */
  readonly personClass: SafeText | null
}

/** Everything that the facts of one incident are made from. */
export type FactSource = FactSurroundings & {
  readonly incidentId: string
  readonly history: readonly IncidentEvent[]
  readonly talks: readonly TalkPast[]
}

export type MadeFacts = FactSurroundings & {
  readonly incidentId: string
  readonly incident: IncidentFacts
  readonly talks: readonly TalkFacts[]
}

/** One transaction of the figures' loop; at most one at a time on all instances. */
export interface FactWrites {
  /** Has everything counted anew if the facts were made by other rules than these. */
  useRules(rules: string): Promise<void>
  /**
   * Takes up to `limit` marks off, oldest first, and reads what is marked; an incident may have several. Where fewer are marked,
   * the next of those that are counted anew count as marked.
   */
  takeDue(limit: number): Promise<{ readonly sources: readonly FactSource[]; readonly marks: number }>
  put(made: readonly MadeFacts[]): Promise<void>
  /** Makes visits to the bot anew, of the oldest `limit` marks. @returns how many; `limit`: there may be more. */
  keepVisits(limit: number): Promise<number>
  /** Sums a few of the days and months of the zone that are over. @returns how many; 0: all have their sums. */
  sum(zone: string, now: Instant): Promise<number>
}

export interface FactStore {
  /** Null: another instance is at it. */
  keep<Result>(work: (writes: FactWrites) => Promise<Result>): Promise<Result | null>
  /** Has everything counted anew, from the newest downwards, behind whatever is marked. */
  markAll(): Promise<void>
}
