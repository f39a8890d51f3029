import type { SafeText } from '../../kit/safe-text.ts'
import { second } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Blob } from '../../messaging/blob-store.ts'
import type { Media } from '../../messaging/inbound.ts'

/** A user's file that is still at the messenger, leased for one attempt. */
export type WaitingFile = {
  readonly id: string
  readonly conversationId: string
  readonly channel: ChannelName
  readonly media: Media<SafeText>
  readonly remote: string
  /** This attempt included. */
  readonly attempts: number
}

export type FileOutcome =
  | { readonly kind: 'stored'; readonly blob: Blob }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'lost'; readonly reason: SafeText }
  | { readonly kind: 'again'; readonly afterMs?: number; readonly reason: SafeText }

export type KeptFile = { readonly media: Media<SafeText>; readonly blobKey: string }

/** How long an attempt holds a file; renewed while it runs, so that a process that died is soon replaced. */
export const fetchLeaseMs = 15 * second

/** Which files there are and how far they have come; the bytes lie in the blob store. */
export interface Attachments {
  /** Files that are due, oldest first, three at a time of one chat; also those whose process died. */
  lease(channels: readonly ChannelName[], limit: number): Promise<readonly WaitingFile[]>
  /** The attempt goes on: its lease begins anew, as long as it is still the one that was taken. */
  renew(file: WaitingFile): Promise<void>
  find(conversationId: string, id: string): Promise<KeptFile | null>
  /** By the unguessable part of a public address, for seven days after it was sent. */
  findPublic(publicKey: string): Promise<KeptFile | null>
}
