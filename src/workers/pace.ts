import Bottleneck from 'bottleneck'
import type { Pace } from '../desk/road/deliver-outbound.ts'
import { minute, second } from '../kit/time.ts'
import type { Channel, ChannelLimits } from '../messaging/channel.ts'
import type { Delivery } from '../messaging/outbound.ts'
import { type SlidingWindow, slidingWindow } from './sliding-window.ts'

/** So many attempts of one channel at once that stalled ones hurt nobody: each ends after 10 s and rests longer. */
const mostInFlight = 256
/** Leased rows that wait for their turn: about a second of work, far below what a lease leaves for waiting. */
const mostWaiting = 32
/** Of them, rows that give way: a third of a second of work, which is what an answer may have to wait behind. */
const mostGivingWay = 12

const firstPauseMs = 2 * second
const longestPauseMs = minute

type Line = {
  readonly limiters: Limiters | null
  waiting: number
  pausedUntil: number
  /** Pauses in a row; while there are any, one message at a time asks whether it is over. */
  pauses: number
  reason: string
}
type Limiters = {
  readonly bot: Bottleneck
  readonly chats: Bottleneck.Group
  readonly window: SlidingWindow
}

/** Urgency in Bottleneck's scale, 0 first and 9 last. */
const priorityOf = (givesWay: boolean) => (givesWay ? 6 : 4)

/**
 * The messengers' pace in front of each channel. A row of the outbox is the truth; this only decides when. `minTime`
 * and not a reservoir, because a reservoir lets twice the rate through in a sliding second. A pace of 0 is no limit.
 */
export function makePace(channels: readonly Channel[]): Pace & { stop(): Promise<void> } {
  const lines = new Map(channels.map(({ name, limits }) => [name, openLine(limits)] as const))
  const pauseLeft = (line: Line) => Math.max(0, line.pausedUntil - performance.now())

  /** What has been leased before the pause began does not run into it. */
  async function unlessPaused(line: Line, send: () => Promise<Delivery>): Promise<Delivery> {
    const left = pauseLeft(line)
    if (left > 0) return { kind: 'retry', afterMs: left, reason: 'the bot has to pause' }
    const delivery = await send()
    if (isAboutMessage(delivery)) line.pauses = 0
    return delivery
  }

  return {
    room: (channel, inFlight) => {
      const line = lines.get(channel)
      if (line === undefined || pauseLeft(line) > 0) return 0
      if (line.pauses > 0) return Math.max(0, 1 - inFlight)
      const free = mostInFlight - inFlight
      return Math.max(0, line.limiters === null ? free : Math.min(free, mostWaiting - line.waiting))
    },
    roomToGiveWay: (channel) => {
      const line = lines.get(channel)
      return line === undefined || line.limiters === null ? mostInFlight : Math.max(0, mostGivingWay - line.waiting)
    },
    schedule: async (channel, recipient, send, givesWay = false) => {
      const line = lines.get(channel)
      if (line === undefined) return await send()
      if (line.limiters === null) return await unlessPaused(line, send)
      const { bot, chats, window } = line.limiters
      line.waiting += 1
      // The limiter of a chat is dropped when idle, so it is looked up each time.
      return await chats.key(recipient).schedule(async () => {
        // Only the turn is taken one after another, the attempts run side by side.
        const turn = await bot.schedule({ priority: priorityOf(givesWay) }, () => window.turn())
        line.waiting -= 1
        const delivery = await unlessPaused(line, send)
        turn.answered(delivery.kind === 'sent')
        return delivery
      })
    },
    trouble: (channel) => {
      const line = lines.get(channel)
      return line !== undefined && line.pauses > 0 ? line.reason : null
    },
    pauseBot: (channel, ms, reason) => {
      const line = lines.get(channel)
      if (line === undefined) return ms ?? firstPauseMs
      // Attempts that were under way together hear the same answer: that is one pause.
      if (ms === undefined && pauseLeft(line) > 0) return pauseLeft(line)
      line.pauses += 1
      line.reason = reason
      const pause = ms ?? Math.min(firstPauseMs * 2 ** (line.pauses - 1), longestPauseMs)
      line.pausedUntil = Math.max(line.pausedUntil, performance.now() + pause)
      return pauseLeft(line)
    },
    stop: async () => {
      for (const { limiters } of lines.values()) await limiters?.bot.stop({ dropWaitingJobs: false })
    },
  }
}

/** Any answer about the message or its chat shows that the messenger serves the bot. */
const isAboutMessage = (delivery: Delivery): boolean =>
  delivery.kind === 'sent' || delivery.kind === 'refused' || (delivery.kind === 'retry' && delivery.holds === 'chat')

const openLine = (limits: ChannelLimits): Line => ({
  limiters: limits.botPauseMs === 0 && limits.chatPauseMs === 0 ? null : limitersOf(limits),
  waiting: 0,
  pausedUntil: 0,
  pauses: 0,
  reason: '',
})

/**
 * One turn of the bot at a time, so that those behind it still stand in line by their urgency; no limit on how many
 * attempts run at once: twenty stalled chats would keep everybody else waiting for their 10 s. Turns may follow one
 * another a little faster than the pace, to make up for a busy moment; the window is what holds.
 */
function limitersOf(limits: ChannelLimits): Limiters {
  const bot = new Bottleneck({ maxConcurrent: 1, minTime: limits.botPauseMs * 0.9 })
  const chats = new Bottleneck.Group({ maxConcurrent: 1, minTime: limits.chatPauseMs, timeout: minute })
  return { bot, chats, window: slidingWindow(limits.botPauseMs) }
}
