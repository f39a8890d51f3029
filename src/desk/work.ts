import type { SafeText } from '../kit/safe-text.ts'
import type { Event } from '../conversation/event.ts'
import type { Instant } from '../kit/time.ts'
import type { ConversationRecord } from './conversations/conversation-ports.ts'
import type { DeskContext, SettingsSnapshot } from './desk-context.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** What a use case is carried out with: one conversation, under lock, at one moment, inside one transaction. */
export type Work = {
  readonly context: DeskContext
  readonly unit: UnitOfWork
  readonly conversation: ConversationRecord
  /** As they were when the work began. */
  readonly settings: SettingsSnapshot
  readonly at: Instant
  /** The inbound event, timer, file or click: part of the business key of what comes of it. */
  readonly eventId: string
  /** Whether the user did something: it then counts as their last word. */
  readonly isByUser: boolean
  /** What is said gives way to answers: it goes to many at once. */
  readonly givesWay?: boolean
}

/** Who clicked; the name is what the user is told. */
export type ActingAgent = { readonly id: string; readonly name: SafeText }

/** What a click is carried out with. */
export type AgentWork = Work & {
  readonly agent: ActingAgent
  /** Lets the conversation tell the user. */
  readonly tell: (event: Event) => Promise<void>
}
