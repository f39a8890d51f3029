import { sql } from 'kysely'
import { initialState } from '../../src/conversation/state.ts'
import type { Database } from '../../src/database/server/connect.ts'
import type { Language } from '../../src/kit/language.ts'

type Chat = {
  readonly name?: string
  readonly channel?: string
  readonly language?: Language
  readonly isVip?: boolean
  readonly phone?: string
}
type Kept = Readonly<Record<string, unknown>>

let chats = 0

/** Rows as the road would write them, without its road: for what reads them. */
export function deskRows(db: Database) {
  const one = async (table: string, values: Kept): Promise<string> => {
    const columns = Object.keys(values)
    const { rows } = await sql<{ id: string }>`
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(values).map((value) => sql`${value}`))}) returning id`.execute(db)
    return rows[0]?.id ?? ''
  }
  const numbers = new Map<string, number>()
  return {
    chat: async ({ name = 'Ольга', channel = 'telegram', language = 'ru', isVip = false, phone }: Chat) => {
      chats += 1
      const person = phone === undefined ? null : await one('people', { phone, name })
      const user = await one('users', { name, language, is_vip: isVip, person_id: person })
      const address = await one('addresses', { user_id: user, channel, external_id: `rows-${chats}` })
      const id = await one('conversations', {
        address_id: address,
        state: JSON.stringify(initialState(language)),
        last_message_at: new Date(1e12 + chats * 1e6).toISOString(),
      })
      return { id, user }
    },
    incident: async (chat: { readonly id: string; readonly user: string }, values: Kept = {}) => {
      chats += 1
      const id = await one('incidents', {
        kind: 'incident',
        user_id: chat.user,
        conversation_id: chat.id,
        origin_event_id: `rows-${chats}`,
        status: 'new',
        impact: 2,
        urgency: 2,
        priority: 3,
        is_priority_confirmed: true,
        is_vip: false,
        description: 'описание',
        support_tier: 1,
        opened_at: '2026-01-01T00:00:00Z',
        reopened_count: 0,
        clock_working_ms: 0,
        clock_elapsed_ms: 0,
        begun_by_desk: false,
        ...values,
      })
      const { rows } = await sql<{ number: number }>`select number from incidents where id = ${id}`.execute(db)
      return { id, number: rows[0]?.number ?? 0 }
    },
    says: async (chat: { readonly id: string }, text: string, values: Kept = {}): Promise<number> => {
      const number = (numbers.get(chat.id) ?? 0) + 1
      numbers.set(chat.id, number)
      const row = {
        conversation_id: chat.id,
        number,
        author: 'user',
        kind: 'text',
        text,
        content: '{}',
        created_at: new Date(1e12 + number * 1e3).toISOString(),
        ...values,
      }
      await sql`insert into messages (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
        values (${sql.join(Object.values(row).map((value) => sql`${value}`))})`.execute(db)
      return number
    },
    sends: async (chat: { readonly id: string }, number: number, fileName: string): Promise<void> => {
      await one('attachments', {
        conversation_id: chat.id,
        message_number: number,
        position: 0,
        media: JSON.stringify({ kind: 'document', fileName }),
        status: 'lost',
      })
    },
  }
}
