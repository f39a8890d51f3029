import type { Instant } from '../../kit/time.ts'
import type { ConsoleAttachment } from './console-ports.ts'
import type { MessageContent } from './message-ports.ts'

export type PreviewMessage = {
  readonly number: number
  readonly author: 'user' | 'bot' | 'agent'
  readonly kind: string
  readonly text: string
  readonly content: MessageContent
  readonly attachments: readonly ConsoleAttachment[]
  readonly at: Instant
}

/** What the preview page reads: the conversation's messages by number, like a messenger's own history. */
export interface PreviewHistory {
  conversationOf(visitor: string): Promise<{ readonly id: string; readonly messageCount: number } | null>
  /** What the visitor may see: neither notes nor the agents' grey lines, nor what was dropped or never sent. */
  messagesAfter(conversationId: string, number: number): Promise<readonly PreviewMessage[]>
}
