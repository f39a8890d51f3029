import { sql } from 'kysely'
import type { EarlierMessage } from '../desk/ports.ts'
import type { Database } from './connect.ts'

export async function findAlbum(
  trx: Database,
  conversationId: string,
  albumId: string,
): Promise<{ readonly number: number; readonly size: number } | null> {
  const { rows } = await sql<{ number: number; size: number }>`
    select m.number, count(t.id)::int as size
    from messages m left join attachments t on t.conversation_id = m.conversation_id and t.message_number = m.number
    where m.conversation_id = ${conversationId} and m.content ? 'albumId' and m.content ->> 'albumId' = ${albumId}
    group by m.number order by m.number limit 1`.execute(trx)
  return rows[0] ?? null
}

export async function captionAlbum(trx: Database, conversationId: string, number: number, caption: string) {
  await sql`
    update messages set text = ${caption}
    where conversation_id = ${conversationId} and number = ${number} and text = ''`.execute(trx)
}

/** A user's message has the messenger's id itself, one of ours in its row of the outbox. */
export async function findMessage(
  trx: Database,
  conversationId: string,
  externalId: string,
): Promise<EarlierMessage | null> {
  const { rows } = await sql<{ number: number }>`
    select number from messages
    where conversation_id = ${conversationId} and external_id = ${externalId} and kind <> 'edit'
    union all
    select message_number from outbox where conversation_id = ${conversationId} and external_id = ${externalId}
    order by number limit 1`.execute(trx)
  return rows[0] === undefined ? null : await messageByNumber(trx, conversationId, rows[0].number)
}

/** Its words are those of its last edit. */
export async function messageByNumber(
  trx: Database,
  conversationId: string,
  number: number,
): Promise<EarlierMessage | null> {
  const { rows } = await sql<{
    number: number
    author: EarlierMessage['author']
    agent_id: string | null
    kind: EarlierMessage['kind']
    text: string
    at: number
    is_answered: boolean
    is_withdrawn: boolean
    has_file: boolean
    status: EarlierMessage['status']
  }>`
    select m.number, m.author, m.agent_id, m.kind, coalesce(last.text, m.text) as text, m.created_at as at,
           exists (
             select 1 from messages a
             where a.conversation_id = m.conversation_id and a.number > m.number and a.author in ('agent', 'bot')
               and a.kind in ('text', 'media')
           ) as is_answered,
           exists (
             select 1 from messages w
             where w.conversation_id = m.conversation_id and w.number > m.number and w.kind = 'withdrawal'
               and (w.content ->> 'about')::int = m.number
           ) as is_withdrawn,
           exists (
             select 1 from attachments t where t.conversation_id = m.conversation_id and t.message_number = m.number
           ) as has_file,
           o.status
    from messages m
    left join outbox o on o.conversation_id = m.conversation_id and o.message_number = m.number
    left join lateral (
      select e.text from messages e
      where e.conversation_id = m.conversation_id and e.number > m.number and e.kind = 'edit'
        and (e.content ->> 'about')::int = m.number
      order by e.number desc limit 1
    ) last on true
    where m.conversation_id = ${conversationId} and m.number = ${number}`.execute(trx)
  const row = rows[0]
  if (row === undefined) return null
  return {
    number: row.number,
    author: row.author,
    agentId: row.agent_id,
    kind: row.kind,
    text: row.text,
    at: row.at,
    isAnswered: row.is_answered,
    isWithdrawn: row.is_withdrawn,
    hasFile: row.has_file,
    status: row.status,
  }
}

export async function dropQueued(trx: Database, conversationId: string, number: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update outbox set status = 'dropped', settled_at = now(), error = 'withdrawn before it was sent'
    where conversation_id = ${conversationId} and message_number = ${number}
      and status in ('queued', 'held', 'unknown', 'refused') and not is_uncertain`.execute(trx)
  return numAffectedRows === 1n
}

export async function isKnownRequest(trx: Database, conversationId: string, requestId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from messages
    where conversation_id = ${conversationId} and content ? 'requestId' and content ->> 'requestId' = ${requestId}
    limit 1`.execute(trx)
  return rows.length > 0
}
