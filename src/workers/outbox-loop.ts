import { deliver, type Pace } from '../desk/deliver-outbound.ts'
import type { Live } from '../desk/live.ts'
import type { LeasedOutbound, Outbox, Settlement } from '../desk/ports.ts'
import { groupCommit } from '../kit/group-commit.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Channel } from '../messaging/channel.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** So many attempts at once that one slow messenger answer hurts nobody, few enough to stay far below the lease. */
const mostInFlight = 128
const restMs = second

export type OutboxLoopParts = {
  readonly outbox: Outbox
  readonly channels: readonly Channel[]
  readonly pace: Pace
  readonly live: Live
  readonly bell: Bell
  readonly log: Log
  readonly onSettled: (settlement: Settlement) => void
}

/** Room 6: leases what is due, sends it, records what came of it; leases and results go to the database in batches. */
export function startOutboxLoop(parts: OutboxLoopParts): Loop {
  const { outbox, channels, pace, live, bell, log, onSettled } = parts
  const byName = new Map(channels.map((channel) => [channel.name, channel]))
  const names = [...byName.keys()]
  const inFlight = new Set<Promise<void>>()

  const settle = groupCommit<Settlement>(async (settlements) => {
    await settleStubbornly(outbox, settlements, log)
    live.publish(settlements.map(({ row }) => ({ conversationId: row.conversationId, version: 0 })))
    for (const settlement of settlements) onSettled(settlement)
    bell.ring()
  })

  async function attempt(row: LeasedOutbound): Promise<void> {
    const channel = byName.get(row.channel)
    if (channel === undefined) return
    await settle(await deliver(row, pace, (leased) => channel.send(leased.message, leased.recipient)))
  }

  const loop = startLoop({
    name: 'outbox',
    bell,
    log,
    round: async () => {
      const room = mostInFlight - inFlight.size
      if (room <= 0) return restMs
      const rows = await outbox.lease(names, room)
      for (const row of rows) {
        const attempted: Promise<void> = attempt(row)
          .catch((error: unknown) => log.error('an attempt could not be recorded', error, { row: row.id }))
          .finally(() => inFlight.delete(attempted))
        inFlight.add(attempted)
      }
      return rows.length > 0 ? 'more' : restMs
    },
  })

  return {
    stop: async () => {
      await loop.stop()
      await Promise.all(inFlight)
    },
  }
}

/** The message is out; only the record is missing. A lost database is waited for as long as the lease lasts. */
async function settleStubbornly(outbox: Outbox, settlements: readonly Settlement[], log: Log): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await outbox.settle(settlements)
    } catch (error) {
      if (attempt >= 20) throw error
      log.warn('results of sending are not recorded yet', { attempt, count: settlements.length })
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, second)))
    }
  }
}
