import type { ChatMessage } from './chat-state.ts'

/** A message as its messenger would show it now. */
export type ShownMessage = ChatMessage & {
  readonly isEdited: boolean
  /** On it, from the other side. */
  readonly reaction: string | null
  /** What it answers, in its words of now. */
  readonly quoted: string | null
}

/** Puts edits, reactions and withdrawals onto the messages they are about; what was taken back is not there any more. */
export function foldActs(messages: readonly ChatMessage[]): readonly ShownMessage[] {
  const shown = new Map<number, ShownMessage>()
  for (const message of messages) {
    const { number, kind, about, text, buttons } = message
    const earlier = about === null ? undefined : shown.get(about)
    if (kind === 'edit' || kind === 'reaction' || kind === 'withdrawal') {
      if (about === null || earlier === undefined) continue
      if (kind === 'withdrawal') shown.delete(about)
      else if (kind === 'edit') shown.set(about, { ...earlier, text, buttons, isEdited: true })
      else shown.set(about, { ...earlier, reaction: text === '' ? null : text })
      continue
    }
    shown.set(number, { ...message, isEdited: false, reaction: null, quoted: earlier?.text ?? null })
  }
  return [...shown.values()]
}
