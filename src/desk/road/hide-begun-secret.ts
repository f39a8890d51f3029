import type { SafeText } from '../../kit/safe-text.ts'
import { type Instant, minute } from '../../kit/time.ts'
import type { ProtectedEvent } from '../../messaging/inbound.ts'
import { type HiddenPiece, protectAcross, mayComplete } from '../../privacy/protect-across.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { SaidByUser } from '../conversations/message-ports.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import type { Work } from '../work.ts'
import type { InboundRow } from './inbound-ports.ts'

/** So long after a piece of a secret the next one still belongs to it. */
const together = 10 * minute
/** Four of a card, and what is said while the next one is looked for. */
const mostPieces = 8

type Heard = {
  readonly inbound: ProtectedEvent
  /** The messenger's ids of earlier messages with a part of a secret in them. */
  readonly alsoIn: readonly string[]
}

type Said = { readonly row: InboundRow; readonly conversation: ConversationRecord }

/** What was said lately in the conversations where a text may complete a secret: read once for all of a batch. */
export async function earlierWords(
  unit: UnitOfWork,
  said: readonly Said[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly SaidByUser[]>> {
  const since = at - together
  const wanted = said.filter(({ row, conversation: { lastUserMessageAt } }) => {
    const text = textOf(row.event)
    return text !== null && mayComplete(text) && lastUserMessageAt !== null && lastUserMessageAt >= since
  })
  const talks = wanted.map(({ conversation: { id, messageCount } }) => ({ id, messageCount }))
  return await unit.messages.lastOfUsers(talks, since, mostPieces)
}

/**
 * The door masks each message by itself; what is a secret only together with the messages before it, `earlier`, is hidden
 * here, in all of them, before anything is made of it.
 */
export function hideBegunSecret(work: Work, { id, event }: InboundRow, earlier: readonly SaidByUser[] = []): Heard {
  const { unit, conversation, at } = work
  const text = textOf(event)
  if (text === null || earlier.length === 0) return { inbound: event, alsoIn: [] }
  const masked = protectAcross(
    earlier.map((one) => one.text),
    text,
  )
  if (masked.found.length === 0) return { inbound: event, alsoIn: [] }
  const pieces = masked.earlier.flat()
  const inbound = withText(event, masked.text, masked.found)
  // The row of the inbox has it as it came; earlier words are wherever they went.
  unit.inbox.rewrite(id, inbound)
  if (pieces.length > 0) {
    unit.messages.hideSaid(conversation, pieces, at - together)
    conversation.state = hiddenIn(conversation.state, pieces)
  }
  const alsoIn = earlier.flatMap(({ externalId }, index) =>
    externalId === null || masked.earlier[index]?.length === 0 ? [] : [externalId],
  )
  return { inbound, alsoIn }
}

function textOf({ body }: ProtectedEvent): SafeText | null {
  if (body.kind === 'text' || body.kind === 'edited') return body.text
  return body.kind === 'media' ? (body.media.caption ?? null) : null
}

function withText(event: ProtectedEvent, text: SafeText, found: ProtectedEvent['masked']): ProtectedEvent {
  const { body, masked } = event
  const { raw: _, ...rest } = event
  const heard = { ...rest, masked: [...new Set([...masked, ...found])] }
  if (body.kind === 'media') return { ...heard, body: { ...body, media: { ...body.media, caption: text } } }
  return body.kind === 'text' || body.kind === 'edited' ? { ...heard, body: { ...body, text } } : event
}

/** What the conversation remembers of earlier words. */
function hiddenIn<Value>(value: Value, pieces: readonly HiddenPiece[]): Value {
  if (typeof value === 'string') {
    return pieces.reduce<string>((text, { was, is }) => text.replaceAll(was, is), value) as Value
  }
  if (Array.isArray(value)) return value.map((item: unknown) => hiddenIn(item, pieces)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hiddenIn(item, pieces)])) as Value
}
