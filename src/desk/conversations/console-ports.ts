import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident, PendingReason } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { Priority } from '../../incidents/priority.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Media } from '../../messaging/inbound.ts'
import type { DeliveryStatus } from '../../messaging/outbound.ts'
import type { Language } from '../../kit/language.ts'
import type { Line } from '../articles/last-question.ts'
import type { ConversationChanged } from '../road/live.ts'
import type { Around } from '../incidents/around-ports.ts'
import type { MessageContent, MessageKind } from './message-ports.ts'
import type { KeptView, Narrowed } from './queue-filter.ts'

/**
 * waiting: nobody has it; mine: assigned to the agent who asks; all: open; closed: resolved, closed or cancelled; snoozed:
 * put off by whoever has it, and in none of the others until then; unassigned: nobody's, also what stands in no line;
 * breaching: late or warned of; pending: waits for somebody else; major: waits for a major incident.
 */
export type QueueView =
  | 'waiting'
  | 'mine'
  | 'all'
  | 'unassigned'
  | 'breaching'
  | 'pending'
  | 'snoozed'
  | 'major'
  | 'closed'
export const queueViews: readonly QueueView[] = [
  'waiting',
  'mine',
  'all',
  'unassigned',
  'breaching',
  'pending',
  'snoozed',
  'major',
  'closed',
]

/**
 * Whose move an open incident is. desk: nobody has it; agent: whoever has it, because the user has written or the work is
 * theirs; user: we wait for an answer; other: for a supplier, a change, a consent, a major incident.
 */
export type Turn = 'desk' | 'agent' | 'user' | 'other'

/** One line of the list: an incident with its conversation; found by a search, also a conversation without one. */
export type QueueRow = {
  readonly conversationId: string
  readonly incidentId: string | null
  readonly number: number | null
  readonly userName: string | null
  readonly isVip: boolean
  /** Nobody answers them for a while. */
  readonly isBlocked: boolean
  readonly channel: ChannelName
  readonly priority: Priority | null
  readonly status: Status | null
  /** The user's last words; empty when the last thing was not text, `lastKind` then names it. */
  readonly lastWords: string
  readonly lastKind: string | null
  readonly turn: Turn | null
  /** The user's last words are news to the agent who asks. */
  readonly isUnread: boolean
  /** The last thing that we sent did not arrive, or nobody knows whether it did. */
  readonly hasFailed: boolean
  readonly lastUserNumber: number
  /** Of a search: when what was found was said, or the incident opened. */
  readonly lastMessageAt: Instant | null
  /** When a person was asked for and nobody has come yet. */
  readonly waitingSince: Instant | null
  readonly openedAt: Instant | null
  readonly nextDueAt: Instant | null
  /** Three quarters of the time until then are gone. */
  readonly isWarned: boolean
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  /** Who has it: in the chat, else by the incident. */
  readonly holderId: string | null
  readonly pendingReason: PendingReason | null
  /** The agent who asks has begun something here. */
  readonly hasDraft: boolean
  readonly group: string | null
  readonly tags: readonly string[]
  /** It goes on in another one. */
  readonly isMerged: boolean
  readonly incidentVersion: number | null
  readonly version: number
  /** Of a search: where the words are; null where it was the person or the number. */
  readonly found: Found | null
}

/** A piece of what was found, its hits marked. */
export type Found = {
  readonly where: 'message' | 'incident' | 'file'
  /** The message it is in, or that came with the file. */
  readonly messageNumber: number | null
  readonly parts: readonly { readonly text: string; readonly isHit: boolean }[]
}

export type QueueCounts = Readonly<Record<Exclude<QueueView, 'closed'>, number>> & {
  /** Of those who wait, users who sit in the chat and wait for a person. */
  readonly handOvers: number
  /** Of mine, those in which I have the move. */
  readonly myTurn: number
  /** Open and in sight, by the id of their group. */
  readonly groups: Readonly<Record<string, number>>
  /** By the id of a kept view; one over what is closed has none. */
  readonly kept: Readonly<Record<string, number>>
}

/** The newest word of a user to an agent who has their chat or their incident. */
export type Heard = {
  readonly conversationId: string
  readonly at: Instant
  readonly userName: string | null
  readonly words: string
}

export type Delivery = {
  readonly status: DeliveryStatus
  readonly error: string | null
  readonly attempts: number
  readonly settledAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly seenAt: Instant | null
  /** The messenger's own number for what it cost; null where it says nothing. */
  readonly billingStatus: number | null
}

/** A file of a message, with how far it has come. */
export type ConsoleAttachment = {
  readonly id: string
  readonly media: Media
  readonly status: 'waiting' | 'fetching' | 'stored' | 'too_large' | 'lost' | 'deleted'
  readonly error: string | null
  /** Found out from the bytes; null until they are there. */
  readonly contentType: string | null
}

export type ConsoleMessage = {
  readonly number: number
  readonly author: 'user' | 'bot' | 'agent' | 'system'
  readonly agentId: string | null
  readonly agentName: string | null
  readonly kind: MessageKind
  readonly text: string
  readonly content: MessageContent
  readonly attachments: readonly ConsoleAttachment[]
  readonly incidentId: string | null
  /** Null for what is not sent. */
  readonly delivery: Delivery | null
  readonly at: Instant
}

export type ConsoleHandOver = {
  readonly incidentId: string
  readonly askedAt: Instant
  readonly acceptedAt: Instant | null
  readonly acceptedBy: string | null
  readonly acceptedByName: string | null
}

export type OwnedIncident = { readonly incident: Incident; readonly assigneeName: string | null }

export type ConsolePerson = {
  readonly name: string
  readonly department: string | null
  readonly class: string | null
  readonly timeZone: string | null
  readonly hasLeft: boolean
  /** When the phone was proved, first in any of their chats. */
  readonly provedAt: Instant
}

export type ConsoleConversation = {
  readonly id: string
  readonly version: number
  readonly messageCount: number
  /** The number of the first message that is kept: what was said before it has gone by retention. */
  readonly firstKept: number
  /** The first word or act of a person, but for notes; null: only the bot has talked. */
  readonly firstByAgent: number | null
  readonly channel: ChannelName
  readonly lastUserMessageAt: Instant | null
  readonly user: {
    readonly id: string
    readonly name: string | null
    readonly language: string
    readonly isVip: boolean
    readonly since: Instant
    readonly unreachableAt: Instant | null
    readonly blockedUntil: Instant | null
    readonly blockedReason: string | null
    readonly blockedBy: string | null
    /** Who it is by the directory, once a phone was proved. */
    readonly person: ConsolePerson | null
    /** Their chats in other messengers. */
    readonly otherChats: readonly { readonly conversationId: string; readonly channel: ChannelName }[]
    /** Without its @. */
    readonly username: string | null
    /** Null: as their messenger says. */
    readonly nameCorrected: { readonly by: string; readonly at: Instant } | null
    /** What agents wrote about them, oldest first. */
    readonly notes: readonly { readonly id: string; readonly text: string; readonly by: string; readonly at: Instant }[]
    /** The last ones, newest first; scores of 1 to 5. */
    readonly ratings: readonly {
      readonly score: number
      readonly comment: string | null
      readonly at: Instant
      readonly incidentNumber: number | null
    }[]
  }
  readonly handOver: ConsoleHandOver | null
  /** Newest first. */
  readonly incidents: readonly OwnedIncident[]
  /** The same user's incidents in other conversations, newest first. */
  readonly otherIncidents: readonly OwnedIncident[]
}

/** Which messages are wanted: the last ones, those before a number or after it, or the page with it. */
export type MessageRange =
  | { readonly kind: 'last' }
  | { readonly kind: 'before'; readonly number: number }
  | { readonly kind: 'after'; readonly number: number }
  | { readonly kind: 'around'; readonly number: number }

/** What changes about a message after it was written. */
export type MessageMarks = Pick<ConsoleMessage, 'number' | 'text' | 'delivery' | 'attachments'>

export type IncidentHistory = {
  readonly incident: OwnedIncident
  readonly events: readonly IncidentEvent[]
  /** Of every agent who acts in it or is named as assignee. */
  readonly agentNames: ReadonlyMap<string, string>
}

/** Somebody else's word that the writer of a reply has not seen. */
export type NewerMessage = {
  readonly number: number
  readonly author: 'user' | 'agent'
  readonly agentName: string | null
  readonly text: string
}

/** What users said of an article, and how many of their questions are learned for it. */
type ArticleVerdicts = { readonly helped: number; readonly notHelped: number; readonly learned: number }

/** What the console's pages show, as plain reads. */
export interface ConsoleQueries {
  /** A search goes over everything, whatever the view; what cannot be looked for finds nothing. */
  queue(view: QueueView, search: string, agentId: string, narrowed?: Narrowed): Promise<readonly QueueRow[]>
  counts(agentId: string, kept?: readonly KeptView[]): Promise<QueueCounts>
  /** Null when nobody has written to this agent. */
  lastHeard(agentId: string): Promise<Heard | null>
  /** Null when there is no such conversation. */
  conversation(id: string): Promise<ConsoleConversation | null>
  messages(conversationId: string, range: MessageRange): Promise<readonly ConsoleMessage[]>
  /** How far the newest messages and their files are. */
  marks(conversationId: string): Promise<readonly MessageMarks[]>
  /** `isReachable`: neither blocked nor told by the messenger to wait. */
  addressOf(
    conversationId: string,
  ): Promise<{ readonly channel: ChannelName; readonly recipient: string; readonly isReachable: boolean } | null>
  /** The language the bot speaks there and the newest words; null when there is no such conversation. */
  asking(conversationId: string): Promise<{ readonly language: Language; readonly lines: readonly Line[] } | null>
  articleVerdicts(articleId: string, since: Instant): Promise<ArticleVerdicts>
  newerMessages(conversationId: string, afterNumber: number, agentId: string): Promise<readonly NewerMessage[]>
  history(incidentId: string): Promise<IncidentHistory | null>
  /** Null when there is no such incident. */
  around(incidentId: string): Promise<Around | null>
  /**
   * Puts an agent's message that was refused or never confirmed back into its queue, on the agent's word.
   * @returns the change to be told, or null when there is nothing to send again.
   */
  resend(conversationId: string, number: number): Promise<ConversationChanged | null>
}
