import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Delivery, Outbound } from '../../messaging/outbound.ts'

/** A leased row of the outbox, ready to be sent. */
export type LeasedOutbound = {
  readonly id: string
  readonly conversationId: string
  readonly channel: ChannelName
  readonly recipient: string
  readonly author: 'bot' | 'agent'
  readonly attempts: number
  readonly createdAt: Instant
  readonly givesWay: boolean
  readonly message: Outbound
}

export type Settlement = {
  readonly row: LeasedOutbound
  readonly delivery: Delivery
}

/** How many rows of a channel may be leased, and how many of them such as give way. */
export type LeaseRoom = { readonly channel: ChannelName; readonly rows: number; readonly givingWay: number }

/**
 * For whoever writes rows that may leave at once: a row that is leased by the transaction that writes it needs no second
 * statement and no second version. Only this process's own; whatever is not begun is found by `lease` later.
 */
export interface SendsAtOnce {
  /** @returns for how many of so many rows of the channel there is a place, which is kept for them. */
  reserve(channel: ChannelName, wanted: number): number
  /** Places that were kept and are not needed. */
  giveBack(channel: ChannelName, places: number): void
  /** Committed and leased: each takes a place that was kept. `leasedAt`: a moment before its lease began, by `performance.now()`. */
  begin(rows: readonly LeasedOutbound[], leasedAt: number): void
}

/** The sender's side of the outbox. All times in it are the database's. */
export interface Outbox {
  /** Leases the heads of the queues that are due, one a chat; drops replies of an old generation. Rows that give way come last. */
  lease(rooms: readonly LeaseRoom[]): Promise<readonly LeasedOutbound[]>
  /**
   * Writes what came of them, in one statement.
   * @returns whether more waits in those chats, which may be due now.
   */
  settle(settlements: readonly Settlement[]): Promise<boolean>
  /** An upload goes on: its lease begins anew, as long as it is still the one that was taken. */
  renew(row: LeasedOutbound): Promise<void>
  /** Attempts whose lease ran out: the process died between the call and the record. @returns how many. */
  expireLeases(): Promise<number>
}
