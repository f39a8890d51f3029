import { sql } from 'kysely'
import type { CardRow, CardWrites } from '../../desk/incidents/card/card-ports.ts'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import type { Database } from '../server/connect.ts'
import { type EventRow, toIncidentEvent } from './incident-rows.ts'

/** The status cards of one transaction. */
export function cardWrites(trx: Database, writes: BufferedWrites): CardWrites {
  const changed = new Map<string, ConversationRecord>()
  return {
    changed: (conversation, incidentId) => changed.set(incidentId, conversation),
    takeChanged: () => {
      const taken = [...changed].map(([incidentId, conversation]) => ({ conversation, incidentId }))
      changed.clear()
      return taken
    },
    of: async (incidentId) => {
      const { rows } = await sql<CardRow>`
        select message_number as "messageNumber", shown, news_told as "newsTold"
        from incident_cards where incident_id = ${incidentId}`.execute(trx)
      return rows[0] ?? null
    },
    // Its message is one of those that are written when the transaction ends.
    save: async (incidentId, conversationId, { messageNumber, shown, newsTold }) =>
      writes.later((late) =>
        sql`
          insert into incident_cards (incident_id, conversation_id, message_number, shown, news_told)
          values (${incidentId}, ${conversationId}, ${messageNumber}, ${shown}, ${newsTold})
          on conflict (incident_id) do update
          set message_number = excluded.message_number, shown = excluded.shown, news_told = excluded.news_told`.execute(
          late,
        ),
      ),
    historyOf: async (incidentId) => {
      const { rows } = await sql<EventRow & { agent_name: SafeText | null }>`
        select e.type, e.at, e.actor_kind, e.actor_id, e.details, g.name as agent_name
        from incident_events e
        left join agents g on g.id = coalesce((e.details -> 'changes' -> 'assigneeId' ->> 'to')::bigint,
                                              case when e.actor_kind = 'agent' then e.actor_id end)
        where e.incident_id = ${incidentId} order by e.id`.execute(trx)
      return rows.map(({ agent_name: agentName, ...row }) => ({ event: toIncidentEvent(row), agentName }))
    },
    lastWordAt: async (incidentId) => {
      const { rows } = await sql<{ at: number | null }>`
        select max(created_at) as at from messages
        where incident_id = ${incidentId} and author = 'agent' and kind in ('text', 'media')`.execute(trx)
      return rows[0]?.at ?? null
    },
  }
}
