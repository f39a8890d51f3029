import type { ChannelName } from '../../messaging/address.ts'
import type { ApiDeps } from '../api-deps.ts'

/** Without a wish, every messenger but those for trying. Null: one of them is not connected here. */
export function chosenChannels(
  messengers: ApiDeps['messengers'],
  wanted: readonly string[] | undefined,
): readonly ChannelName[] | null {
  const connected = messengers.filter(({ isConnected }) => isConnected)
  const usual = connected.filter(({ isForTrying }) => !isForTrying).map(({ name }) => name)
  const channels = [...new Set(wanted ?? usual)]
  const isKnown = channels.every((channel) => connected.some(({ name }) => name === channel))
  return channels.length > 0 && isKnown ? channels : null
}
