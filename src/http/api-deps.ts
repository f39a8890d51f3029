import type { ClientOf } from './access/client.ts'
import type { HttpBindings } from '@hono/node-server'
import type { Shipped } from '../conversation/phrases/own/shipped.ts'
import type { Phrases } from '../conversation/phrases/phrases.ts'
import type { CategoryTitle } from '../conversation/facts.ts'
import type { AgentActions } from '../desk/conversations/agent-actions.ts'
import type { EraseForUser } from '../desk/people/own-data/own-data.ts'
import type { DataRequests } from '../desk/people/own-data/own-data-ports.ts'
import type { EditCanned } from '../desk/conversations/canned/edit-canned.ts'
import type { EditViews } from '../desk/conversations/edit-views.ts'
import type { SuitQuestion } from '../desk/conversations/canned/suit-question.ts'
import type { AgentStore } from '../desk/access/agent-ports.ts'
import type { AuditDetails, AuditLog } from '../desk/access/audit/audit-ports.ts'
import type { SecondStepStore } from '../desk/access/second-step-ports.ts'
import type { Session, SessionStore, SignInBudgets } from '../desk/access/session-ports.ts'
import type { Majors } from '../desk/incidents/majors/major-ports.ts'
import type { RunMajor } from '../desk/incidents/majors/run-major.ts'
import type { Announcements } from '../desk/announcements/announcement-ports.ts'
import type { ConsoleQueries } from '../desk/conversations/console-ports.ts'
import type { Unconfirmed } from '../desk/conversations/unconfirmed/unconfirmed-ports.ts'
import type { Workplace } from '../desk/conversations/workplace-port.ts'
import type { DeskContext, InSlices, SettingsSnapshot } from '../desk/desk-context.ts'
import type { Drafts } from '../desk/articles/drafts/drafts.ts'
import type { MessengerLook } from '../desk/articles/article-preview.ts'
import type { Editing } from '../desk/articles/editing.ts'
import type { FeedbackLists } from '../desk/incidents/feedback/feedback-ports.ts'
import type { WorkOffFeedback } from '../desk/incidents/feedback/work-off.ts'
import type { AnswerReview } from '../desk/quality/answer-review.ts'
import type { ChooseTranscript } from '../desk/quality/choose-transcript.ts'
import type { QualityQueries } from '../desk/quality/quality-ports.ts'
import type { ReviewTranscript } from '../desk/quality/review-transcript.ts'
import type { HistoryQueries } from '../desk/figures/history-ports.ts'
import type { BoardQueries } from '../desk/figures/board-ports.ts'
import type { ReportQueries } from '../desk/figures/report-ports.ts'
import type { Attachments } from '../desk/conversations/file-ports.ts'
import type { CheckMessenger } from '../desk/settings/messengers/check-messenger.ts'
import type { MessengerFigures, MessengerState } from '../desk/settings/messengers/messenger-ports.ts'
import type { SettingKey } from '../desk/settings/setting-parts.ts'
import type { SettingsStore } from '../desk/settings/settings-store.ts'
import type { Bulletins } from '../desk/hand-overs/bulletins/bulletin-ports.ts'
import type { Notices } from '../desk/hand-overs/bells/notice-ports.ts'
import type { Directory } from '../desk/people/directory-port.ts'
import type { UnlinkChat } from '../desk/people/unlink-chat.ts'
import type { PresenceStore } from '../desk/people/presence-ports.ts'
import type { DeskQueue } from '../desk/hand-overs/queue-ports.ts'
import type { Live } from '../desk/road/live.ts'
import type { Language } from '../kit/language.ts'
import type { Log } from '../kit/log.ts'
import type { Instant } from '../kit/time.ts'
import type { KnowledgeIndex } from '../knowledge/search/knowledge-index.ts'
import type { BlobStore } from '../messaging/blob-store.ts'
import type { ChannelName } from '../messaging/address.ts'
import type { ChannelLimits } from '../messaging/channel.ts'

/** A messenger as the console shows it, also one that is switched off but has old conversations. */
type MessengerCard = {
  readonly name: ChannelName
  readonly title: Readonly<Record<Language, string>>
  /** A path in a box of 24 by 24, one stroke. */
  readonly icon: string
  /** Left out of announcements unless it is named. */
  readonly isForTrying: boolean
  readonly isConnected: boolean
}

/** What the console's API is composed of. */
export type ApiDeps = {
  readonly queries: ConsoleQueries
  readonly workplace: Workplace
  readonly unconfirmed: Unconfirmed
  readonly agents: AgentStore
  readonly sessions: SessionStore
  readonly budgets: SignInBudgets
  readonly clientOf: ClientOf
  readonly secondSteps: SecondStepStore
  readonly audit: AuditLog
  readonly actions: AgentActions
  readonly dataRequests: DataRequests
  readonly eraseForUser: EraseForUser
  readonly canned: EditCanned
  readonly suitQuestion: SuitQuestion
  readonly views: EditViews
  readonly announcements: Announcements
  readonly majors: Majors
  readonly runMajor: RunMajor
  readonly lookAtMajors: () => Promise<void>
  readonly messengers: readonly MessengerCard[]
  /** Of all messengers, how each stands at this moment; in the order of `messengers`. */
  readonly messengerStates: () => readonly MessengerState[]
  readonly messengerFigures: MessengerFigures
  readonly checkMessenger: CheckMessenger
  /** Of all messengers, how a message looks in them. */
  readonly looks: readonly MessengerLook[]
  readonly editing: Editing
  readonly drafts: Drafts
  readonly directory: Directory
  readonly unlinkChat: UnlinkChat
  readonly feedbackLists: FeedbackLists
  readonly workOffFeedback: WorkOffFeedback
  /** The bot's texts as they are shipped, for those who word them anew. */
  readonly shippedPhrases: Shipped
  readonly qualityQueries: QualityQueries
  readonly quality: {
    readonly chooseTranscript: ChooseTranscript
    readonly reviewTranscript: ReviewTranscript
    readonly answerReview: AnswerReview
  }
  /** The bot's texts in force. */
  readonly phrases: Phrases
  readonly titleOf: DeskContext['titleOf']
  readonly histories: HistoryQueries
  readonly reportQueries: ReportQueries
  readonly board: BoardQueries
  readonly live: Live
  readonly deskQueue: DeskQueue
  readonly notices: Notices
  readonly bulletins: Bulletins
  readonly presence: PresenceStore
  /** A sign of life; `isActive`: of the agent, and not only of the page. */
  readonly seen: (agentId: string, isActive: boolean) => void
  readonly now: () => Instant
  readonly inSlices: InSlices
  readonly log: Log
  /** https here makes the cookie `__Host-` and Secure. */
  readonly publicUrl: string | null
  readonly knowledge: () => KnowledgeIndex
  /** Resolves when the articles have been read; before, `knowledge` knows none. */
  readonly articlesRead: () => Promise<void>
  readonly categories: () => readonly CategoryTitle[]
  readonly settings: () => SettingsSnapshot
  readonly settingsStore: SettingsStore
  /** What holds of each setting where nothing is set, as it would be stored. */
  readonly usualSettings: Readonly<Record<SettingKey, unknown>>
  readonly limitsOf: (channel: string) => ChannelLimits
  readonly attachments: Pick<Attachments, 'find'>
  readonly blobs: BlobStore
  readonly showTyping: (channel: string, recipient: string) => void
}

export type ApiEnv = {
  /** Missing when a test calls the app without a socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    session: Session
    token: string
    /** What the audit log says of this request besides what its address says. */
    audited?: {
      readonly by?: string
      readonly subject?: string
      readonly details?: AuditDetails
      /** It was saved as it was: no line is written. */
      readonly isNothing?: boolean
    }
  }
}
