import type { z } from 'zod'
import type { Phrases } from '../conversation/phrases/phrases.ts'
import type { Look } from '../desk/articles/article-preview.ts'
import type { Gate } from '../kit/gate.ts'
import type { Language } from '../kit/language.ts'
import type { Log } from '../kit/log.ts'
import type { ChannelName } from '../messaging/address.ts'
import type { BlobStore } from '../messaging/blob-store.ts'
import type { Channel, ChannelLimits } from '../messaging/channel.ts'
import type { InboundEvent } from '../messaging/inbound.ts'
import type { Outbound } from '../messaging/outbound.ts'

/** What a channel is made with. */
export type ChannelParts = {
  readonly blobs: Pick<BlobStore, 'find' | 'read'>
  readonly phrases: Phrases
  readonly defaultLanguage: Language
  /** The desk's name, for messengers that want one with each message. */
  readonly botName: string
  /** Stores what was asked for instead of being delivered (polling); resolves after the commit. */
  readonly onEvents: (events: readonly InboundEvent[]) => Promise<void>
  /** Whether this process is the one that sends, and polls, for this bot now. */
  readonly isSender: () => boolean
  readonly gate: Gate
  readonly log: Log
  /** Overrides the messenger's own limits; for measuring without a pace. */
  readonly limits?: Partial<ChannelLimits>
}

/** A messenger whose environment variables are set. */
export type ConfiguredMessenger = {
  /** Never to be seen in a log. */
  readonly secrets: readonly string[]
  /**
   * What the bot is called where instances agree on who sends: the same in every instance, and nothing that opens
   * anything. Null: nothing leaves the machine, any instance may send.
   */
  readonly senderName: string | null
  make(parts: ChannelParts): Channel
}

/** A variable that does not fit the others, in words for the admin. */
export type VariableProblem = { readonly variable: string; readonly problem: string }

type Description<Variables extends z.ZodRawShape> = {
  /** As used in tables, addresses and metrics. */
  readonly name: ChannelName
  /** As people call it, in each language. */
  readonly title: Readonly<Record<Language, string>>
  /** Drawn beside conversations: a path in a box of 24 by 24, one stroke, no fill. */
  readonly icon: string
  readonly limits: ChannelLimits
  /** How a message looks in it, by the code that sends it; for editors. */
  readonly look: (message: Outbound) => Look
  /** Where people only try the bot: it has no webhook, and announcements pass it over unless it is named. */
  readonly isForTrying: boolean
  /** The variable that switches it on, for advice; null: it is always on. */
  readonly switchedOnBy: string | null
  readonly variables: Variables
  /** Null: it is switched off. */
  configure(
    values: z.output<z.ZodObject<Variables>>,
    publicUrl: string | null,
  ): ConfiguredMessenger | VariableProblem | null
}

/** One messenger in one description: its environment, how it is made, its name, icon, look and sender. */
export type Messenger = Description<z.ZodRawShape>

/** Checks `configure` against the variables, and lets the list of messengers forget which they are. */
export const describeMessenger = <Variables extends z.ZodRawShape>(description: Description<Variables>): Messenger =>
  description as unknown as Messenger
