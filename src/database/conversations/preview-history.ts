import { sql } from 'kysely'
import type { PreviewHistory, PreviewMessage } from '../../desk/conversations/preview-port.ts'
import type { Database } from '../server/connect.ts'
import { attachmentsOf } from './message-query.ts'

export function makePreviewHistory(db: Database): PreviewHistory {
  return {
    conversationOf: async (visitor) => {
      const { rows } = await sql<{ id: string; message_count: number }>`
        select c.id, c.message_count from conversations c join addresses a on a.id = c.address_id
        where a.channel = 'preview' and a.external_id = ${visitor}`.execute(db)
      const row = rows[0]
      return row === undefined ? null : { id: row.id, messageCount: row.message_count }
    },
    messagesAfter: async (conversationId, number) => {
      const { rows } = await sql<PreviewMessage>`
        select m.number, m.author, m.kind, m.text, m.content, m.created_at as at, f.attachments
        from messages m
        left join outbox o on o.conversation_id = m.conversation_id and o.message_number = m.number
        ${attachmentsOf}
        where m.conversation_id = ${conversationId} and m.number > ${number}
          and m.author <> 'system' and m.kind <> 'note'
          and (m.author = 'user' or o.status = 'sent')
          -- In order, as a messenger shows them: nothing overtakes a message that is still on its way.
          and not exists (
            select 1 from outbox e
            where e.conversation_id = m.conversation_id and e.message_number < m.number
              and e.message_number > ${number} and e.status in ('queued', 'sending')
          )
        order by m.number limit 200`.execute(db)
      return rows
    },
  }
}
