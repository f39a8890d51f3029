import type { Database } from '../../src/database/server/connect.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import { safe } from '../support/safe.ts'

/** Conversations of people who never wrote, each with one notice waiting. */
export async function queueNotices(db: Database, chats: readonly number[], text: string): Promise<void> {
  await makeTransactions(db, () => {}).run(async (unit) => {
    const people = await unit.conversations.of(
      chats.map((chat) => ({
        channel: 'telegram',
        from: { externalId: String(chat), name: null, languageCode: 'ru' },
        language: 'ru' as const,
      })),
    )
    for (const conversation of people.values()) {
      const number = unit.messages.add(conversation, { author: 'bot', kind: 'text', text: safe(text), at: Date.now() })
      unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
      unit.conversations.saveState(conversation, Date.now(), { isByUser: false })
    }
  })
}
