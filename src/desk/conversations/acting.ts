import type { Event } from '../../conversation/event.ts'
import type { Instant } from '../../kit/time.ts'
import type { DeskContext, SettingsSnapshot } from '../desk-context.ts'
import type { ConversationRecord } from './conversation-ports.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Who clicked; the name is what the user is told. */
export type ActingAgent = { readonly id: string; readonly name: string }

/** What a click is carried out with. */
export type Acting = {
  readonly unit: UnitOfWork
  readonly conversation: ConversationRecord
  readonly at: Instant
  readonly settings: SettingsSnapshot
  readonly agent: ActingAgent
  readonly context: DeskContext
  /** Lets the conversation tell the user. */
  readonly tell: (event: Event) => Promise<void>
}
