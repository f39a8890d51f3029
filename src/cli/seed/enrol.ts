import { sql } from 'kysely'
import type { Database } from '../../database/server/connect.ts'
import { personKey } from '../../desk/conversations/conversation-ports.ts'
import type { Transactions, UnitOfWork } from '../../desk/unit-of-work.ts'
import type { Language } from '../../kit/language.ts'
import { protectText } from '../../privacy/protect-words.ts'
import type { Stranger } from './words/people.ts'
import type { Visitor } from './performance.ts'

/** Makes the strangers known, as their first message would, and says which of them are VIP. */
export async function enrol(
  db: Database,
  transactions: Transactions,
  strangers: readonly Stranger[],
  defaultLanguage: Language,
): Promise<readonly Visitor[]> {
  const people = strangers.map(({ channel, externalId, name, language }) => ({
    channel,
    from: { externalId, name: protectText(name), languageCode: language },
    language: defaultLanguage,
  }))
  const conversations = (unit: UnitOfWork) => unit.conversations.of(people)
  await transactions.run(conversations)
  const important = strangers.filter(({ isVip }) => isVip).map(({ externalId }) => externalId)
  await sql`
    update users u set is_vip = true from addresses a
    where a.user_id = u.id and a.external_id = any(${important})`.execute(db)
  const known = await transactions.run(conversations)
  return strangers.map((stranger) => {
    const conversation = known.get(personKey(stranger.channel, stranger.externalId))
    if (conversation === undefined) throw new Error(`${stranger.externalId} has no conversation`)
    return { ...stranger, conversation, timers: new Map(), incidents: new Map(), events: 0, lastAt: 0, freeAt: 0 }
  })
}
