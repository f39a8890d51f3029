import type { SafeText } from '../../kit/safe-text.ts'
import type { State } from '../../conversation/state.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Person } from '../../messaging/inbound.ts'
import type { KnownPerson } from '../people/people-ports.ts'

/** A conversation under lock. `state` and `messageCount` are changed in memory and written by `saveState`. */
export type ConversationRecord = {
  readonly id: string
  readonly userId: string
  readonly channel: ChannelName
  /** The messenger's id to send to. */
  readonly recipient: string
  readonly userName: string | null
  /** An agent corrected it: the messenger's own does not overwrite it. */
  readonly isNameCorrected: boolean
  /** By which the messenger calls them, without its @. */
  readonly username: string | null
  readonly isVip: boolean
  /** Who it is, once a phone was proved; changes when one is. */
  person: KnownPerson | null
  readonly isUnreachable: boolean
  /** Their words are kept and not answered until then. */
  readonly blockedUntil: Instant | null
  /** Before what is being handled now; null when they have never written. */
  readonly lastUserMessageAt: Instant | null
  state: State
  messageCount: number
}

/** Conversations within one transaction, and what is known of their users. */
export interface ConversationWrites {
  /** The conversations of these people, made where there are none, all locked. Keyed by `personKey`. */
  of(
    people: readonly { readonly channel: ChannelName; readonly from: Person<SafeText>; readonly language: Language }[],
  ): Promise<ReadonlyMap<string, ConversationRecord>>
  lock(id: string): Promise<ConversationRecord | null>
  saveState(conversation: ConversationRecord, at: Instant, change: { readonly isByUser: boolean }): void
  /** Chosen by the user: no directory changes it from then on. */
  setLanguage(userId: string, language: Language): void
  setName(userId: string, name: SafeText): void
  setUsername(conversation: ConversationRecord, username: SafeText): void
  correctName(userId: string, name: SafeText, by: string, at: Instant): void
  /** Null: they are answered again. */
  setBlocked(
    userId: string,
    block: { readonly until: Instant; readonly reason: SafeText; readonly by: string } | null,
  ): void
  /** A person who blocked the bot keeps their queue; it goes on when they come back. */
  setUnreachable(conversation: ConversationRecord, at: Instant | null): void
}

export const personKey = (channel: ChannelName, externalId: string): string => `${channel}:${externalId}`
