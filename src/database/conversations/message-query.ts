import { sql } from 'kysely'
import type {
  ConsoleAttachment,
  ConsoleMessage,
  Delivery,
  MessageMarks,
  MessageRange,
  NewerMessage,
} from '../../desk/conversations/console-ports.ts'
import type { ConversationChanged } from '../../desk/road/live.ts'
import type { MessageContent } from '../../desk/conversations/message-ports.ts'
import type { DeliveryStatus } from '../../messaging/outbound.ts'
import type { Database } from '../server/connect.ts'
import { backIntoQueue } from './unconfirmed/back-into-queue.ts'

const page = 200

type DeliveryRow = {
  status: DeliveryStatus | null
  error: string | null
  attempts: number | null
  settled_at: number | null
  delivered_at: number | null
  seen_at: number | null
  billing_status: number | null
}

type Row = DeliveryRow & {
  number: number
  author: ConsoleMessage['author']
  agent_id: string | null
  agent_name: string | null
  kind: ConsoleMessage['kind']
  text: string
  content: MessageContent
  attachments: readonly ConsoleAttachment[]
  incident_id: string | null
  created_at: number
}

const deliveryColumns = sql`o.status, o.error, o.attempts, o.settled_at, o.delivered_at, o.seen_at, o.billing_status`

/** As a lateral join named `f`. */
export const attachmentsOf = sql`
  left join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', t.id::text, 'media', t.media, 'status', t.status, 'error', t.error, 'contentType', b.content_type
    ) order by t.position), '[]'::jsonb) as attachments
    from attachments t left join blobs b on b.key = t.blob_key
    where t.conversation_id = m.conversation_id and t.message_number = m.number
  ) f on true`

export async function messages(
  db: Database,
  conversationId: string,
  range: MessageRange,
): Promise<readonly ConsoleMessage[]> {
  const wanted =
    range.kind === 'last'
      ? sql`true`
      : range.kind === 'before'
        ? sql`m.number < ${range.number}`
        : range.kind === 'around'
          ? sql`m.number < ${range.number + page / 2}`
          : sql`m.number > ${range.number}`
  // After a long absence the oldest of the missing ones come first, so that the next call can go on from there.
  const order = range.kind === 'after' ? sql`m.number` : sql`m.number desc`
  const { rows } = await sql<Row>`
    select m.number, m.author, m.agent_id, g.name as agent_name, m.kind, m.text, m.content, m.incident_id, m.created_at,
           f.attachments, ${deliveryColumns}
    from messages m
    left join agents g on g.id = m.agent_id
    left join outbox o on o.conversation_id = m.conversation_id and o.message_number = m.number
    ${attachmentsOf}
    where m.conversation_id = ${conversationId} and ${wanted}
    order by ${order} limit ${page}`.execute(db)
  return rows.map(toMessage).toSorted((a, b) => a.number - b.number)
}

const toMessage = (row: Row): ConsoleMessage => ({
  number: row.number,
  author: row.author,
  agentId: row.agent_id,
  agentName: row.agent_name,
  kind: row.kind,
  text: row.text,
  content: row.content,
  attachments: row.attachments,
  incidentId: row.incident_id,
  delivery: toDelivery(row),
  at: row.created_at,
})

const toDelivery = (row: DeliveryRow): Delivery | null =>
  row.status === null
    ? null
    : {
        status: row.status,
        error: row.error,
        attempts: row.attempts ?? 0,
        settledAt: row.settled_at,
        deliveredAt: row.delivered_at,
        seenAt: row.seen_at,
        billingStatus: row.billing_status,
      }

/** Marks change without a new message; the newest hundred cover what is on anybody's screen. */
export async function marks(db: Database, conversationId: string): Promise<readonly MessageMarks[]> {
  const { rows } = await sql<DeliveryRow & { number: number; text: string; attachments: readonly ConsoleAttachment[] }>`
    select m.number, m.text, f.attachments, ${deliveryColumns}
    from messages m
    left join outbox o on o.conversation_id = m.conversation_id and o.message_number = m.number
    ${attachmentsOf}
    where m.conversation_id = ${conversationId} and (o.id is not null or m.kind = 'media')
    order by m.number desc limit 100`.execute(db)
  return rows.map((row) => ({
    number: row.number,
    text: row.text,
    attachments: row.attachments,
    delivery: toDelivery(row),
  }))
}

export async function addressOf(db: Database, conversationId: string) {
  const { rows } = await sql<{ channel: string; recipient: string; isReachable: boolean }>`
    select a.channel, a.external_id as recipient,
           a.unreachable_at is null and not exists (
             select 1 from outbox o
             where o.conversation_id = c.id and o.status in ('queued', 'sending') and o.next_try_at > now()
           ) as "isReachable"
    from conversations c join addresses a on a.id = c.address_id where c.id = ${conversationId}`.execute(db)
  return rows[0] ?? null
}

export async function newerMessages(
  db: Database,
  conversationId: string,
  afterNumber: number,
  agentId: string,
): Promise<readonly NewerMessage[]> {
  const { rows } = await sql<{ number: number; author: 'user' | 'agent'; agent_name: string | null; text: string }>`
    select m.number, m.author, g.name as agent_name, left(m.text, 300) as text
    from messages m left join agents g on g.id = m.agent_id
    where m.conversation_id = ${conversationId} and m.number > ${afterNumber} and m.kind not in ('note', 'reaction')
      and (m.author = 'user' or (m.author = 'agent' and m.agent_id <> ${agentId}))
    order by m.number limit 20`.execute(db)
  return rows.map((row) => ({
    number: row.number,
    author: row.author,
    agentName: row.agent_name,
    text: row.text,
  }))
}

/** Of an agent's own message: a bot's waits for those who decide about all of them. */
export async function resend(
  db: Database,
  conversationId: string,
  number: number,
): Promise<ConversationChanged | null> {
  const { changed } = await backIntoQueue(
    db,
    sql`o.conversation_id = ${conversationId} and o.message_number = ${number} and o.author = 'agent'
      and o.status in ('unknown', 'refused')`,
  )
  return changed[0] ?? null
}
