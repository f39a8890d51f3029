/** "Conversation X is at version N": all that the live stream ever says; whoever cares fetches what they lack. */
export type ConversationChanged = { readonly conversationId: string; readonly version: number }

/** In place of a conversation: something of the desk itself changed, offers, presence, notices. */
export const deskHint = 'desk'

/** In place of a conversation: without an attempt of a sender it has become known, or unknown, which messages arrived. */
export const unconfirmedHint = 'unconfirmed'

/** In place of a conversation: who looks at it has changed, and nothing else. */
export const lookHint = (conversationId: string): string => `look:${conversationId}`
/** The same for sessions: one has ended, and each stream looks whether it was its own. No page hears of it. */
export const sessionsHint = 'sessions'

export interface Live {
  publish(changes: readonly ConversationChanged[]): void
  /** @returns how to stop listening. */
  subscribe(listener: (changes: readonly ConversationChanged[]) => void): () => void
}

/** One process's hub. Other instances' changes are published into it by the database's listener. */
export function makeLive(): Live {
  const listeners = new Set<(changes: readonly ConversationChanged[]) => void>()
  return {
    publish: (changes) => {
      for (const listener of listeners) listener(changes)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
