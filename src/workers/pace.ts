import Bottleneck from 'bottleneck'
import type { Pace } from '../desk/deliver-outbound.ts'
import type { Channel } from '../messaging/channel.ts'

type Limiters = { readonly bot: Bottleneck; readonly chats: Bottleneck.Group; pausedUntil: number }

/**
 * The messengers' pace in front of each channel. A row of the outbox is the truth; this only decides when. `minTime`
 * and not a reservoir, because a reservoir lets twice the rate through in a sliding second. A pace of 0 is no limit.
 */
export function makePace(channels: readonly Channel[]): Pace & { stop(): Promise<void> } {
  const limiters = new Map(channels.map((channel) => [channel.name, limitersOf(channel)] as const))

  return {
    schedule: async (channel, recipient, send) => {
      const limiter = limiters.get(channel)
      if (limiter === null || limiter === undefined) return await send()
      const paused = limiter.pausedUntil - Date.now()
      if (paused > 0) return { kind: 'retry', afterMs: paused, reason: 'the bot has to pause' }
      // The limiter of a chat is dropped when idle, so it is looked up each time.
      return await limiter.chats.key(recipient).schedule(send)
    },
    pauseBot: (channel, ms) => {
      const limiter = limiters.get(channel)
      if (limiter) limiter.pausedUntil = Math.max(limiter.pausedUntil, Date.now() + ms)
    },
    stop: async () => {
      for (const limiter of limiters.values()) await limiter?.bot.stop({ dropWaitingJobs: false })
    },
  }
}

function limitersOf({ limits }: Channel): Limiters | null {
  if (limits.botPauseMs === 0 && limits.chatPauseMs === 0) return null
  const bot = new Bottleneck({ maxConcurrent: 20, minTime: limits.botPauseMs })
  const chats = new Bottleneck.Group({ maxConcurrent: 1, minTime: limits.chatPauseMs, timeout: 60_000 })
  chats.on('created', (limiter) => limiter.chain(bot))
  return { bot, chats, pausedUntil: 0 }
}
