import { createHash } from 'node:crypto'
import type { Config } from './config.ts'
import type { ChannelName } from '../messaging/address.ts'

/**
 * What each bot is called where instances agree on who sends: the same in every instance, and nothing that opens
 * anything. A Telegram token begins with the bot's public number; a Viber token is all secret, so its digest stands in.
 */
export function senderNames({ telegram, viber }: Pick<Config, 'telegram' | 'viber'>): ReadonlyMap<ChannelName, string> {
  const names = new Map<ChannelName, string>()
  if (telegram !== null) names.set('telegram', `telegram ${telegram.token.split(':')[0]}`)
  if (viber !== null) names.set('viber', `viber ${createHash('sha256').update(viber.token).digest('hex').slice(0, 16)}`)
  return names
}
