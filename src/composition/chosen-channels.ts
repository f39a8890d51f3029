import type { Config } from './config.ts'
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
  if (unknown !== undefined) {
    const those = connected.length === 0 ? 'none is' : `these are: ${connected.join(', ')}`
    throw new Error(`The messenger ${unknown} is not connected here; ${those}.`)
  }
  if (channels.length === 0) throw new Error(`Nobody can be reached: no messenger is connected here. ${advice(config)}`)
  return [...new Set(channels)]
}

function advice({ hasPreview }: Config): string {
  const tokens = 'Set TELEGRAM_BOT_TOKEN or VIBER_AUTH_TOKEN as the running Frontline has it'
  return hasPreview ? `${tokens}, or add --channel preview for the people of the preview chat.` : `${tokens}.`
}
