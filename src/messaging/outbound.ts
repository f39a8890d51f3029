import type { FileKind } from './sendable.ts'

/** A button as a messenger shows it. A `url` opens a page and brings no event back. */
export type Button<Words extends string = string> = {
  readonly id: string
  readonly title: Words
  readonly url?: string
}

/** A file of an agent, kept under `blobKey`; sent as this kind, which `sendable.ts` has chosen within the limits. */
export type OutboundFile = {
  readonly kind: FileKind
  readonly blobKey: string
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  /** The unguessable part of its public address, for messengers that fetch files themselves. */
  readonly publicKey: string | null
}

/** What is done about an earlier message, by the messenger's id of it; null when it never got one. */
export type About = {
  readonly act: 'quote' | 'edit' | 'edit_caption' | 'withdraw' | 'react'
  readonly externalId: string | null
}

/** One message in neutral form; each channel renders it in its own markup and within its own limits. */
export type Outbound = {
  readonly text: string
  /** 'markdown' for articles; everything people typed is 'plain' and shown as typed. */
  readonly format: 'plain' | 'markdown'
  readonly buttons: readonly Button[]
  /** The agent's name under their words, so that people know who speaks; null when the bot speaks. */
  readonly signedBy: string | null
  /** The user's own message to be deleted where the messenger allows it, because it held a secret. */
  readonly deletes: readonly string[]
  /** The group is left after this message has been said. */
  readonly leaves: boolean
  readonly file?: OutboundFile
  /** With 'react' the text is the emoji, empty to take it back; with 'withdraw' there is no text. */
  readonly about?: About
  /** Asks for the person's own number by a button that only their app can press; 'over': that button goes. */
  readonly phone?: { readonly title: string; readonly token: string } | 'over'
}

/**
 * What a messenger answered. Sending is at-least-once: what was certainly not delivered is sent again, what may have been
 * is sent again only when it is the bot's own; an agent decides about theirs.
 */
export type Delivery =
  /** `billingStatus`: what the messenger says it costs, in its own numbers. */
  | { readonly kind: 'sent'; readonly externalId: string; readonly billingStatus?: number }
  /** Certainly not delivered. `holds` says whom a `retry_after` names: this chat only, or the whole bot. */
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly holds?: 'chat' | 'bot'; readonly reason: string }
  /** The request may have been accepted: a timeout, a reset or a 5xx after it was written. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'refused'
      readonly reason: 'blocked' | 'unknown chat' | 'invalid message'
      readonly detail: string
    }

/** How far a message is, as the console shows it. */
export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'unknown' | 'refused' | 'dropped' | 'held' | 'paused'

/** Begins the `error` of a message that somebody has decided not to send again; what it was before follows. */
export const decidedAgainst = 'not to be sent'
