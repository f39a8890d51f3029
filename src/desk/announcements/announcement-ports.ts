import type { SafeText } from '../../kit/safe-text.ts'
import type { Language } from '../../kit/language.ts'
import type { Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'

export type AnnouncementStatus = 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished'

/** For whom it is, by what the directory says of them: each list that is not empty narrows it. */
export type Audience = {
  readonly departments: readonly SafeText[]
  readonly classes: readonly SafeText[]
  readonly onlyVip: boolean
}

/** At least one language is there; who speaks another gets the one that is. */
export type AnnouncementTexts = Partial<Readonly<Record<Language, SafeText>>>

export type Announcement = {
  readonly id: string
  readonly texts: AnnouncementTexts
  /** Sent in quiet hours too. */
  readonly isUrgent: boolean
  readonly channels: readonly ChannelName[]
  /** Null: everybody. */
  readonly audience: Audience | null
  /** When it begins by itself once it is started; null: at once. */
  readonly startsAt: Instant | null
  readonly status: AnnouncementStatus
  /** It goes to those whose question this article answers now, with a button that opens it; null: to everybody. */
  readonly articleId: string | null
  /** The update of a major incident that it tells those who wait for it; it has its words there. Null: it tells its own. */
  readonly major: { readonly majorId: string; readonly number: number } | null
  /** Null: begun on the command line. */
  readonly createdBy: string | null
  readonly createdAt: Instant
  readonly startedAt: Instant | null
  /** When it was finished or cancelled. */
  readonly finishedAt: Instant | null
}

type NewAnnouncement = Pick<Announcement, 'texts' | 'isUrgent' | 'channels' | 'audience' | 'startsAt'> & {
  readonly createdBy: string | null
}

export type AnnouncementMove = 'start' | 'pause' | 'resume' | 'cancel'

/** From which statuses a move leads to which. */
export const announcementMoves: Readonly<
  Record<AnnouncementMove, { readonly from: readonly AnnouncementStatus[]; readonly to: AnnouncementStatus }>
> = {
  /** One with a time to come waits for it: `scheduled`. */
  start: { from: ['draft', 'scheduled'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  /** Of one that has been sent to everybody, those who blocked the bot would still get it when they come back. */
  cancel: { from: ['draft', 'scheduled', 'running', 'paused', 'finished'], to: 'cancelled' },
}

/** What became of it for one recipient. `held`: the person blocked the bot; `withdrawn`: cancelled before it was sent. */
export const receiptStates = [
  'waiting',
  'queued',
  'sent',
  'delivered',
  'seen',
  'not_confirmed',
  'refused',
  'held',
  'skipped',
  'withdrawn',
] as const
export type ReceiptState = (typeof receiptStates)[number]

export type ReceiptCounts = Readonly<Record<ReceiptState, number>> & { readonly all: number }

export type Receipt = {
  readonly conversationId: string
  readonly userName: string | null
  readonly channel: ChannelName
  readonly state: ReceiptState
  /** The messenger's words where it refused. */
  readonly detail: string | null
  readonly at: Instant | null
}

export type ReceiptsWanted = {
  readonly state: ReceiptState | null
  /** The conversation after which the page begins. */
  readonly after: string
  readonly limit: number
}

type AnnouncementRefusal = { readonly code: 'announcement_unknown' | 'not_allowed_in_status' }

/** What supervisors see and do; each call is one transaction of its own. */
export interface Announcements {
  /** A draft; nobody gets anything before it starts. */
  create(announcement: NewAnnouncement): Promise<Announcement>
  /** Newest first. */
  list(limit: number): Promise<readonly Announcement[]>
  find(id: string): Promise<{ readonly announcement: Announcement; readonly counts: ReceiptCounts } | null>
  receipts(id: string, wanted: ReceiptsWanted): Promise<readonly Receipt[]>
  /**
   * Starting lays out the recipients: each user with a conversation over one of the channels once, over the one they
   * used last. Cancelling withdraws what no messenger has been asked to send.
   */
  move(id: string, move: AnnouncementMove): Promise<Result<Announcement, AnnouncementRefusal>>
  running(): Promise<readonly Announcement[]>
  /** How many would get it now. */
  sizeOf(announcement: Pick<Announcement, 'channels' | 'audience'>): Promise<number>
  /** Those whose time has come begin. */
  startDue(at: Instant): Promise<void>
}

export type Recipient = {
  readonly conversation: ConversationRecord
  /** Not switched off by the user and, where it is about a question, not solved since. */
  readonly isWanted: boolean
  /** What they had asked, where that is what it is about. */
  readonly question: string | null
}

/** The part of one transaction that hands recipients over to the outbox. */
export interface AnnouncementWrites {
  /** `offAt`: since when the user wants none; null: they are wanted. */
  setWanted(userId: string, offAt: Instant | null): void
  /** Under lock. Null when it does not run any more, or when another instance is at it. */
  lockRunning(id: string): Promise<Announcement | null>
  /** Messages that give way and could be sent at once. */
  aheadOf(channel: ChannelName): Promise<number>
  /** Waiting recipients whose conversations are free, those locked. */
  takeRecipients(
    id: string,
    channel: ChannelName,
    limit: number,
    /** Conversations that are left for later. */
    except?: readonly string[],
  ): Promise<readonly Recipient[]>
  /** `number` is that of the message made for them; null: they are left out. */
  recordRecipient(id: string, conversationId: string, number: number | null): void
  /** @returns whether all of it has been sent, refused or set aside. */
  finishIfDone(id: string): Promise<boolean>
}
