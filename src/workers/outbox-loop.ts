import { deliver, leaseMs, type Pace } from '../desk/road/deliver-outbound.ts'
import type { Live } from '../desk/road/live.ts'
import type { LeasedOutbound, LeaseRoom, Outbox, SendsAtOnce, Settlement } from '../desk/road/outbound-ports.ts'
import { groupCommit } from '../kit/functions/group-commit.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { ChannelName } from '../messaging/address.ts'
import type { Channel } from '../messaging/channel.ts'
import type { Delivery } from '../messaging/outbound.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

const restMs = second
/** A third of a lease, so that one lost renewal does not end it. */
const renewEveryMs = leaseMs / 3

type OutboxLoopParts = {
  readonly outbox: Outbox
  readonly channels: readonly Channel[]
  readonly pace: Pace
  /** Tells every page, of this instance and the others, that something about a conversation has changed. */
  readonly publish: Live['publish']
  readonly bell: Bell
  readonly log: Log
  readonly onSettled: (settlement: Settlement) => void
  /** Whether this process is the one that sends over the channel now; without it, always. */
  readonly isSender?: (channel: ChannelName) => boolean
}

const anotherSends: Delivery = { kind: 'retry', afterMs: 0, reason: 'another instance sends now' }

/** Room 6: leases what is due, sends it, records what came of it; leases and results go to the database in batches. */
export function startOutboxLoop(parts: OutboxLoopParts): Loop & SendsAtOnce {
  const { outbox, channels, pace, publish, bell, log, onSettled, isSender = () => true } = parts
  const byName = new Map(channels.map((channel) => [channel.name, channel]))
  const inFlight = new Map<ChannelName, Set<Promise<void>>>(channels.map(({ name }) => [name, new Set()]))
  /** Attempts that carry a file, of each channel: they take up to a minute. */
  const uploading = new Map<ChannelName, number>()
  /** Places that are kept for rows whose transaction is under way. */
  const reserved = new Map<ChannelName, number>()
  const tellPauses = makePauseTeller(log)
  let isStopping = false
  /** More may be due than there was room for: each attempt that ends makes some. */
  let isLimited = false

  const settle = groupCommit<Settlement>(async (settlements) => {
    const isMoreQueued = await settleStubbornly(outbox, settlements, log, () => isStopping)
    publish(settlements.map(({ row }) => ({ conversationId: row.conversationId, version: 0 })))
    for (const settlement of settlements) onSettled(settlement)
    if (isMoreQueued || isLimited) bell.ring()
  })

  async function attempt(channel: Channel, row: LeasedOutbound, leasedAt: number): Promise<void> {
    const settlement = await deliver(
      row,
      pace,
      async (leased) => (isSender(leased.channel) ? await sendRenewing(channel, leased) : anotherSends),
      () => performance.now() - leasedAt,
    )
    tellPauses(settlement)
    await settle(settlement)
  }

  /** An upload takes longer than a lease: it is renewed as long as the attempt runs. */
  async function sendRenewing(channel: Channel, row: LeasedOutbound): Promise<Delivery> {
    if (row.message.file === undefined) return await channel.send(row.message, row.recipient)
    uploading.set(channel.name, (uploading.get(channel.name) ?? 0) + 1)
    const renewing = setInterval(() => {
      outbox.renew(row).catch(() => log.warn('the lease of an upload could not be renewed', { row: row.id }))
    }, renewEveryMs)
    try {
      return await channel.send(row.message, row.recipient)
    } finally {
      clearInterval(renewing)
      uploading.set(channel.name, (uploading.get(channel.name) ?? 1) - 1)
    }
  }

  /** Each channel has places of its own: one messenger that stalls takes none of another's. */
  function roomOf(channel: ChannelName): LeaseRoom {
    const mine = inFlight.get(channel)
    if (mine === undefined || !isSender(channel)) return { channel, rows: 0, givingWay: 0 }
    // After a pause one attempt asks whether it is over; an upload that began before it is not that one.
    const rows = Math.max(
      0,
      pace.room(channel, mine.size - (uploading.get(channel) ?? 0)) - (reserved.get(channel) ?? 0),
    )
    return { channel, rows, givingWay: pace.roomToGiveWay(channel) }
  }

  /** @returns how many rows were leased. */
  async function leaseDue(): Promise<number> {
    const all = [...byName.keys()].map(roomOf)
    const rooms = all.filter(({ rows }) => rows > 0)
    isLimited = rooms.length < all.length
    if (rooms.length === 0) return 0
    // Before the question, so that the lease is never thought to last longer than it does.
    const leasedAt = performance.now()
    const leased = await outbox.lease(rooms)
    for (const row of leased) begin(row, leasedAt)
    isLimited ||= rooms.some(({ channel, rows, givingWay }) => {
      const own = leased.filter((row) => row.channel === channel)
      return own.length >= rows || own.filter(({ givesWay }) => givesWay).length >= givingWay
    })
    return leased.length
  }

  function begin(row: LeasedOutbound, leasedAt: number): void {
    const channel = byName.get(row.channel)
    const mine = inFlight.get(row.channel)
    if (channel === undefined || mine === undefined) return
    const attempted: Promise<void> = attempt(channel, row, leasedAt)
      .catch((error: unknown) => log.error('an attempt could not be recorded', error, { row: row.id }))
      .finally(() => mine.delete(attempted))
    mine.add(attempted)
  }

  const loop = startLoop({
    name: 'outbox',
    bell,
    log,
    round: async () => ((await leaseDue()) > 0 && isLimited ? 'more' : restMs),
  })

  const giveBack = (channel: ChannelName, places: number): void => {
    reserved.set(channel, (reserved.get(channel) ?? 0) - places)
  }

  return {
    reserve: (channel, wanted) => {
      const places = isStopping ? 0 : Math.min(wanted, roomOf(channel).rows)
      giveBack(channel, -places)
      return places
    },
    giveBack,
    begin: (rows, leasedAt) => {
      for (const row of rows) {
        giveBack(row.channel, 1)
        begin(row, leasedAt)
      }
    },
    stop: async () => {
      isStopping = true
      await loop.stop()
      await Promise.all([...inFlight.values()].flatMap((mine) => [...mine]))
    },
  }
}

/** Says once that a messenger takes nothing from the bot, and once that it does again. */
function makePauseTeller(log: Log): (settlement: Settlement) => void {
  const paused = new Set<ChannelName>()
  return ({ row: { channel }, delivery }) => {
    if (delivery.kind === 'retry' && delivery.holds === 'bot') {
      if (!paused.has(channel)) {
        log.warn(`${channel} takes nothing from the bot: messages wait until it does`, { reason: delivery.reason })
      }
      paused.add(channel)
    } else if ((delivery.kind === 'sent' || delivery.kind === 'refused') && paused.delete(channel)) {
      log.warn(`${channel} takes messages from the bot again: those that waited are sent`)
    }
  }
}

/** A result that the database itself refuses is not refused less often the next time. */
const mostRefusals = 20

/**
 * The message is out; only the record is missing. A lost database is waited for until it is back: meanwhile nothing
 * more is leased than there are places, so what is kept stays little. Who stops does not wait for ever.
 */
async function settleStubbornly(
  outbox: Outbox,
  settlements: readonly Settlement[],
  log: Log,
  isStopping: () => boolean,
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await outbox.settle(settlements)
    } catch (error) {
      if (attempt >= mostRefusals && (isStopping() || isAboutStatement(error))) throw error
      log.warn('results of sending are not recorded yet', { attempt, count: settlements.length })
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, second)))
    }
  }
}

/** SQLSTATE classes of data and statements that are wrong; everything else may be over when it is tried again. */
const isAboutStatement = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^(?:22|23|42)/.test(String(error.code))
