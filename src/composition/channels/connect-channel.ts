import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'
import type { Channel } from '../../messaging/channel.ts'

const longestPauseMs = 60 * second

/** A messenger that cannot be reached must not keep the rest from starting: it is tried again and said in the log. */
export function connectChannel(
  channel: Channel,
  publicUrl: string | null,
  log: Log,
  onChange: (trouble: string | null) => void,
  pauseMs = second,
): void {
  const connected = () => onChange(null)
  channel.setUp(publicUrl).then(connected, (error: unknown) => {
    onChange(error instanceof Error ? error.message : 'could not be connected')
    log.error(`${channel.name} could not be connected, trying again`, error, { pauseMs })
    const longer = Math.min(pauseMs * 2, longestPauseMs)
    setTimeout(() => connectChannel(channel, publicUrl, log, onChange, longer), pauseMs).unref()
  })
}
