import type { ChannelName } from '../../messaging/address.ts'
import type { Config } from '../config.ts'

/** Those that something can go out over: the messengers that are switched on, one for trying only with its page. */
const reachable = ({ messengers, hasPreview }: Config) =>
  messengers.map(({ messenger }) => messenger).filter(({ isForTrying }) => !isForTrying || hasPreview)

/**
 * The messengers that something goes out over: those named, else all that are connected but where people only try.
 * @throws an Error in words when a named one is not connected, or none is.
 */
export function chosenChannels(config: Config, named: readonly string[] | undefined): readonly ChannelName[] {
  const connected = reachable(config)
  const names = connected.map(({ name }) => name)
  const channels = named ?? connected.filter(({ isForTrying }) => !isForTrying).map(({ name }) => name)
  const unknown = channels.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const those = names.length === 0 ? 'none is' : `these are: ${names.join(', ')}`
    throw new Error(`The messenger ${unknown} is not connected here; ${those}.`)
  }
  if (channels.length === 0) throw new Error(`Nobody can be reached: no messenger is connected here. ${advice(config)}`)
  return [...new Set(channels)]
}

function advice(config: Config): string {
  const tokens = config.knownMessengers.flatMap(({ switchedOnBy }) => (switchedOnBy === null ? [] : [switchedOnBy]))
  const set = `Set ${tokens.join(' or ')} as the running Frontline has it`
  const [trial] = reachable(config).filter(({ isForTrying }) => isForTrying)
  return trial === undefined ? `${set}.` : `${set}, or add --channel ${trial.name} for the people of the preview chat.`
}
