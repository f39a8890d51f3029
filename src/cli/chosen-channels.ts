import type { Config } from '../config.ts'
import type { ChannelName } from '../messaging/address.ts'

/**
 * The messengers that something goes out over: those named, else all that are connected but the preview.
 * @throws an Error in words when a named one is not connected, or none is.
 */
export function chosenChannels(config: Config, named: readonly string[] | undefined): readonly ChannelName[] {
  const connected: readonly ChannelName[] = [
    ...(config.telegram === null ? [] : ['telegram']),
    ...(config.viber === null ? [] : ['viber']),
    ...(config.hasPreview ? ['preview'] : []),
  ]
  const channels = named ?? connected.filter((name) => name !== 'preview')
  const unknown = channels.find((name) => !connected.includes(name))
  if (unknown !== undefined) throw new Error(`The messenger ${unknown} is not connected: ${connected.join(', ')} are.`)
  if (channels.length === 0) throw new Error('No messenger is connected; --channel preview reaches the preview.')
  return [...new Set(channels)]
}
