import type { Message } from '../conversation.ts'
import { standsAs } from './message-kinds.ts'

/** A message as it stands now, with everything that was said about it later. */
export type FoldedMessage = {
  readonly message: Message
  /** The newest words; the message's own when it was never edited. */
  readonly text: string
  readonly edits: readonly Message[]
  readonly isWithdrawn: boolean
  /** Asked to be taken back; the messenger has not said yet that it is. */
  readonly isBeingWithdrawn: boolean
  /** What each side has put on it last; empty was taken back. */
  readonly reactions: readonly Message[]
  /** The last change of ours, for how far it has come. */
  readonly change: Message | null
}

/** Which earlier message one is about, when it changes that one. */
const aboutOf = (message: Message): number | null =>
  standsAs[message.kind] === 'change' && typeof message.content.about === 'number' ? message.content.about : null

/**
 * Puts edits, reactions and withdrawals onto the messages they are about. A user's edit stays a line of its own too:
 * an agent has to see that something changed. What is about a message that is not loaded stays where it is.
 */
export function foldChanges(messages: readonly Message[]): readonly FoldedMessage[] {
  const loaded = new Set(messages.map(({ number }) => number))
  const changes = new Map<number, Message[]>()
  const own: Message[] = []
  for (const message of messages) {
    const about = aboutOf(message)
    if (about === null || !loaded.has(about)) {
      own.push(message)
      continue
    }
    changes.set(about, [...(changes.get(about) ?? []), message])
    if (message.kind === 'edit' && message.author === 'user') own.push(message)
  }
  return own.map((message) => folded(message, changes.get(message.number) ?? []))
}

function folded(message: Message, changes: readonly Message[]): FoldedMessage {
  // The words of one part of an album are not the message's.
  const edits = changes.filter(({ kind, content }) => kind === 'edit' && content['part'] === undefined)
  const withdrawals = changes.filter(({ kind }) => kind === 'withdrawal')
  const isDone = ({ delivery }: Message) => delivery === null || delivery.status === 'sent'
  const isUnderWay = ({ delivery }: Message) =>
    ['queued', 'sending', 'held', 'unknown'].includes(delivery?.status ?? '')
  const lastBySide = new Map(changes.filter(({ kind }) => kind === 'reaction').map((one) => [one.author, one]))
  return {
    message,
    text: edits.at(-1)?.text ?? message.text,
    edits,
    isWithdrawn: withdrawals.some(isDone),
    isBeingWithdrawn: !withdrawals.some(isDone) && withdrawals.some(isUnderWay),
    reactions: [...lastBySide.values()].filter(({ text }) => text !== ''),
    change: changes.findLast(({ author }) => author === 'agent') ?? null,
  }
}
