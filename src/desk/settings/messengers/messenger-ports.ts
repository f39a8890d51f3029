import type { Instant } from '../../../kit/time.ts'
import type { ChannelName } from '../../../messaging/address.ts'

/**
 * How far a messenger is: not switched on; being connected for the first time; connected; its last try to connect failed
 * and is repeated; connected, but it takes nothing from the bot at present.
 */
export type Connection = 'off' | 'connecting' | 'connected' | 'not_connected' | 'paused'

/** How a messenger stands in this process. */
export type MessengerState = {
  readonly name: ChannelName
  /** What switches it on, on the server. */
  readonly variable: string
  readonly connection: Connection
  /** What the log says of its trouble, in English; null where none is known. Holds no secret. */
  readonly said: string | null
  readonly canCheck: boolean
}

/** Why a message did not arrive. `reported`: the messenger took it, and said later that it did not. */
type FailureReason = 'blocked' | 'unknown_chat' | 'invalid_message' | 'not_confirmed' | 'reported'

/** What the tables tell of a messenger. */
export type MessengerFigure = {
  /** When a user last did something in it; null: never. */
  readonly lastHeardAt: Instant | null
  /** When it last took a message; null: never. */
  readonly lastSentAt: Instant | null
  readonly waiting: number
  /** Since when the oldest of them waits. */
  readonly waitingSince: Instant | null
  /** Of the last 24 hours, the most frequent first. */
  readonly failed: readonly { readonly reason: FailureReason; readonly count: number }[]
}

export interface MessengerFigures {
  of(channel: ChannelName): Promise<MessengerFigure>
}
