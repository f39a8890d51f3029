import type { Messenger } from '../../channels/messenger.ts'
import type { Pace } from '../../desk/road/deliver-outbound.ts'
import type { Connection, MessengerState } from '../../desk/settings/messengers/messenger-ports.ts'
import type { Config } from '../config.ts'
import type { ChannelRegistry } from './channel-registry.ts'

type Parts = {
  readonly config: Pick<Config, 'knownMessengers' | 'hasPreview'>
  readonly channels: Pick<ChannelRegistry, 'find' | 'isConnected' | 'trouble' | 'plain'>
  readonly pace: Pick<Pace, 'trouble'>
}

/** How each messenger that is known stands, also those that are switched off. */
export function messengerStates({ config, channels, pace }: Parts): readonly MessengerState[] {
  return config.knownMessengers.map((messenger) => {
    const { name } = messenger
    const channel = isOn(messenger, config) ? channels.find(name) : undefined
    const variable = messenger.switchedOnBy ?? 'PREVIEW_CHAT=on'
    if (channel === undefined) return { name, variable, connection: 'off', said: null, canCheck: false }
    const failed = channels.trouble(name)
    const paused = channels.plain(name, pace.trouble(name))
    const connection = connectionOf(channels.isConnected(name), failed !== null, paused !== null)
    return { name, variable, connection, said: failed ?? paused, canCheck: channel.check !== undefined }
  })
}

/** A messenger for trying has a channel even when its page is off, for what was written in it before. */
const isOn = ({ isForTrying }: Messenger, { hasPreview }: Parts['config']): boolean => !isForTrying || hasPreview

function connectionOf(isConnected: boolean, hasFailed: boolean, isPaused: boolean): Connection {
  if (!isConnected) return hasFailed ? 'not_connected' : 'connecting'
  return isPaused ? 'paused' : 'connected'
}
