import type { ChannelParts } from '../../channels/messenger.ts'
import { withoutSecrets } from '../../channels/self-check.ts'
import type { Language } from '../../kit/language.ts'
import { second } from '../../kit/time.ts'
import type { Channel, ChannelLimits } from '../../messaging/channel.ts'
import type { Config } from '../config.ts'
import { connectChannel } from './connect-channel.ts'
import { offLimits } from './off-limits.ts'

/** The channels of this process, and how far each is connected. */
export type ChannelRegistry = {
  readonly all: readonly Channel[]
  find(name: string): Channel | undefined
  /** Of a messenger that is switched off, what holds for its old conversations. */
  limitsOf(name: string): ChannelLimits
  titleOf(name: string, language: Language): string
  /** Makes the channels of the messengers that are switched on. */
  open(config: Config, partsOf: (name: string) => ChannelParts): void
  /** Connects all of them; each is tried again until it is there. */
  connect(publicUrl: string | null, log: ChannelParts['log']): void
  isConnected(name: string): boolean
  /** Why a messenger is not connected yet, in words; null where nothing is known to be wrong. */
  trouble(name: string): string | null
  /** What a messenger has said, without what opens it. */
  plain(name: string, said: string | null): string | null
  /** What each bot is called where instances agree on who sends; null: any instance may. */
  readonly senderNames: ReadonlyMap<string, string | null>
  /** A new sender waits: its predecessor may have used up this second's share. */
  senderWaitMs(name: string): number
  close(): Promise<void>
}

export function makeChannelRegistry(): ChannelRegistry {
  const channels: Channel[] = []
  const connected = new Set<string>()
  const troubles = new Map<string, string>()
  const senderNames = new Map<string, string | null>()
  const secrets = new Map<string, readonly string[]>()
  const titles = new Map<string, Readonly<Record<Language, string>>>()
  const find = (name: string) => channels.find((channel) => channel.name === name)
  const limitsOf = (name: string) => find(name)?.limits ?? offLimits
  const plain = (name: string, said: string | null) =>
    said === null ? null : withoutSecrets(said, secrets.get(name) ?? [])
  return {
    all: channels,
    find,
    limitsOf,
    titleOf: (name, language) => titles.get(name)?.[language] ?? name,
    open: ({ messengers, knownMessengers }, partsOf) => {
      for (const { name, title } of knownMessengers) titles.set(name, title)
      for (const { messenger, configured } of messengers) {
        channels.push(configured.make(partsOf(messenger.name)))
        senderNames.set(messenger.name, configured.senderName)
        secrets.set(messenger.name, configured.secrets)
      }
    },
    connect: (publicUrl, log) => {
      for (const channel of channels) {
        connectChannel(channel, publicUrl, log, (trouble) => {
          if (trouble === null) {
            connected.add(channel.name)
            troubles.delete(channel.name)
          } else troubles.set(channel.name, trouble)
        })
      }
    },
    isConnected: (name) => connected.has(name),
    trouble: (name) => plain(name, troubles.get(name) ?? null),
    plain,
    senderNames,
    senderWaitMs: (name) => (limitsOf(name).botPauseMs === 0 ? 0 : second),
    close: async () => {
      await Promise.all(channels.map((channel) => channel.close()))
    },
  }
}
