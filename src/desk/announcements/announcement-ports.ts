import type { SafeText } from '../../kit/safe-text.ts'
import type { Language } from '../../kit/language.ts'
import type { Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { Audience, AudienceChoices, AudienceSize } from './audience-ports.ts'
import type { Outcome, Receipt, ReceiptCounts, ReceiptsWanted } from './receipt-ports.ts'

export type AnnouncementStatus = 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished'

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
  readonly createdByName: SafeText | null
  readonly createdAt: Instant
  readonly startedAt: Instant | null
  /** When it was finished or cancelled. */
  readonly finishedAt: Instant | null
  /** Null: it is not cancelled, or was on the command line. */
  readonly cancelledByName: SafeText | null
  /** Another one once anything of what can be written has changed. */
  readonly version: string
}

/** What somebody writes of it, until it is sent. */
type Written = Pick<Announcement, 'texts' | 'isUrgent' | 'channels' | 'audience' | 'startsAt'>

type NewAnnouncement = Written & { readonly createdBy: string | null }

export type AnnouncementMove = 'start' | 'pause' | 'resume' | 'cancel' | 'unschedule'

/** From which statuses a move leads to which. */
export const announcementMoves: Readonly<
  Record<AnnouncementMove, { readonly from: readonly AnnouncementStatus[]; readonly to: AnnouncementStatus }>
> = {
  /** One with a time to come waits for it: `scheduled`. */
  start: { from: ['draft', 'scheduled'], to: 'running' },
  /** While somebody is still to get it: what no messenger has been asked to send is kept back. */
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  /** One that has begun, too, as long as nobody's message is made: in quiet hours, say. */
  unschedule: { from: ['scheduled', 'running', 'paused'], to: 'draft' },
  /** Of one that has been sent to everybody, those who blocked the bot would still get it when they come back. */
  cancel: { from: ['draft', 'scheduled', 'running', 'paused', 'finished'], to: 'cancelled' },
}

type AnnouncementRefusal = {
  /** `announcement_changed`: somebody wrote in it after it was read; `announcement_moved_on`: it is too far for that. */
  readonly code: 'announcement_unknown' | 'announcement_moved_on' | 'announcement_changed'
}

/** What supervisors see and do; each call is one transaction of its own. */
export interface Announcements {
  /** A draft; nobody gets anything before it starts. */
  create(announcement: NewAnnouncement): Promise<Announcement>
  /**
   * Until it is sent; `version`: as it was read. One that waits for its time goes on waiting, for the new one; without
   * one it is a draft again.
   */
  edit(id: string, version: string, written: Written): Promise<Result<Announcement, AnnouncementRefusal>>
  /** Of a draft: nothing was ever sent of it. */
  remove(id: string, version: string): Promise<Result<null, AnnouncementRefusal>>
  /** Newest first; `before`: the one after which the page begins, null for the first page. */
  list(page: { readonly before: string | null; readonly limit: number }): Promise<readonly Announcement[]>
  /** By announcement; each of those asked for is there. */
  countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ReceiptCounts>>
  /** Which of them there are: a draft can be deleted. */
  thereOf(ids: readonly string[]): Promise<readonly string[]>
  find(id: string): Promise<{
    readonly announcement: Announcement
    readonly counts: ReceiptCounts
    /** Why it did not reach them, the most frequent first. */
    readonly outcomes: readonly Outcome[]
  } | null>
  receipts(id: string, wanted: ReceiptsWanted): Promise<readonly Receipt[]>
  /**
   * Starting lays out the recipients: each user with a conversation over one of the channels once, over the one they
   * used last. Cancelling withdraws what no messenger has been asked to send. `version`: as it was read; null: whatever
   * it says by now. `by`: the agent; null: on the command line.
   */
  move(
    id: string,
    move: AnnouncementMove,
    version: string | null,
    by: string | null,
  ): Promise<Result<Announcement, AnnouncementRefusal>>
  running(): Promise<readonly Announcement[]>
  /** How many would get it now. */
  sizeOf(announcement: Pick<Announcement, 'channels' | 'audience'>): Promise<AudienceSize>
  choices(): Promise<AudienceChoices>
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
