import type { Reason } from '../../../conversation/feedback/reasons.ts'
import type { ScoreKind } from '../../../conversation/feedback/which-question.ts'
import type { Instant } from '../../../kit/time.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { ChannelName } from '../../../messaging/address.ts'

export type FeedbackKind = ScoreKind | 'wish' | 'complaint'
export type FeedbackStatus = 'new' | 'in_hand' | 'done'

/** Whose it is, and what it is about. */
type About = { readonly userId: string; readonly conversationId: string; readonly incidentId: string | null }

export type OpenFeedback = {
  readonly id: string
  readonly kind: FeedbackKind
  readonly conversationId: string
  readonly incidentId: string | null
  /** Who served; null: nobody, or it is about nobody. */
  readonly agentId: string | null
  readonly comment: SafeText | null
  readonly status: FeedbackStatus
  readonly handledBy: string | null
  readonly handledByName: SafeText | null
}

/** What users think of the desk, within one transaction. */
export interface FeedbackWrites {
  /** A score once more replaces the one before; what was said with it goes, and somebody looks at it anew. */
  score(
    about: About & { readonly incidentId: string },
    given: { readonly kind: ScoreKind; readonly score: number; readonly agentId: string | null },
    at: Instant,
  ): Promise<void>
  reason(incidentId: string, kind: ScoreKind, reason: Reason): Promise<void>
  comment(incidentId: string, kind: ScoreKind, comment: SafeText): Promise<void>
  wish(about: About, text: SafeText, at: Instant): Promise<void>
  /** What is told after it belongs to one that is not done yet. */
  complain(about: About, text: SafeText, agentId: string | null, at: Instant): Promise<void>
  /** @returns false when the agent was thanked for it before, or nothing was rated. */
  thank(incidentId: string, at: Instant): Promise<boolean>
  /** The agent has heard it from somebody in charge. */
  praised(id: string, at: Instant): Promise<void>
  /** When the user was asked last whether they would recommend the desk; their row is locked. */
  npsAskedAt(userId: string): Promise<Instant | null>
  noteNpsAsked(userId: string, at: Instant): Promise<void>
  /** Of which conversation it is; null: there is no such. */
  conversationOf(id: string): Promise<string | null>
  /** Its row is locked. */
  lock(id: string): Promise<OpenFeedback | null>
  handle(
    id: string,
    handled: { readonly status: FeedbackStatus; readonly by: string; readonly answer: SafeText | null },
    at: Instant,
  ): Promise<void>
}

export type FeedbackItem = {
  readonly id: string
  readonly kind: FeedbackKind
  readonly userName: SafeText | null
  readonly channel: ChannelName
  readonly conversationId: string
  readonly incidentId: string | null
  readonly incidentNumber: number | null
  readonly agentName: SafeText | null
  readonly score: number | null
  readonly reason: Reason | null
  readonly comment: SafeText | null
  readonly at: Instant
  readonly status: FeedbackStatus
  readonly handledBy: string | null
  readonly handledByName: SafeText | null
  readonly handledAt: Instant | null
  readonly answer: SafeText | null
  /** When the agent heard of the praise; null: not yet. */
  readonly thankedAt: Instant | null
}

/** 'low': scores of which somebody should hear why. */
export const feedbackLists = ['all', 'wish', 'complaint', 'low', 'csat', 'ces', 'nps'] as const
export type FeedbackList = (typeof feedbackLists)[number]

/** 'open': not done. */
export const feedbackStages = ['all', 'open', 'new', 'in_hand', 'done'] as const
export type FeedbackStage = (typeof feedbackStages)[number]

export type FeedbackFilter = {
  readonly list: FeedbackList
  readonly stage: FeedbackStage
  /** Given in this time; the end is not part of it. */
  readonly from: Instant | null
  readonly to: Instant | null
  /** Of whom it is in hand, or by whom it was done. */
  readonly handledBy: string | null
}

export type FeedbackCounts = Readonly<Record<'wish' | 'complaint' | 'low', number>>

/** The lists, outside of any conversation. */
export interface FeedbackLists {
  /** The newest first. */
  list(filter: FeedbackFilter, limit: number): Promise<readonly FeedbackItem[]>
  /** How much of each waits for somebody. */
  counts(): Promise<FeedbackCounts>
  handlers(): Promise<readonly { readonly id: string; readonly name: SafeText }[]>
}
