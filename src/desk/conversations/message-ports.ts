import type { ActorKind } from '../../incidents/command.ts'
import type { IncidentEventType } from '../../incidents/event.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { Impact, Priority, Urgency } from '../../incidents/priority.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Media, MessageContext } from '../../messaging/inbound.ts'
import type { About, Button, DeliveryStatus } from '../../messaging/outbound.ts'
import type { FindingKind } from '../../messaging/finding-kind.ts'
import type { HiddenPiece } from '../../privacy/protect-across.ts'
import type { Why } from '../articles/why.ts'
import type { ConversationRecord } from './conversation-ports.ts'
import type { FileOutcome, WaitingFile } from './file-ports.ts'

/** What a message is besides its text; kept with it as JSON, and shown by the console. */
export type MessageContent = {
  readonly format?: 'plain' | 'markdown'
  readonly buttons?: readonly Button<SafeText>[]
  readonly signedBy?: SafeText | null
  readonly deletes?: readonly string[]
  readonly leaves?: boolean
  /** Asks for the person's own number, or ends asking. */
  readonly phone?: { readonly title: SafeText; readonly token: string } | 'over'
  /** Of the bot's words: which phrase they are, and why it was said. */
  readonly phrase?: string
  readonly why?: Why
  readonly announcement?: string
  /** Whose status card it is. */
  readonly card?: string
  /** What was told of the queue, so that it can be told again. */
  readonly queue?: { readonly place: number; readonly minutes: number | null; readonly isThere: boolean }
  /** Of what somebody of the desk says about what the user thinks: who, and of what. */
  readonly answers?: { readonly what: 'wish' | 'complaint' | 'score'; readonly by: SafeText }
  /** The number of the earlier message this one is about, and what is done about it. */
  readonly about?: number
  readonly act?: About['act']
  /** Of an edit: the words before, which part of an album, and whether somebody had answered. */
  readonly before?: SafeText
  readonly part?: number
  readonly isAfterAnswer?: boolean
  readonly media?: Media<SafeText>
  readonly albumId?: string
  readonly hasFile?: boolean
  readonly context?: MessageContext<SafeText>
  /** Kinds of secrets that were masked in it. */
  readonly masked?: readonly FindingKind[]
  /** Of a press: which button it was; two may have one title. */
  readonly choiceId?: string
  /** Of a note: the colleagues called in it, as they were called. */
  readonly mentions?: readonly SafeText[]
  /** Of an agent's click: its own id. */
  readonly requestId?: string
  /** The ids of earlier attempts of the same words, which are not to be written any more. */
  readonly instead?: readonly string[]
  /** Of a grey line: what happened to the incident. */
  readonly event?: IncidentEventType
  /** The number of the other incident that it has to do with. */
  readonly other?: number
  readonly actor?: ActorKind
  readonly number?: number
  readonly status?: Status
  readonly priority?: Priority
  readonly impact?: Impact
  readonly urgency?: Urgency
}

export type MessageKind = 'text' | 'choice' | 'media' | 'edit' | 'reaction' | 'withdrawal' | 'note' | 'event'

export type NewMessage = {
  readonly author: 'user' | 'bot' | 'agent' | 'system'
  readonly kind: MessageKind
  readonly text: SafeText
  readonly at: Instant
  readonly content?: MessageContent
  readonly agentId?: string | null
  readonly incidentId?: string | null
  readonly externalId?: string | null
}

export type NewOutbound = {
  readonly kind: 'reply' | 'notice'
  readonly author: 'bot' | 'agent'
  /** The messenger has it already, as the HTTP answer to its own request. */
  readonly isSent?: boolean
  /** It would cost money now: it waits until the user writes, which opens a free session. */
  readonly waitsForUser?: boolean
  /** Lets everything else pass: an announcement. */
  readonly givesWay?: boolean
}

/** A file on a message: still to be fetched by its `remote` (null: too large to be had), or kept already. */
export type NewAttachment =
  | { readonly media: Media<SafeText>; readonly remote: string | null; readonly externalId: string | null }
  | { readonly media: Media<SafeText>; readonly blobKey: string; readonly publicKey: string | null }

/** `hasTooLarge`: its sender has been told that a part of it does not come. */
export type Album = { readonly number: number; readonly size: number; readonly hasTooLarge: boolean }

/** An earlier message as it reads now. */
export type EarlierMessage = {
  readonly number: number
  readonly author: NewMessage['author']
  readonly agentId: string | null
  readonly kind: MessageKind
  readonly text: SafeText
  readonly at: Instant
  /** Whether an agent or the bot has written since. */
  readonly isAnswered: boolean
  /** Taken back, or about to be. */
  readonly isWithdrawn: boolean
  /** The messenger's name of its file's content, when it has a file. */
  readonly fileId: string | null
  /** Set when a later part of an album is meant: its place, and its own words are `text`. */
  readonly part: number | null
  readonly hasFile: boolean
  /** How far it is when it was sent by us; null for a user's. */
  readonly status: DeliveryStatus | null
}

/** What a user said, and what the messenger calls that message. */
export type SaidByUser = { readonly text: SafeText; readonly externalId: string | null }

/** A conversation with as many messages as it has. */
export type Talk = { readonly id: string; readonly messageCount: number }

/** Messages and their files within one transaction; what is read sees only what is committed. */
export interface MessageWrites {
  /** @returns the message's number in its conversation. */
  add(conversation: ConversationRecord, message: NewMessage): number
  send(conversation: ConversationRecord, number: number, outbound: NewOutbound): void
  attach(conversation: ConversationRecord, number: number, position: number, attachment: NewAttachment): void
  /** The message that gathers an album, with the number of its files. */
  findAlbum(conversationId: string, albumId: string): Promise<Album | null>
  /** Adds the words of a later part to an album's, and what was masked in them. */
  captionAlbum(
    conversation: ConversationRecord,
    number: number,
    caption: SafeText,
    masked: readonly FindingKind[],
  ): void
  /** The last words of the user of each conversation since then, oldest first; without those who said nothing. */
  lastOfUsers(
    talks: readonly Talk[],
    since: Instant,
    limit: number,
  ): Promise<ReadonlyMap<string, readonly SaidByUser[]>>
  /** What has turned out to be secret is hidden wherever this chat's words have gone since then. */
  hideSaid(conversation: ConversationRecord, pieces: readonly HiddenPiece[], since: Instant): void
  /** By the messenger's id of a user's message or of ours. */
  find(conversationId: string, externalId: string): Promise<EarlierMessage | null>
  byNumber(conversationId: string, number: number): Promise<EarlierMessage | null>
  /** What came of fetching a file. @returns false when the attempt no longer counts. */
  settleFile(file: WaitingFile, outcome: FileOutcome): Promise<boolean>
  /** These of its messages are about that incident. */
  assign(conversation: ConversationRecord, numbers: readonly number[], incidentId: string): void
  /** The user's messages of which it was asked whom they are for, the newest that name no incident, are about that one. */
  assignLast(conversation: ConversationRecord, incidentId: string): void
  /** All that is about one incident is about another from now on. */
  moveAll(conversation: ConversationRecord, fromIncidentId: string, toIncidentId: string): void
  /** Which of these words and files of its people are about that incident, or about none. */
  ofIncident(conversationId: string, incidentId: string, numbers: readonly number[]): Promise<readonly EarlierMessage[]>
  /** Takes a message that nobody has begun to send out of its queue. @returns false when it is too late for that. */
  dropQueued(conversationId: string, number: number): Promise<boolean>
  /** Whether a click with this id has written already, or something was written in its place. */
  isKnownRequest(conversationId: string, requestId: string): Promise<boolean>
  recordReceipt(
    channel: ChannelName,
    externalId: string,
    state: 'delivered' | 'seen' | 'failed',
    at: Instant,
    detail: string | null,
  ): void
}
