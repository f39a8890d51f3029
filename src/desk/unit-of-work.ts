import type { AgentNames } from './access/agent-ports.ts'
import type { AnnouncementWrites } from './announcements/announcement-ports.ts'
import type { AnswerWrites } from './articles/answer-ports.ts'
import type { ConversationWrites } from './conversations/conversation-ports.ts'
import type { MessageWrites } from './conversations/message-ports.ts'
import type { HandOverWrites } from './hand-overs/hand-over-ports.ts'
import type { NoticeWrites } from './hand-overs/bells/notice-ports.ts'
import type { PeopleWrites } from './people/people-ports.ts'
import type { PresenceWrites } from './people/presence-ports.ts'
import type { DeskQueue } from './hand-overs/queue-ports.ts'
import type { IncidentWrites } from './incidents/incident-ports.ts'
import type { FeedbackWrites } from './incidents/feedback/feedback-ports.ts'
import type { CardWrites } from './incidents/card/card-ports.ts'
import type { MajorWrites } from './incidents/majors/major-ports.ts'
import type { RequestWrites } from './incidents/requests/request-ports.ts'
import type { QualityWrites } from './quality/quality-ports.ts'
import type { InboundWrites } from './road/inbound-ports.ts'
import type { TimerWrites } from './road/timer-ports.ts'

/** One transaction, by subject. Reads see what was written before in it; buffered writes are made when it commits. */
export interface UnitOfWork {
  readonly inbox: InboundWrites
  readonly conversations: ConversationWrites
  readonly messages: MessageWrites
  readonly timers: TimerWrites
  readonly answers: AnswerWrites
  readonly incidents: IncidentWrites
  readonly requests: RequestWrites
  readonly cards: CardWrites
  readonly feedback: FeedbackWrites
  readonly handOvers: HandOverWrites
  readonly notices: NoticeWrites
  readonly presence: PresenceWrites
  readonly desk: DeskQueue
  readonly agents: AgentNames
  readonly announcements: AnnouncementWrites
  readonly people: PeopleWrites
  readonly majors: MajorWrites
  readonly quality: QualityWrites
}

export interface Transactions {
  /** Commits when `work` resolves, undoes everything when it throws. */
  run<Outcome>(work: (unit: UnitOfWork) => Promise<Outcome>): Promise<Outcome>
}
