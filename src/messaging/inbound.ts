import type { SafeJson, SafeText } from '../kit/safe-text.ts'
import type { Instant } from '../kit/time.ts'
import type { FindingKind } from './finding-kind.ts'
import type { FileKind } from './sendable.ts'

/**
 * Words in this file are `Words`: plain text as a messenger brought it, and `SafeText` once they are protected. A field
 * that holds what a person wrote is of this type, never a bare `string`; what a machine gave (ids, codes) is a `string`
 * named in `test/types/word-fields.ts`.
 */

/** The writer as the messenger describes them. Names are shown, never trusted and never used as a key. */
export type Person<Words extends string = string> = {
  /** The messenger's id of the chat to answer in, as text. */
  readonly externalId: string
  readonly name: Words | null
  /** What the messenger calls them by an @, without it; where it has such names and they chose one. */
  readonly username?: Words | null
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

/** A point on the map; `title` and `address` name a place (Telegram's venue). */
export type Place<Words extends string = string> = {
  readonly latitude: number
  readonly longitude: number
  readonly title?: Words
  readonly address?: Words
}

/**
 * `isOwn`: the messenger vouches that it is the sender's own number. `token`: what our question for the number carried,
 * where a messenger only gives that back and says nothing of whose it is (Viber).
 */
export type ContactCard<Words extends string = string> = {
  readonly name: Words
  readonly phone: Words | null
  readonly isOwn: boolean
  readonly token?: string
}

/** Whatever is not text: a file with what is known of it, or a thing that is complete without one. */
export type Media<Words extends string = string> = {
  readonly kind: MediaKind
  readonly fileName?: Words
  readonly sizeBytes?: number
  readonly durationSeconds?: number
  /** As the sender's app says it; what it really is shows only when the bytes are there. */
  readonly mimeType?: string
  /** The words sent along with it; masked like any text. */
  readonly caption?: Words
  /** The messenger's own word for a kind without a name of ours. */
  readonly what?: string
  /** What the messenger is asked with for the bytes: Telegram's file_id, Viber's address. Absent where there are none. */
  readonly remote?: string
  /** The messenger's name of the content itself: another one means another file. */
  readonly uniqueId?: string
  /** Several messages of one album carry the same. */
  readonly albumId?: string
  readonly contact?: ContactCard<Words>
  readonly place?: Place<Words>
  readonly poll?: { readonly question: Words; readonly options: readonly Words[] }
  /** Of a sticker or a dice. */
  readonly emoji?: string
  /** What the dice shows. */
  readonly value?: number
  /** Of an agent's file: how it is sent. */
  readonly sendAs?: FileKind
}

/** `messageExternalId` is null and `from` tells where it stands when the message is not of this conversation. */
export type Quote<Words extends string = string> = {
  readonly messageExternalId: string | null
  readonly text: Words
  readonly from?: Words
}

/** What a message says besides its words. */
export type MessageContext<Words extends string = string> = {
  /** The message it answers, with the words quoted from it. */
  readonly quote?: Quote<Words>
  /** Whose words these were first, as far as the messenger tells. */
  readonly forwardedFrom?: Words
  /** Addresses that lie behind words of the text. */
  readonly links?: readonly { readonly title: Words; readonly url: Words }[]
}

export type Body<Words extends string = string> =
  /** The person opened the chat. `payload` is the deep link's argument. */
  | { readonly kind: 'started'; readonly payload: Words | null; readonly wantsWelcome: boolean }
  | { readonly kind: 'text'; readonly text: Words }
  /** A word after a slash, lower case, without the slash. */
  | { readonly kind: 'command'; readonly name: Words; readonly argument: Words }
  /** A button, by the random id it was sent with. */
  | { readonly kind: 'choice'; readonly choiceId: string }
  | { readonly kind: 'media'; readonly media: Media<Words> }
  /** `media`: the message has a file, which may be another one now. */
  | {
      readonly kind: 'edited'
      readonly messageExternalId: string
      readonly text: Words
      readonly media?: Media<Words>
    }
  /** Null: the reaction was taken back. */
  | { readonly kind: 'reaction'; readonly messageExternalId: string; readonly emoji: string | null }
  /** The person blocked the bot or unsubscribed. */
  | { readonly kind: 'left' }
  /** The person unblocked the bot or subscribed again. */
  | { readonly kind: 'returned' }
  | {
      readonly kind: 'receipt'
      readonly messageExternalId: string
      readonly state: 'delivered' | 'seen' | 'failed'
      readonly detail: Words | null
    }
  /** The bot finds itself in a group; `person` is then the group's chat. */
  | { readonly kind: 'group' }
  /** Stored and counted, shown to nobody: a messenger's own housekeeping, or a kind unknown to us. */
  | { readonly kind: 'ignored'; readonly what: string }

/** One thing that happened in a messenger, as the messenger tells it. */
export type InboundEvent<Words extends string = string, Raw = unknown> = {
  /** The messenger's own id of this event; repeated when it is delivered again. Compared by equality only. */
  readonly externalId: string
  readonly from: Person<Words>
  readonly at: Instant
  readonly body: Body<Words>
  /** The messenger's id of the user's message, where there is one: for quoting, editing and deleting. */
  readonly messageExternalId: string | null
  readonly context?: MessageContext<Words>
  /** Kinds of secrets that were masked in this event, for telling the user; empty for nearly all. */
  readonly masked: readonly FindingKind[]
  /** The masked original of what has no kind of ours, so that a later release can show it. */
  readonly raw?: Raw
}

/** The same after masking. Nothing else is ever stored; `privacy/protect-event.ts` makes it. */
export type ProtectedEvent = InboundEvent<SafeText, SafeJson>
