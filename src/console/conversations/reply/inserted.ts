import { signal } from '@preact/signals'
import type { Found } from '../../articles/articles.ts'
import { readStored, writeStored } from '../../frame/stored.ts'

/** An article in the draft of a reply, with the user's words that the bot may learn it for. */
export type Inserted = {
  readonly articleId: string
  readonly title: string
  /** Markdown. */
  readonly body: string
  /** Null: nothing could be learned. */
  readonly question: string | null
  /** Whether the bot learns it. What an agent has looked for in words of their own answers something else as often as not. */
  readonly teaches: boolean
}

/** A click on "insert", until the reply box has taken it. */
export const insertion = signal<{ readonly conversationId: string; readonly inserted: Inserted } | null>(null)

export function insertArticle(
  conversationId: string,
  article: Found['articles'][number],
  found: Found,
  isSearched: boolean,
): void {
  const { id: articleId, title, body } = article
  const question = found.isLearnable ? found.question : null
  insertion.value = { conversationId, inserted: { articleId, title, body, question, teaches: !isSearched } }
}

/** Kept with the draft they stand in. */
export const readInserted = (conversationId: string): readonly Inserted[] =>
  readStored(`draft.inserted.${conversationId}`, [])

export const writeInserted = (conversationId: string, inserted: readonly Inserted[]): void =>
  writeStored(`draft.inserted.${conversationId}`, inserted.length === 0 ? null : inserted)
