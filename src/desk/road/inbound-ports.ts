import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { ProtectedEvent } from '../../messaging/inbound.ts'

/** One row of the inbox, taken for handling. */
export type InboundRow = {
  readonly id: string
  readonly channel: ChannelName
  readonly attempts: number
  readonly event: ProtectedEvent
}

/** The handling side of the inbox, within one transaction. */
export interface InboundWrites {
  /** Oldest waiting rows, one a sender, locked; rows another process holds are passed over. */
  take(limit: number): Promise<readonly InboundRow[]>
  finish(id: string, outcome: 'handled' | 'ignored' | 'set_aside'): void
  /** The phone of a contact is not kept in the row once it has been heard. */
  forgetPhone(id: string): void
  /** The row keeps the event as it may be kept. */
  rewrite(id: string, event: ProtectedEvent): void
}

/** The door's side of the inbox. */
export interface Inbox {
  /** Stores events once; resolves after the commit. @throws when the database does not take them. */
  add(channel: ChannelName, events: readonly ProtectedEvent[]): Promise<void>
  /** Notes a failed attempt; the row rests until `nextTryAt`. */
  recordFailure(id: string, reason: SafeText, nextTryAt: Instant): Promise<void>
}
