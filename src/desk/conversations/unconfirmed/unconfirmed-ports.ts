import type { Instant } from '../../../kit/time.ts'
import type { ConversationChanged } from '../../road/live.ts'

/**
 * Why a message is not sent again, whoever wishes it: the conversation has been in other hands since; it was taken back, or
 * corrected once more; its announcement was called off.
 */
export type Obstacle = 'reply_outdated' | 'message_withdrawn' | 'announcement_cancelled'

/** A message of which nobody knows whether it arrived. */
export type UnconfirmedMessage = {
  /** Of its row in the outbox: what was made later has a higher one. */
  readonly id: string
  readonly conversationId: string
  readonly number: number
  readonly incidentId: string | null
  readonly channel: string
  readonly userName: string | null
  readonly author: 'bot' | 'agent'
  readonly agentName: string | null
  /** Its beginning; empty for what has no words. */
  readonly text: string
  readonly at: Instant
  /** In the road's own words. */
  readonly error: string | null
  readonly obstacle: Obstacle | null
}

/** What somebody decides about such messages; `keep` takes `drop` back. */
export type UnconfirmedAct = 'send' | 'drop' | 'keep'

export type UnconfirmedRefusal = Obstacle | 'message_unknown' | 'sent_before' | 'dropped_before' | 'kept_before'

export type UnconfirmedOutcome = {
  readonly done: readonly { readonly id: string; readonly conversationId: string; readonly number: number }[]
  readonly refused: readonly { readonly id: string; readonly error: UnconfirmedRefusal }[]
  /** To be told. */
  readonly changed: readonly ConversationChanged[]
}

export interface Unconfirmed {
  /** Up to `limit` of them from the newest on, older than `before`. */
  list(before: string | null, limit: number): Promise<readonly UnconfirmedMessage[]>
  count(): Promise<number>
  /** All or none are decided at once, so that those of one chat stay in their order; each by whoever comes first. */
  decide(act: UnconfirmedAct, ids: readonly string[]): Promise<UnconfirmedOutcome>
  /** When a restored copy that is not released yet began, and of when its data are; null: nothing is held back. */
  heldSince(): Promise<{ readonly at: Instant; readonly backupAt: Instant } | null>
}
