import type { State } from '../conversation/state.ts'
import type { IncidentEvent, OpenedEvent } from '../incidents/event.ts'
import type { Incident } from '../incidents/incident.ts'
import type { Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { ChannelName } from '../messaging/address.ts'
import type { InboundEvent, Media, Person } from '../messaging/inbound.ts'
import type { About, Button, Delivery, DeliveryStatus, Outbound } from '../messaging/outbound.ts'
import type { FileOutcome, WaitingFile } from './road/file-ports.ts'
import type { AnnouncementWrites } from './announcements/announcement-ports.ts'
import type { NewConfirmation } from './articles/confirmation.ts'
import type { Line } from './articles/last-question.ts'

/** One row of the inbox, taken for handling. */
export type InboundRow = {
  readonly id: string
  readonly channel: ChannelName
  readonly attempts: number
  readonly event: InboundEvent
}

/** A conversation under lock. `state` and `messageCount` are changed in memory and written by `saveState`. */
export type ConversationRecord = {
  readonly id: string
  readonly userId: string
  readonly channel: ChannelName
  /** The messenger's id to send to. */
  readonly recipient: string
  readonly userName: string | null
  readonly isVip: boolean
  readonly isUnreachable: boolean
  /** Before what is being handled now; null when they have never written. */
  readonly lastUserMessageAt: Instant | null
  state: State
  messageCount: number
}

export type MessageContent = {
  readonly format?: 'plain' | 'markdown'
  readonly buttons?: readonly Button[]
  readonly signedBy?: string | null
  readonly deletes?: string | null
  readonly leaves?: boolean
  /** The number of the earlier message this one is about, and what is done about it. */
  readonly about?: number
  readonly act?: About['act']
  /** What else a page shows: media, masked kinds, the kind of a system line with its values. */
  readonly [more: string]: unknown
}

export type MessageKind = 'text' | 'choice' | 'media' | 'edit' | 'reaction' | 'withdrawal' | 'note' | 'event'

export type NewMessage = {
  readonly author: 'user' | 'bot' | 'agent' | 'system'
  readonly kind: MessageKind
  readonly text: string
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
  | { readonly media: Media; readonly remote: string | null; readonly externalId: string | null }
  | { readonly media: Media; readonly blobKey: string; readonly publicKey: string | null }

/** `hasTooLarge`: its sender has been told that a part of it does not come. */
export type Album = { readonly number: number; readonly size: number; readonly hasTooLarge: boolean }

/** An earlier message as it reads now. */
export type EarlierMessage = {
  readonly number: number
  readonly author: NewMessage['author']
  readonly agentId: string | null
  readonly kind: MessageKind
  readonly text: string
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

export type HandOver = {
  readonly id: string
  readonly incidentId: string
  readonly acceptedBy: string | null
  readonly acceptedByName: string | null
}

/** One transaction. Reads see what was written before in it; buffered writes are made when it commits. */
export interface UnitOfWork {
  /** Oldest waiting rows, one a sender, locked; rows another process holds are passed over. */
  takeInbound(limit: number): Promise<readonly InboundRow[]>
  finishInbound(id: string, outcome: 'handled' | 'ignored' | 'set_aside'): void

  /** The conversations of these people, made where there are none, all locked. Keyed by `personKey`. */
  conversationsOf(
    people: readonly { readonly channel: ChannelName; readonly from: Person; readonly language: Language }[],
  ): Promise<ReadonlyMap<string, ConversationRecord>>
  lockConversation(id: string): Promise<ConversationRecord | null>
  saveState(conversation: ConversationRecord, at: Instant, change: { readonly isByUser: boolean }): void
  setLanguage(userId: string, language: Language): void
  setName(userId: string, name: string): void
  /** A person who blocked the bot keeps their queue; it goes on when they come back. */
  setUnreachable(conversation: ConversationRecord, at: Instant | null): void

  /** @returns the message's number in its conversation. */
  addMessage(conversation: ConversationRecord, message: NewMessage): number
  send(conversation: ConversationRecord, number: number, outbound: NewOutbound): void
  attach(conversation: ConversationRecord, number: number, position: number, attachment: NewAttachment): void
  /** The message that gathers an album, with the number of its files. Sees only what is committed. */
  findAlbum(conversationId: string, albumId: string): Promise<Album | null>
  /** Adds the words of a later part to an album's, and what was masked in them. */
  captionAlbum(conversation: ConversationRecord, number: number, caption: string, masked: readonly string[]): void
  /** By the messenger's id of a user's message or of ours. Sees only what is committed. */
  findMessage(conversationId: string, externalId: string): Promise<EarlierMessage | null>
  messageByNumber(conversationId: string, number: number): Promise<EarlierMessage | null>
  /** What came of fetching a file. @returns false when the attempt no longer counts. */
  settleFile(file: WaitingFile, outcome: FileOutcome): Promise<boolean>
  /** Takes a message that nobody has begun to send out of its queue. @returns false when it is too late for that. */
  dropQueued(conversationId: string, number: number): Promise<boolean>
  /** Whether a click with this id has written already. */
  isKnownRequest(conversationId: string, requestId: string): Promise<boolean>
  recordReceipt(
    channel: ChannelName,
    externalId: string,
    state: 'delivered' | 'seen' | 'failed',
    at: Instant,
    detail: string | null,
  ): void

  setTimer(conversationId: string, key: string, at: Instant): void
  forgetTimer(conversationId: string, key: string): void
  /** The most overdue wait whose conversation is free; that conversation is locked, as everybody does first. */
  dueTimer(now: Instant): Promise<{ readonly conversationId: string; readonly key: string } | null>
  /** Under the conversation's lock. False when the wait was replaced, forgotten or taken meanwhile. */
  takeTimer(conversationId: string, key: string, now: Instant): Promise<boolean>

  recordAnswer(answer: {
    readonly conversationId: string
    readonly at: Instant
    readonly language: Language
    readonly question: string
    readonly outcome: 'shown' | 'suggested' | 'nothing' | 'helped' | 'not_helped'
    readonly articleId: string | null
  }): void

  /** Whether an article helped with a question: the search learns from it. */
  confirm(confirmation: NewConfirmation): void
  /** The newest words of a conversation, as they read now. Sees only what is committed. */
  questionLines(conversationId: string): Promise<readonly Line[]>

  /** Draws id and number for a new incident; null when one with this origin exists already. */
  drawIncident(originEventId: string): Promise<{ readonly id: string; readonly number: number } | null>
  insertIncident(opened: OpenedEvent): Promise<void>
  incidentByOrigin(originEventId: string): Promise<Incident | null>
  lockIncident(id: string): Promise<Incident | null>
  saveIncident(incident: Incident, events: readonly IncidentEvent[]): Promise<void>
  incidentsOfUser(userId: string, limit: number): Promise<readonly Incident[]>
  incidentOfUserByNumber(userId: string, number: number): Promise<Incident | null>
  agentNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>

  readonly announcements: AnnouncementWrites

  openHandOver(conversationId: string): Promise<HandOver | null>
  askHandOver(conversationId: string, incidentId: string, generation: number, at: Instant): Promise<void>
  acceptHandOver(id: string, agentId: string, at: Instant): Promise<void>
  endHandOver(id: string, endedBy: 'user' | 'agent' | 'resolved' | 'cancelled', at: Instant): Promise<void>
}

export interface Transactions {
  /** Commits when `work` resolves, undoes everything when it throws. */
  run<Outcome>(work: (unit: UnitOfWork) => Promise<Outcome>): Promise<Outcome>
}

export const personKey = (channel: ChannelName, externalId: string): string => `${channel}:${externalId}`

/** The clock's side of the waits. */
export interface Timers {
  /** Lets a wait whose handling failed rest, longer each time, so that it stands in nobody's way. */
  recordFailure(conversationId: string, key: string): Promise<void>
}

/** The door's side of the inbox. */
export interface Inbox {
  /** Stores events once; resolves after the commit. @throws when the database does not take them. */
  add(channel: ChannelName, events: readonly InboundEvent[]): Promise<void>
  /** Notes a failed attempt; the row rests until `nextTryAt`. */
  recordFailure(id: string, reason: string, nextTryAt: Instant): Promise<void>
}

/** A leased row of the outbox, ready to be sent. */
export type LeasedOutbound = {
  readonly id: string
  readonly conversationId: string
  readonly channel: ChannelName
  readonly recipient: string
  readonly author: 'bot' | 'agent'
  readonly attempts: number
  readonly createdAt: Instant
  readonly givesWay: boolean
  readonly message: Outbound
}

export type Settlement = {
  readonly row: LeasedOutbound
  readonly delivery: Delivery
}

/** The sender's side of the outbox. All times in it are the database's. */
/** How many rows of a channel may be leased, and how many of them such as give way. */
export type LeaseRoom = { readonly channel: ChannelName; readonly rows: number; readonly givingWay: number }

export interface Outbox {
  /** Leases the heads of the queues that are due, one a chat; drops replies of an old generation. Rows that give way come last. */
  lease(rooms: readonly LeaseRoom[]): Promise<readonly LeasedOutbound[]>
  /**
   * Writes what came of them, in one statement.
   * @returns whether more waits in those chats, which may be due now.
   */
  settle(settlements: readonly Settlement[]): Promise<boolean>
  /** An upload goes on: its lease begins anew, as long as it is still the one that was taken. */
  renew(row: LeasedOutbound): Promise<void>
  /** Attempts whose lease ran out: the process died between the call and the record. @returns how many. */
  expireLeases(): Promise<number>
}
