import type { ChannelName } from './address.ts'
import type { ChannelFinding } from './channel-finding.ts'
import type { InboundEvent } from './inbound.ts'
import type { Delivery, Outbound } from './outbound.ts'
import type { FileLimits } from './sendable.ts'

/** What a messenger can carry, as data: nobody asks "is it Viber?" but "how long may a text be?". */
export type ChannelLimits = {
  /** Characters (UTF-16 units) of one text message, with room left for markup. */
  readonly textLength: number
  readonly buttonTitleLength: number
  readonly buttonsPerMessage: number
  /** Whether it says later what was delivered and seen (Viber). */
  readonly givesReceipts?: boolean
  /** Whether it can vouch that a phone is the sender's own. */
  readonly provesPhone?: boolean
  /** Whether its page can show editors why something was said (the preview); only then that is kept. */
  readonly showsWhy?: boolean
  /** Whether a bot may delete the user's own message (Telegram: private chats, 48 h). */
  readonly canDeleteUserMessages: boolean
  /** What files may be; null where a messenger carries none. */
  readonly files: FileLimits | null
  /** How long a sent message can be changed and taken back, ms; 0 where it cannot. */
  readonly editableForMs: number
  readonly canReact: boolean
  readonly canQuote: boolean
  /** How long after a user's words answers are free, ms; null where they always are. */
  readonly sessionMs: number | null
  /** Milliseconds between two messages to one chat. */
  readonly chatPauseMs: number
  /** Milliseconds between two messages of the bot as a whole. */
  readonly botPauseMs: number
}

/** A webhook call as it came: exact bytes, lower-case header names. */
export type ChannelRequest = {
  readonly header: (name: string) => string | undefined
  readonly query: (name: string) => string | undefined
  readonly body: Uint8Array
}

export type Received =
  /** Not from the messenger (401/403) or not readable at all (400). Content is never rejected. */
  | { readonly kind: 'rejected'; readonly status: 400 | 401 | 403; readonly reason: string }
  | {
      readonly kind: 'accepted'
      readonly events: readonly InboundEvent[]
      /** Sent as the JSON body of the 200, after the commit; null for an empty answer. */
      readonly answer: unknown
    }

/** What came of asking the messenger for a file's bytes. */
export type FetchedFile =
  /** `sizeBytes`: what the messenger says there are of them; fewer are a download that broke off. */
  | { readonly kind: 'bytes'; readonly chunks: AsyncIterable<Uint8Array>; readonly sizeBytes?: number }
  | { readonly kind: 'too large' }
  /** It will never be had: expired, deleted, or not the messenger's. */
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }

/** One messenger behind one port. A third one is one folder that implements this, and one line of composition. */
export interface Channel {
  readonly name: ChannelName
  readonly limits: ChannelLimits
  /** Checks and parses one webhook call. Pure: no I/O, so that it can run before anything is stored. */
  receive(request: ChannelRequest): Received
  /** One attempt, at most 10 s, with a file at most 60 s. Never throws for anything the messenger or the network does. */
  send(message: Outbound, recipient: string): Promise<Delivery>
  /** Asks for the bytes of a file by its `remote`. Throws nothing itself; the chunks may, when the connection breaks. */
  fetchFile?(remote: string, signal: AbortSignal): Promise<FetchedFile>
  /** Shows for some seconds that somebody writes. No retry, nobody is told whether it worked. */
  showTyping?(recipient: string): Promise<void>
  /** Connects to the messenger: webhook at `publicUrl`, or polling when it is null. Resolves once it is ready. */
  setUp(publicUrl: string | null): Promise<void>
  /** The HTTP answer that greets a person who has just opened the chat, where the messenger has such a thing (Viber). */
  welcomeAnswer?(message: Outbound): unknown
  /**
   * Asks the messenger now whether all is as it has to be, and changes nothing there. Never throws, takes 10 s at most,
   * says no secret. Missing where a messenger has nothing to be asked.
   */
  check?(): Promise<readonly ChannelFinding[]>
  close(): Promise<void>
}
