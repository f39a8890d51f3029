import type { MessageContent } from '../../desk/conversations/message-ports.ts'
import type { LeasedOutbound } from '../../desk/road/outbound-ports.ts'
import type { Extras } from './lease-extras.ts'

/** A leased row of the outbox with its message. */
export type LeasedRow = {
  readonly id: string
  readonly conversation_id: string
  readonly message_number: number
  readonly channel: string
  readonly recipient: string
  readonly author: 'bot' | 'agent'
  readonly attempts: number
  readonly created_at: number
  readonly gives_way: boolean
  readonly text: string
  readonly content: MessageContent
}

export const toLeased = (row: LeasedRow, extras: Extras): LeasedOutbound => ({
  id: row.id,
  conversationId: row.conversation_id,
  channel: row.channel,
  recipient: row.recipient,
  author: row.author,
  attempts: row.attempts,
  createdAt: row.created_at,
  givesWay: row.gives_way,
  message: {
    text: row.text,
    format: row.content.format ?? 'plain',
    buttons: row.content.buttons ?? [],
    signedBy: row.content.signedBy ?? null,
    // A list since several messages may hold one secret; one name before that.
    deletes: [row.content.deletes ?? []].flat(),
    leaves: row.content.leaves ?? false,
    ...(row.content.phone === undefined ? {} : { phone: row.content.phone }),
    ...extras,
  },
})
