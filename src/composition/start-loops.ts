import type { Counters } from './process/count.ts'
import type { Advance } from '../desk/road/advance.ts'
import { makeFreeAbandoned } from '../desk/incidents/free-abandoned.ts'
import { makeAssignByLoad } from '../desk/incidents/assign-by-load.ts'
import { makeAnnounce } from '../desk/announcements/announce.ts'
import type { Announcements } from '../desk/announcements/announcement-ports.ts'
import type { DeskContext } from '../desk/desk-context.ts'
import { makeFetchFile } from '../desk/conversations/fetch-file.ts'
import type { Attachments } from '../desk/conversations/file-ports.ts'
import type { Alarms } from '../desk/incidents/incident-ports.ts'
import { makeRingDeadlines } from '../desk/incidents/ring-deadlines.ts'
import type { Pace } from '../desk/road/deliver-outbound.ts'
import { makeHandleInbound } from '../desk/road/handle-inbound.ts'
import { makeHandleTimer } from '../desk/road/handle-timer.ts'
import { type Live, unconfirmedHint } from '../desk/road/live.ts'
import type { Inbox } from '../desk/road/inbound-ports.ts'
import type { Outbox, SendsAtOnce } from '../desk/road/outbound-ports.ts'
import type { Timers } from '../desk/road/timer-ports.ts'
import type { Transactions } from '../desk/unit-of-work.ts'
import type { BlobStore } from '../messaging/blob-store.ts'
import type { Channel } from '../messaging/channel.ts'
import { startAnnouncementLoop } from '../workers/announcement-loop.ts'
import { type Bell, makeBell } from '../workers/bell.ts'
import { startClockLoop } from '../workers/clock-loop.ts'
import { startDeadlineLoop } from '../workers/deadline-loop.ts'
import { startFileLoop } from '../workers/file-loop.ts'
import { startInboxLoop } from '../workers/inbox-loop.ts'
import type { Loop } from '../workers/loop.ts'
import { startDeskLoop } from '../workers/desk-loop.ts'
import { makeCarryOutTakes } from '../desk/hand-overs/bells/carry-out-takes.ts'
import { makeRingLadder } from '../desk/hand-overs/bells/ring-ladder.ts'
import { makeCarryOutLinks } from '../desk/people/link-chats.ts'
import { makeMoveNotices } from '../desk/people/move-notices.ts'
import { makeKeepDesk } from '../desk/hand-overs/keep-desk.ts'
import type { DeskQueue } from '../desk/hand-overs/queue-ports.ts'
import { hearBells } from '../desk/incidents/hear-bells.ts'
import { makeCarryOutDataRequests } from '../desk/people/own-data/carry-out-data-requests.ts'
import type { DataRequests } from '../desk/people/own-data/own-data-ports.ts'
import { makeKeepRetention } from '../desk/people/retention/keep-retention.ts'
import type { RetentionStore } from '../desk/people/retention/retention-ports.ts'
import { startRetentionLoop } from '../workers/retention-loop.ts'
import { startDataLoop } from '../workers/data-loop.ts'
import { startNoticeLoop } from '../workers/notice-loop.ts'
import type { FactStore } from '../desk/figures/facts/fact-ports.ts'
import { makeKeepFacts } from '../desk/figures/facts/keep-facts.ts'
import { makeDrawTranscripts } from '../desk/quality/draw-transcripts.ts'
import type { TranscriptDraw } from '../desk/quality/quality-ports.ts'
import { startFiguresLoop } from '../workers/figures-loop.ts'
import { makeKeepMajors } from '../desk/incidents/majors/keep-majors.ts'
import { startOutboxLoop } from '../workers/outbox-loop.ts'

/** What wakes a loop before its time; one each. */
export type Bells = Readonly<
  Record<
    | 'inbox'
    | 'inboxToo'
    | 'outbox'
    | 'clock'
    | 'deadlines'
    | 'desk'
    | 'notices'
    | 'data'
    | 'figures'
    | 'files'
    | 'announcements',
    Bell
  >
>

export const makeBells = (): Bells => ({
  inbox: makeBell(),
  inboxToo: makeBell(),
  outbox: makeBell(),
  clock: makeBell(),
  deadlines: makeBell(),
  desk: makeBell(),
  notices: makeBell(),
  data: makeBell(),
  figures: makeBell(),
  files: makeBell(),
  announcements: makeBell(),
})

type LoopsParts = {
  readonly context: DeskContext
  readonly transactions: Transactions
  readonly roadTransactions: Transactions
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly timers: Timers
  readonly alarms: Alarms
  readonly attachments: Attachments
  readonly blobs: BlobStore
  readonly dataRequests: DataRequests
  readonly retention: RetentionStore
  readonly announcements: Announcements
  readonly deskQueue: DeskQueue
  readonly facts: FactStore
  readonly transcriptDraw: TranscriptDraw
  readonly advance: Advance
  readonly channels: readonly Channel[]
  readonly pace: Pace
  readonly publish: Live['publish']
  readonly isSender: (name: string) => boolean
  readonly counters: Counters
  readonly bells: Bells
  /** Learns of the loop that sends; nothing is sent at once before. */
  readonly sendsAtOnce: { use(loop: SendsAtOnce): void }
}

/** Everything that works by itself: what came in, what is due, files, announcements, what goes out; in this order it is stopped. */
export function startLoops(parts: LoopsParts): readonly Loop[] {
  const { context, transactions, inbox, outbox, attachments, blobs, advance, channels, bells } = parts
  const { log } = context
  const handle = makeHandleInbound(context, parts.roadTransactions, inbox, advance)
  const outboxLoop = startOutboxLoop({
    outbox,
    channels,
    pace: parts.pace,
    publish: parts.publish,
    isSender: parts.isSender,
    bell: bells.outbox,
    log,
    onSettled: ({ row, delivery }) => parts.counters.count(`delivery_${delivery.kind}`, row.channel),
  })
  parts.sendsAtOnce.use(outboxLoop)
  return [
    // Two, so that one computes while the other's commit is on its way to the disk.
    startInboxLoop({ handle, bell: bells.inbox, log }),
    startInboxLoop({ handle, bell: bells.inboxToo, log }),
    startClockLoop({
      handleTimer: makeHandleTimer(context, transactions, parts.timers, advance),
      outbox,
      bell: bells.clock,
      onExpired: () => {
        bells.outbox.ring()
        parts.publish([{ conversationId: unconfirmedHint, version: 0 }])
      },
      log,
    }),
    startDeadlineLoop({
      ring: makeRingDeadlines(context, transactions, parts.alarms, hearBells),
      bell: bells.deadlines,
      log,
    }),
    startFileLoop({
      attachments,
      blobs,
      fetchFile: makeFetchFile({
        context,
        transactions,
        blobs,
        advance,
        channelOf: (name) => channels.find((channel) => channel.name === name),
      }),
      channels,
      bell: bells.files,
      log,
    }),
    startAnnouncementLoop({
      announce: makeAnnounce(context, transactions, parts.announcements, advance),
      bell: bells.announcements,
      log,
    }),
    startDeskLoop({
      due: () => {
        const at = context.now()
        return parts.deskQueue.due(at, at - context.settings().lines.waits.awayMs)
      },
      keepDesk: makeKeepDesk(context, transactions, parts.deskQueue, advance),
      freeAbandoned: makeFreeAbandoned(context, transactions, parts.deskQueue),
      assignByLoad: makeAssignByLoad(context, transactions, parts.deskQueue, advance),
      ringLadder: makeRingLadder(context, transactions),
      carryOutTakes: makeCarryOutTakes(context, transactions, advance),
      carryOutLinks: makeCarryOutLinks(context, transactions, advance),
      keepMajors: makeKeepMajors(context, transactions, bells.announcements.ring),
      bell: bells.desk,
      log,
    }),
    startNoticeLoop({
      moveNotices: makeMoveNotices(context, transactions, advance),
      bell: bells.notices,
      log,
    }),
    startDataLoop({
      carryOut: makeCarryOutDataRequests({ context, transactions, requests: parts.dataRequests, blobs, advance }),
      bell: bells.data,
      log,
    }),
    startRetentionLoop({ keep: makeKeepRetention(context, parts.retention), log }),
    startFiguresLoop({
      keepFacts: makeKeepFacts(context, parts.facts),
      drawTranscripts: makeDrawTranscripts(context, parts.transcriptDraw),
      bell: bells.figures,
      log,
    }),
    outboxLoop,
  ]
}
