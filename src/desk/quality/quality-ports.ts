import type { FinishedWeek } from '../../figures/quality/finished-week.ts'
import type { Marks, ScoreSheet } from '../../figures/quality/score-sheet.ts'
import type { SafeJson, SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** What a reviewer has put into a sheet. */
export type ReviewContent = {
  readonly marks: Marks
  /** By the ids of criteria. */
  readonly comments: Readonly<Record<string, SafeText>>
  /** About the whole. */
  readonly comment: SafeText | null
}

/** The work of one agent at one incident, chosen to be reviewed. */
export type TranscriptRecord = {
  readonly id: string
  readonly incidentId: string
  readonly conversationId: string
  readonly agentId: string
  readonly isCalibration: boolean
  /** What it is scored by; null: nobody has begun. */
  readonly sheet: ScoreSheet | null
}

export type ReviewRecord = ReviewContent & {
  readonly id: string
  readonly reviewerId: string
  readonly reviewerName: SafeText
  readonly version: number
  /** Null: a draft. */
  readonly savedAt: Instant | null
  /** 0 to 1; null: nothing of the sheet applies, or it is not saved. */
  readonly score: number | null
  /** When the agent has read it. */
  readonly acknowledgedAt: Instant | null
  /** What the agent says to it, once. */
  readonly reply: SafeText | null
  readonly repliedAt: Instant | null
}

/** A review as the agent answers it. */
export type OwnReviewRecord = Pick<ReviewRecord, 'id' | 'reviewerId' | 'acknowledgedAt' | 'reply'> &
  Pick<TranscriptRecord, 'incidentId' | 'conversationId'> & { readonly transcriptId: string }

/** Reviews, within one transaction. */
export interface QualityWrites {
  /** Who answered the user in an incident, whoever said most first. */
  answerersOf(incidentId: string): Promise<readonly string[]>
  /** Chosen by hand. @returns its id, also of one that was there before. */
  choose(work: { readonly incidentId: string; readonly agentId: string }, by: string, at: Instant): Promise<string>
  /** Its row is locked. */
  lock(transcriptId: string): Promise<TranscriptRecord | null>
  /** Drafts and saved ones, the oldest first. */
  reviewsOf(transcriptId: string): Promise<readonly ReviewRecord[]>
  fixSheet(transcriptId: string, sheet: SafeJson): Promise<void>
  calibrate(transcriptId: string): Promise<void>
  /** Puts a draft in its place, or the first one there. @returns its new version. */
  keep(transcriptId: string, reviewerId: string, content: ReviewContent, at: Instant): Promise<number>
  /** Makes the draft final. */
  save(transcriptId: string, reviewerId: string, score: number | null, at: Instant): Promise<void>
  /** A saved one of this agent's work that is shown to them; its row is locked. */
  lockOwn(reviewId: string, agentId: string): Promise<OwnReviewRecord | null>
  /** `reply` null: only read. */
  answer(reviewId: string, reply: SafeText | null, at: Instant): Promise<void>
}

/** Drawing by chance, outside of any conversation. */
export interface TranscriptDraw {
  /**
   * Fills each agent's share of a finished week up to `perAgent` from what they answered in it and is resolved or closed by
   * now, in the order of the week's seed; `seed` is that of a week nobody has drawn of. Again and again it draws the same
   * ones, and nothing twice. @returns how many were drawn now.
   */
  draw(week: FinishedWeek, perAgent: number, seed: string, at: Instant): Promise<number>
}

/** What nobody has reviewed yet; what one reviewer has saved; what two score without seeing each other's marks. */
export const transcriptLists = ['to_review', 'reviewed', 'calibration'] as const
export type TranscriptList = (typeof transcriptLists)[number]

type ListedReview = Pick<ReviewRecord, 'reviewerId' | 'reviewerName' | 'savedAt' | 'score' | 'acknowledgedAt' | 'reply'>

export type TranscriptItem = Omit<TranscriptRecord, 'sheet'> & {
  readonly number: number
  readonly description: SafeText
  readonly userName: SafeText | null
  readonly channel: ChannelName
  readonly agentName: SafeText
  /** Drawn of the week that began then; null: chosen by hand. */
  readonly monday: string | null
  readonly chosenByName: SafeText | null
  readonly openedAt: Instant
  /** Without marks and words; what may be seen of them is decided by `visible-reviews.ts`. */
  readonly reviews: readonly ListedReview[]
}

export type TranscriptCounts = Readonly<Record<TranscriptList, number>>

/** One of an agent's own work, as they see it. */
export type OwnReview = ReviewRecord & {
  readonly transcriptId: string
  readonly conversationId: string
  readonly incidentId: string
  readonly number: number
  readonly description: SafeText
  readonly sheet: ScoreSheet
}

export interface QualityQueries {
  /** For one viewer, whose own work is to be reviewed by others: it is on neither list of what has to be done. */
  list(
    list: TranscriptList,
    viewerId: string,
    agentId: string | null,
    limit: number,
  ): Promise<readonly TranscriptItem[]>
  counts(viewerId: string, agentId: string | null): Promise<TranscriptCounts>
  /** Whose work there is something of. */
  agents(): Promise<readonly { readonly id: string; readonly name: SafeText }[]>
  find(transcriptId: string): Promise<{
    readonly item: TranscriptItem
    readonly sheet: ScoreSheet | null
    readonly reviews: readonly ReviewRecord[]
  } | null>
  /** Shown to the agent: saved, and no calibration. The newest first. */
  ofAgent(agentId: string, limit: number): Promise<readonly OwnReview[]>
}
