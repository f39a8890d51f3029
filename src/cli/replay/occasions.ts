import type { StoredMessage } from '../../database/conversations/stored-conversation.ts'
import type { Instant } from '../../kit/time.ts'

/** What came of one message, click or wait: the rows that one transaction wrote, in order. */
export type Occasion = {
  readonly at: Instant
  readonly rows: readonly StoredMessage[]
  /** The user's own row; null when an agent, the clock or an announcement began it. */
  readonly byUser: StoredMessage | null
  /** What the bot said, without announcements. */
  readonly said: readonly StoredMessage[]
}

/** A transaction gives all its rows one time, and each message of the user is handled by itself. */
export function occasionsOf(messages: readonly StoredMessage[]): readonly Occasion[] {
  const groups: StoredMessage[][] = []
  for (const row of messages) {
    const last = groups.at(-1)
    const belongs = last !== undefined && row.author !== 'user' && last[0]?.at === row.at
    if (belongs) last.push(row)
    else groups.push([row])
  }
  return groups.map((rows) => ({
    at: rows[0]!.at,
    rows,
    byUser: rows.find(({ author }) => author === 'user') ?? null,
    said: rows.filter(
      ({ author, content }) =>
        author === 'bot' && content['announcement'] === undefined && content['card'] === undefined,
    ),
  }))
}

/** The phrase that the bot's line was made from. */
export const phraseOf = ({ content }: StoredMessage): string => String(content['phrase'] ?? '')

export const saysPhrase = ({ said }: Occasion, phrase: string): boolean => said.some((row) => phraseOf(row) === phrase)
