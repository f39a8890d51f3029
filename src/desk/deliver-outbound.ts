import type { ChannelName } from '../messaging/address.ts'
import type { Delivery } from '../messaging/outbound.ts'
import type { LeasedOutbound, Settlement } from './ports.ts'

export type Pace = {
  /** Runs `send` when the messenger's pace allows it for this chat and for the bot. */
  schedule(channel: ChannelName, recipient: string, send: () => Promise<Delivery>): Promise<Delivery>
  /** A `retry_after` that names the whole bot. */
  pauseBot(channel: ChannelName, ms: number): void
}

export type SendThrough = (row: LeasedOutbound) => Promise<Delivery>

/** Sends one leased row at the messenger's pace. Never throws: whatever happens is a delivery to be recorded. */
export async function deliver(row: LeasedOutbound, pace: Pace, send: SendThrough): Promise<Settlement> {
  try {
    const delivery = await pace.schedule(row.channel, row.recipient, () => send(row))
    if (delivery.kind === 'retry' && delivery.holds === 'bot' && delivery.afterMs !== undefined) {
      pace.pauseBot(row.channel, delivery.afterMs)
    }
    return { row, delivery }
  } catch (error) {
    // A channel that throws is a bug of ours; whether anything was sent is not known.
    return { row, delivery: { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' } }
  }
}
