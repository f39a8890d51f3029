import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** What became of it for one recipient. `held`: the person blocked the bot; `withdrawn`: cancelled before it was sent. */
export const receiptStates = [
  'waiting',
  'queued',
  'sent',
  'delivered',
  'seen',
  'not_confirmed',
  'refused',
  'held',
  'skipped',
  'withdrawn',
] as const
export type ReceiptState = (typeof receiptStates)[number]

export type ReceiptCounts = Readonly<Record<ReceiptState, number>> & { readonly all: number }

/**
 * Why somebody was left out, as it can be seen now: they want no announcements, their chat is over, what they had asked
 * was solved before. Null: they have changed their mind since, or there was nothing left to tell.
 */
export type SkipReason = 'off' | 'gone' | 'solved'

export type Receipt = {
  readonly conversationId: string
  readonly userName: SafeText | null
  readonly channel: ChannelName
  readonly state: ReceiptState
  /** The messenger's words where it refused. */
  readonly detail: string | null
  /** Of who was skipped. */
  readonly why: SkipReason | null
  readonly at: Instant | null
}

/** How many did not get it for one reason. */
export type Outcome = Pick<Receipt, 'state' | 'detail' | 'why'> & { readonly count: number }

export type ReceiptsWanted = {
  readonly state: ReceiptState | null
  /** The conversation after which the page begins. */
  readonly after: string
  readonly limit: number
}
