import type { SafeText } from '../../../kit/safe-text.ts'
import type { IncidentEvent } from '../../../incidents/event.ts'
import type { Instant } from '../../../kit/time.ts'
import type { ConversationRecord } from '../../conversations/conversation-ports.ts'

export type CardRow = {
  /** Of the message that shows it; null: none does yet. */
  readonly messageNumber: number | null
  readonly shown: SafeText
  /** At how many parts of the target it was said that there is no news. */
  readonly newsTold: number
}

/** What happened, by whom if that was an agent. */
type Happened = { readonly event: IncidentEvent; readonly agentName: SafeText | null }

/** The status cards within one transaction. */
export interface CardWrites {
  /** An incident of this conversation is not what its card shows any more; looked at when the transaction's work is done. */
  changed(conversation: ConversationRecord, incidentId: string): void
  /** Each once, in the order in which they changed; then they are forgotten. */
  takeChanged(): readonly { readonly conversation: ConversationRecord; readonly incidentId: string }[]
  of(incidentId: string): Promise<CardRow | null>
  save(incidentId: string, conversationId: string, row: CardRow): Promise<void>
  historyOf(incidentId: string): Promise<readonly Happened[]>
  /** When an agent wrote to the user about it last. */
  lastWordAt(incidentId: string): Promise<Instant | null>
}
