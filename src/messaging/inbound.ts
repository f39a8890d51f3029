import type { Instant } from '../kit/time.ts'

/** The writer as the messenger describes them. Names are shown, never trusted and never used as a key. */
export type Person = {
  /** The messenger's id of the chat to answer in, as text. */
  readonly externalId: string
  readonly name: string | null
  /** IETF code as sent (`ru`, `en-GB`), or null where the messenger says nothing. */
  readonly languageCode: string | null
}

export type MediaKind =
  | 'photo'
  | 'document'
  | 'audio'
  | 'voice'
  | 'video'
  | 'round_video'
  | 'animation'
  | 'sticker'
  | 'contact'
  | 'location'
  | 'venue'
  | 'poll'
  | 'dice'
  | 'link'
  | 'other'

/** What is known of something that is not text, enough to name it to the user and to the agent. */
export type Media = {
  readonly kind: MediaKind
  readonly fileName?: string
  readonly sizeBytes?: number
  readonly durationSeconds?: number
  /** The words sent along with it; masked like any text. */
  readonly caption?: string
  /** The messenger's own word for a kind without a name of ours. */
  readonly what?: string
}

export type Body =
  /** The person opened the chat. `payload` is the deep link's argument. */
  | { readonly kind: 'started'; readonly payload: string | null; readonly wantsWelcome: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** A word after a slash, lower case, without the slash. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** A button, by the random id it was sent with. */
  | { readonly kind: 'choice'; readonly choiceId: string }
  | { readonly kind: 'media'; readonly media: Media }
  | { readonly kind: 'edited'; readonly messageExternalId: string; readonly text: string }
  /** The person blocked the bot or unsubscribed. */
  | { readonly kind: 'left' }
  /** The person unblocked the bot or subscribed again. */
  | { readonly kind: 'returned' }
  | {
      readonly kind: 'receipt'
      readonly messageExternalId: string
      readonly state: 'delivered' | 'seen' | 'failed'
      readonly detail: string | null
    }
  /** The bot finds itself in a group; `person` is then the group's chat. */
  | { readonly kind: 'group' }
  /** Stored and counted, shown to nobody: a messenger's own housekeeping, or a kind unknown to us. */
  | { readonly kind: 'ignored'; readonly what: string }

/** One thing that happened in a messenger, after masking: nothing raw is ever stored. */
export type InboundEvent = {
  /** The messenger's own id of this event; repeated when it is delivered again. Compared by equality only. */
  readonly externalId: string
  readonly from: Person
  readonly at: Instant
  readonly body: Body
  /** The messenger's id of the user's message, where there is one: for quoting, editing and deleting. */
  readonly messageExternalId: string | null
  /** Kinds of secrets that were masked in this event, for telling the user; empty for nearly all. */
  readonly masked: readonly string[]
  /** The masked original of what is not carried in full yet, so that a later release can show it. */
  readonly raw?: unknown
}
