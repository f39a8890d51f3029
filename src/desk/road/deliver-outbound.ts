import { second } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Delivery } from '../../messaging/outbound.ts'
import type { LeasedOutbound, Settlement } from './outbound-ports.ts'

/** How long a sender holds a row, by the database's clock. */
export const leaseMs = 15 * second
/** What one attempt of a channel takes at most. */
export const attemptMs = 10 * second
/**
 * A row that has waited longer for its turn is put back instead of sent: its attempt could still run when the lease
 * is over, and the row be sent a second time beside it. Half a second is kept for a busy process.
 */
export const longestWaitMs = leaseMs - attemptMs - second / 2

export type Pace = {
  /** How many more rows of this channel can be leased now without waiting too long for their turn. */
  room(channel: ChannelName, inFlight: number): number
  /** How many of those may be rows that give way: so few that whatever comes next is not held up by them. */
  roomToGiveWay(channel: ChannelName): number
  /** Runs `send` when the messenger's pace allows it for this chat and for the bot; what gives way goes last. */
  schedule(
    channel: ChannelName,
    recipient: string,
    send: () => Promise<Delivery>,
    givesWay?: boolean,
  ): Promise<Delivery>
  /**
   * Nobody gets anything for a while: as long as the messenger names, else with growing pauses. `reason` is for people.
   * @returns for how long, ms.
   */
  pauseBot(channel: ChannelName, ms: number | undefined, reason: string): number
  /** Why the messenger takes nothing from the bot at present, in words; null when it does. */
  trouble(channel: ChannelName): string | null
}

type SendThrough = (row: LeasedOutbound) => Promise<Delivery>

/** Sends one leased row at the messenger's pace. Never throws: whatever happens is a delivery to be recorded. */
export async function deliver(
  row: LeasedOutbound,
  pace: Pace,
  send: SendThrough,
  /** Since the lease was asked for, by a clock that nobody sets. */
  heldForMs: () => number,
): Promise<Settlement> {
  try {
    const attempt = async () => (heldForMs() > longestWaitMs ? waitedTooLong : await send(row))
    const delivery = await pace.schedule(row.channel, row.recipient, attempt, row.givesWay)
    if (delivery.kind !== 'retry' || delivery.holds !== 'bot') return { row, delivery }
    return { row, delivery: { ...delivery, afterMs: pace.pauseBot(row.channel, delivery.afterMs, delivery.reason) } }
  } catch (error) {
    // A channel that throws is a bug of ours; whether anything was sent is not known.
    return { row, delivery: { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' } }
  }
}

const waitedTooLong: Delivery = { kind: 'retry', afterMs: 0, reason: 'waited too long for its turn' }
