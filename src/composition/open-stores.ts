import { makeAgentStore } from '../database/access/agents.ts'
import { makeAuditLog } from '../database/access/audit-log.ts'
import { makeSecondSteps } from '../database/access/second-steps.ts'
import { makeSessionStore } from '../database/access/sessions.ts'
import { makeSignInBudgets } from '../database/access/sign-in-budgets.ts'
import { makeAnnouncements } from '../database/announcements/announcements.ts'
import { makeArticleFigures } from '../database/articles/article-figures.ts'
import { makeDraftStore } from '../database/articles/drafts.ts'
import { makeLearnedStore } from '../database/articles/learned.ts'
import { makeBoardQueries } from '../database/figures/board.ts'
import { makeFactStore } from '../database/figures/facts.ts'
import { makeHistoryQueries } from '../database/figures/histories.ts'
import { makeReportQueries } from '../database/figures/report-queries.ts'
import { makeViewStore } from '../database/conversations/queue/views.ts'
import { makeCannedReplies } from '../database/conversations/canned-replies.ts'
import { makePreviewHistory } from '../database/conversations/preview-history.ts'
import { makeConsoleQueries } from '../database/conversations/queries.ts'
import { makeUnconfirmed } from '../database/conversations/unconfirmed/unconfirmed.ts'
import { makeWorkplace } from '../database/conversations/workplace.ts'
import { makeMajors } from '../database/incidents/majors/majors.ts'
import { makeFeedbackLists } from '../database/incidents/feedback-lists.ts'
import { makeAlarms } from '../database/incidents/incidents.ts'
import { makeDeskQueue } from '../database/hand-overs/desk-queue.ts'
import { makeBulletins } from '../database/hand-overs/bulletins.ts'
import { makeNotices } from '../database/hand-overs/notices.ts'
import { makePresenceStore } from '../database/hand-overs/presence.ts'
import { makeDataRequests } from '../database/people/data-requests.ts'
import { makeDirectory } from '../database/people/directory.ts'
import { makeQualityQueries } from '../database/quality/quality-queries.ts'
import { makeTranscriptDraw } from '../database/quality/transcript-draw.ts'
import { makeAttachments } from '../database/road/attachments.ts'
import { makeBlobStore } from '../database/road/blobs.ts'
import { makeRetentionStore } from '../database/people/retention/retention.ts'
import { makeInbox } from '../database/road/inbox.ts'
import { makeMessengerFigures } from '../database/road/messenger-figures.ts'
import { startNotifications } from '../database/road/notifications.ts'
import { makeOutbox } from '../database/road/outbox.ts'
import { makeTimers } from '../database/road/timers.ts'
import { type LeftToDo, makeTransactions } from '../database/road/unit-of-work.ts'
import { makeHealthProbe } from '../database/server/health.ts'
import { makeSettingsStore } from '../database/settings.ts'
import { type ConversationChanged, makeLive } from '../desk/road/live.ts'
import type { SendsAtOnce } from '../desk/road/outbound-ports.ts'
import type { Log } from '../kit/log.ts'
import type { ChannelRegistry } from './channels/channel-registry.ts'
import type { OpenDatabase } from './process/open-database.ts'
import { ringing } from './ring-announcements.ts'
import { ringOne } from '../workers/bell.ts'
import type { Bells } from './start-loops.ts'

/** Who is told of what changed: the pages of this process, the other processes, and the loops. */
export function startTelling(databaseUrl: string, bells: Bells, log: Log) {
  const live = makeLive()
  const ringOutbox = (changes: readonly ConversationChanged[]) => {
    if (changes.some(({ version }) => version > 0)) bells.outbox.ring()
  }
  // The sender may be another instance than the one that was written to.
  const hear = (changes: readonly ConversationChanged[]) => {
    live.publish(changes)
    ringOutbox(changes)
  }
  const notifications = startNotifications(databaseUrl, hear, log)
  const publish = (changes: readonly ConversationChanged[]) => {
    hear(changes)
    notifications.tell(changes)
  }
  const onCommit = (changed: readonly ConversationChanged[], left: LeftToDo) => {
    live.publish(changed)
    notifications.tell(changed)
    if (left.hasQueued) bells.outbox.ring()
    if (left.hasWaits) bells.clock.ring()
    if (left.hasInbound) ringOne([bells.inbox, bells.inboxToo])
  }
  return { live, publish, onCommit, close: () => notifications.close() }
}

/** Everything that reads and writes the database, each behind its port. */
export function openStores(
  { db, road }: OpenDatabase,
  bells: Bells,
  onCommit: (changed: readonly ConversationChanged[], left: LeftToDo) => void,
  channels: ChannelRegistry,
  sendsAtOnce: SendsAtOnce,
) {
  const health = makeHealthProbe(db)
  const ringInbox = () => {
    health.accepted()
    ringOne([bells.inbox, bells.inboxToo])
  }
  return {
    transactions: makeTransactions(db, onCommit, bells.files.ring, sendsAtOnce),
    /** For what comes in. */
    roadTransactions: makeTransactions(road, onCommit, bells.files.ring, sendsAtOnce),
    inbox: makeInbox(road, ringInbox, health.refused),
    outbox: makeOutbox(road, (name) => channels.limitsOf(name).givesReceipts === true),
    timers: makeTimers(db),
    alarms: makeAlarms(db),
    attachments: makeAttachments(db),
    blobs: makeBlobStore(db),
    agents: makeAgentStore(db),
    sessions: makeSessionStore(db),
    budgets: makeSignInBudgets(db),
    secondSteps: makeSecondSteps(db),
    audit: makeAuditLog(db),
    announcements: ringing(makeAnnouncements(db), bells.announcements.ring),
    majors: makeMajors(db),
    learned: makeLearnedStore(db),
    articleFigures: makeArticleFigures(db),
    drafts: makeDraftStore(db),
    feedbackLists: makeFeedbackLists(db),
    histories: makeHistoryQueries(db),
    reportQueries: makeReportQueries(db),
    board: makeBoardQueries(db),
    facts: makeFactStore(db),
    transcriptDraw: makeTranscriptDraw(db),
    qualityQueries: makeQualityQueries(db),
    queries: makeConsoleQueries(db),
    workplace: makeWorkplace(db),
    unconfirmed: makeUnconfirmed(db),
    deskQueue: makeDeskQueue(db),
    directory: makeDirectory(db),
    dataRequests: makeDataRequests(db),
    retention: makeRetentionStore(db),
    notices: makeNotices(db),
    bulletins: makeBulletins(db),
    presence: makePresenceStore(db),
    cannedReplies: makeCannedReplies(db),
    views: makeViewStore(db),
    settings: makeSettingsStore(db),
    messengerFigures: makeMessengerFigures(db),
    previewHistory: makePreviewHistory(db),
    health,
  }
}

export type Stores = ReturnType<typeof openStores>
export type Telling = ReturnType<typeof startTelling>
