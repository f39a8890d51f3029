import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'

/** What an agent is told of, until they have seen it. */
export type NoticeKind =
  /** The ladder: somebody waits, something urgent was registered, a deadline has passed; nobody has it yet. */
  | 'rings'
  | 'deadline_warned'
  | 'deadline_breached'
  | 'complained'
  | 'rated'
  | 'rated_low'
  /** A user says thank you. */
  | 'thanked'
  /** A reply is owed, and the chat will move on. */
  | 'reply_owed'
  | 'moved_on'
  | 'set_away'
  /** Whose it was works here no more: it is nobody's now. */
  | 'abandoned'
  | 'passed_to_you'
  | 'invited'
  /** An agent calls those in charge. */
  | 'escalated'
  /** A colleague did something to an incident of yours, with the reason. */
  | 'changed_by_colleague'
  | 'assigned'
  /** So many report the same that it may be one outage: to be declared with a click. */
  | 'major_proposed'
  /** What users were promised to hear by now was not told; the bot has apologised. */
  | 'major_overdue'
  /** What was put off is in sight again. */
  | 'snooze_over'
  /** Somebody's consent is needed; and what became of it. */
  | 'approval_asked'
  | 'approval_decided'
  /** A step of a checklist is yours. */
  | 'step_given'
  /** A colleague calls you in a note. */
  | 'mentioned'
  /** Somebody has reviewed a transcript of yours; and what the agent says to your review. */
  | 'reviewed'
  | 'review_answered'
  /** Somebody in charge tells the agents something; seen is read. */
  | 'bulletin'

/** Says the same once more, or better: an older one that nobody has seen goes. */
export const replacingKinds: readonly NoticeKind[] = ['rings', 'rated', 'rated_low']

/** Who, why, what: as far as the kind has it. */
export type NoticeDetails = {
  readonly by?: SafeText
  /** Who passes it on, where that is not whose words they are. */
  readonly via?: SafeText
  readonly why?: SafeText
  readonly what?: string
  readonly score?: number
  /** Of a major incident that is, or may be: which, what about, by how many. */
  readonly majorId?: string
  readonly category?: string | null
  readonly articleId?: string | null
  readonly count?: number
  /** Of a review: what it is about. */
  readonly transcriptId?: string
}

type NewNotice = {
  readonly kind: NoticeKind
  readonly incidentId: string | null
  readonly conversationId: string | null
  readonly details: NoticeDetails
  readonly at: Instant
}

export type Notice = NewNotice & {
  readonly id: string
  readonly number: number | null
  readonly priority: number | null
  readonly seenAt: Instant | null
}

/** Notices and what rings, within one transaction. */
export interface NoticeWrites {
  tell(agentIds: readonly string[], notice: NewNotice): Promise<void>
  /** Rings along the ladder from `nextAt` on, unless it does already. */
  ring(incidentId: string, kind: AlarmKind, at: Instant, nextAt: Instant): Promise<void>
  /** The most overdue bell but for these; its row is locked. */
  dueBell(at: Instant, except: readonly string[]): Promise<Bell | null>
  /** Ends what rings about a conversation and has been answered by now, and lets nobody hear of it any more. */
  endAnswered(conversationId: string, at: Instant): Promise<void>
  /** `nextAt` null: it rings no more. */
  moveBell(id: string, step: number, nextAt: Instant | null, at: Instant): Promise<void>
  /** Lets the agents' own chats hear of it. */
  page(agentIds: readonly string[], key: string, at: Instant): Promise<void>
  answerTake(conversationId: string, key: string, at: Instant): Promise<void>
  /** What a page says of an incident; null: there is no such. */
  pageOf(incidentId: string): Promise<PageFacts | null>
  /** Whose own chat a conversation is; null: no agent's. */
  agentOfChat(conversationId: string): Promise<string | null>
  /** Keeps that this conversation's agent wants it. @returns false when the conversation is no agent's. */
  wantTake(conversationId: string, incidentId: string, at: Instant): Promise<boolean>
  /** The oldest wish but for these; its row is locked until `endTake`. */
  dueTake(except: readonly string[]): Promise<Take | null>
  endTake(id: string): Promise<void>
  /** Makes the conversation the agent's own. @returns the agent's name; null when the code is not good. */
  link(conversationId: string, code: string, at: Instant): Promise<SafeText | null>
}

type AlarmKind = 'hand_over' | 'incident' | 'breach'

export type Bell = {
  readonly id: string
  readonly kind: AlarmKind
  readonly incidentId: string
  readonly conversationId: string
  readonly group: string | null
  readonly beganAt: Instant
  readonly step: number
  /** Somebody has taken it, or it is over. */
  readonly isAnswered: boolean
}

export type PageFacts = {
  readonly id: string
  readonly number: number
  readonly priority: 1 | 2 | 3 | 4 | 5
  readonly why: AlarmKind
  readonly beganAt: Instant
  readonly isAnswered: boolean
  readonly ownerId: string | null
  readonly ownerName: SafeText | null
}

export type Take = {
  readonly id: string
  readonly agentId: string
  readonly agentName: SafeText
  readonly incidentId: string
  readonly conversationId: string
  readonly askedIn: string
}

/** The agents' side, outside of any conversation. */
export interface Notices {
  of(agentId: string, limit: number): Promise<readonly Notice[]>
  markSeen(agentId: string, ids: readonly string[], at: Instant): Promise<void>
  newLinkCode(agentId: string, code: string, until: Instant): Promise<void>
}
