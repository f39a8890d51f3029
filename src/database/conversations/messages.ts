import type { SafeText } from '../../kit/safe-text.ts'
import { noWords } from '../../privacy/protect-words.ts'
import { timestamp } from '../server/timestamp.ts'
import { recordReceipt } from '../road/receipts.ts'
import { settleFile } from '../road/attachments.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import { sql } from 'kysely'
import type { Instant } from '../../kit/time.ts'
import { hideSaid } from './hide-said.ts'
import type { Album, EarlierMessage, MessageWrites, SaidByUser, Talk } from '../../desk/conversations/message-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Database } from '../server/connect.ts'

async function findAlbum(trx: Database, conversationId: string, albumId: string): Promise<Album | null> {
  const { rows } = await sql<Album>`
    select m.number, count(t.id)::int as size, coalesce(bool_or(t.status = 'too_large'), false) as "hasTooLarge"
    from messages m left join attachments t on t.conversation_id = m.conversation_id and t.message_number = m.number
    where m.conversation_id = ${conversationId} and m.content ? 'albumId' and m.content ->> 'albumId' = ${albumId}
    group by m.number order by m.number limit 1`.execute(trx)
  return rows[0] ?? null
}

async function captionAlbum(
  trx: Database,
  conversationId: string,
  number: number,
  caption: SafeText,
  masked: readonly string[],
): Promise<void> {
  await sql`
    update messages set
      text = case when text = '' then ${caption} else text || E'\n' || ${caption} end,
      content = case when ${masked.length}::int = 0 then content
        else jsonb_set(content, '{masked}', coalesce(content -> 'masked', '[]'::jsonb) || ${toJson(masked)}::jsonb) end
    where conversation_id = ${conversationId} and number = ${number}`.execute(trx)
}

/** Their words, without what says nothing: a command or a bare file between two pieces of a secret does not part them. */
/** Among so many messages for each one that is looked for: what the bot says to a message, and what agents note. */
const lookBackPerMessage = 6

async function lastOfUsers(
  trx: Database,
  conversations: readonly Talk[],
  since: Instant,
  limit: number,
): Promise<ReadonlyMap<string, readonly SaidByUser[]>> {
  if (conversations.length === 0) return new Map()
  const ids = conversations.map(({ id }) => id)
  // By numbers, or a talk of years would be read to its beginning for the last words of it.
  const from = conversations.map(({ messageCount }) => messageCount - limit * lookBackPerMessage)
  const { rows } = await sql<SaidByUser & { conversationId: string }>`
    /* prepared */ select c.id as "conversationId", m.text, m.external_id as "externalId"
    from unnest(${ids}::bigint[], ${from}::integer[]) as c (id, from_number)
    cross join lateral (
      select number, text, external_id, created_at from messages
      where conversation_id = c.id and number > c.from_number and author = 'user' and kind in ('text', 'media')
        and text <> '' and text !~ '^/[[:alpha:]_]+$'
      order by number desc limit ${limit}
    ) m
    -- Out here, or all that everybody said since then would be looked through for each of them.
    where m.created_at >= ${timestamp(since)}
    order by c.id, m.number`.execute(trx)
  const said = new Map<string, SaidByUser[]>()
  for (const { conversationId, ...row } of rows) said.set(conversationId, [...(said.get(conversationId) ?? []), row])
  return said
}

/** A user's message has the messenger's id itself, a part of an album in its file, one of ours in its row of the outbox. */
async function findMessage(trx: Database, conversationId: string, externalId: string): Promise<EarlierMessage | null> {
  const { rows } = await sql<{ number: number; part: number | null; caption: SafeText | null; file_id: string | null }>`
    select number, null::int as part, null as caption, null as file_id from messages
    where conversation_id = ${conversationId} and external_id = ${externalId} and kind <> 'edit'
    union all
    select message_number, null, null, null from outbox
    where conversation_id = ${conversationId} and external_id = ${externalId}
    union all
    select message_number, position::int, media ->> 'caption', media ->> 'uniqueId' from attachments
    where conversation_id = ${conversationId} and external_id = ${externalId} and position > 0
    order by number limit 1`.execute(trx)
  const found = rows[0]
  if (found === undefined) return null
  const message = await messageByNumber(trx, conversationId, found.number)
  if (message === null || found.part === null) return message
  return { ...message, part: found.part, text: found.caption ?? noWords, fileId: found.file_id }
}

/** Its words are those of its last edit. */
async function messageByNumber(trx: Database, conversationId: string, number: number): Promise<EarlierMessage | null> {
  const { rows } = await sql<{
    number: number
    author: EarlierMessage['author']
    agent_id: string | null
    kind: EarlierMessage['kind']
    text: SafeText
    at: number
    is_answered: boolean
    is_withdrawn: boolean
    has_file: boolean
    file_id: string | null
    status: EarlierMessage['status']
  }>`
    select m.number, m.author, m.agent_id, m.kind, coalesce(last.text, m.text) as text, m.created_at as at,
           exists (
             select 1 from messages a
             where a.conversation_id = m.conversation_id and a.number > m.number and a.author in ('agent', 'bot')
               and a.kind in ('text', 'media') and not a.content ? 'announcement'
           ) as is_answered,
           exists (
             select 1 from messages w
             left join outbox wo on wo.conversation_id = w.conversation_id and wo.message_number = w.number
             where w.conversation_id = m.conversation_id and w.number > m.number and w.kind = 'withdrawal'
               and (w.content ->> 'about')::int = m.number
               -- One that the messenger refused took nothing back; it may be tried again.
               and coalesce(wo.status, 'sent') in ('queued', 'sending', 'sent', 'held')
           ) as is_withdrawn,
           f.id is not null as has_file, f.media ->> 'uniqueId' as file_id, o.status
    from messages m
    left join outbox o on o.conversation_id = m.conversation_id and o.message_number = m.number
    left join attachments f
      on f.conversation_id = m.conversation_id and f.message_number = m.number and f.position = 0
    left join lateral (
      -- An edit of ours counts once the messenger has confirmed it.
      select e.text from messages e
      left join outbox eo on eo.conversation_id = e.conversation_id and eo.message_number = e.number
      where coalesce(eo.status, 'sent') = 'sent' and not e.content ? 'part' and e.conversation_id = m.conversation_id and e.number > m.number and e.kind = 'edit'
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
    fileId: row.file_id,
    part: null,
    status: row.status,
  }
}

async function dropQueued(trx: Database, conversationId: string, number: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update outbox set status = 'dropped', settled_at = now(), error = 'withdrawn before it was sent'
    where conversation_id = ${conversationId} and message_number = ${number}
      and status in ('queued', 'held', 'unknown', 'refused') and not is_uncertain`.execute(trx)
  return numAffectedRows === 1n
}

async function isKnownRequest(trx: Database, conversationId: string, requestId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from messages
    where conversation_id = ${conversationId} and content ? 'requestId' and content ->> 'requestId' = ${requestId}
    union all
    select 1 from messages
    where conversation_id = ${conversationId} and content ? 'instead' and content -> 'instead' ? ${requestId}
    limit 1`.execute(trx)
  return rows.length > 0
}

async function assign(
  trx: Database,
  conversationId: string,
  numbers: readonly number[],
  incidentId: string,
): Promise<void> {
  await sql`
    update messages set incident_id = ${incidentId}
    where conversation_id = ${conversationId} and number = any(${numbers})`.execute(trx)
}

async function ofIncident(
  trx: Database,
  conversationId: string,
  incidentId: string,
  numbers: readonly number[],
): Promise<readonly EarlierMessage[]> {
  const { rows } = await sql<{ number: number }>`
    select number from messages
    where conversation_id = ${conversationId} and number = any(${numbers}) and author in ('user', 'agent')
      and kind in ('text', 'choice', 'media', 'note') and (incident_id is null or incident_id = ${incidentId})
    order by number`.execute(trx)
  const found = await Promise.all(rows.map(({ number }) => messageByNumber(trx, conversationId, number)))
  return found.filter((one) => one !== null)
}

/** Those since an agent wrote last: before that it was clear whom they were for. */
async function assignLast(trx: Database, conversationId: string, incidentId: string): Promise<void> {
  await sql`
    update messages set incident_id = ${incidentId}
    where conversation_id = ${conversationId} and author = 'user' and kind in ('text', 'media') and incident_id is null
      and number > (select coalesce(max(number), 0) from messages
                    where conversation_id = ${conversationId} and author = 'agent' and kind <> 'note')`.execute(trx)
}

/** The messages' part of one transaction. */
export const messageWrites = (trx: Database, writes: BufferedWrites): MessageWrites => ({
  add: (conversation, message) => writes.addMessage(conversation, message),
  send: (conversation, number, outbound) => writes.send(conversation, number, outbound),
  attach: (conversation, number, position, attachment) => writes.attach(conversation, number, position, attachment),
  findAlbum: (conversationId, albumId) => findAlbum(trx, conversationId, albumId),
  lastOfUsers: (conversations, since, limit) => lastOfUsers(trx, conversations, since, limit),
  hideSaid: (conversation, pieces, since) =>
    writes.later(async (late) => {
      await hideSaid(late, conversation, pieces, since)
    }),
  captionAlbum: (conversation, number, caption, masked) =>
    writes.later((late) => captionAlbum(late, conversation.id, number, caption, masked)),
  assign: (conversation, numbers, incidentId) => {
    if (numbers.length > 0) writes.later((late) => assign(late, conversation.id, numbers, incidentId))
  },
  assignLast: (conversation, incidentId) => writes.later((late) => assignLast(late, conversation.id, incidentId)),
  moveAll: (conversation, fromIncidentId, toIncidentId) =>
    writes.later((late) =>
      sql`
        update messages set incident_id = ${toIncidentId}
        where conversation_id = ${conversation.id} and incident_id = ${fromIncidentId}`.execute(late),
    ),
  ofIncident: (conversationId, incidentId, numbers) => ofIncident(trx, conversationId, incidentId, numbers),
  find: (conversationId, externalId) => findMessage(trx, conversationId, externalId),
  byNumber: (conversationId, number) => messageByNumber(trx, conversationId, number),
  settleFile: (file, outcome) => settleFile(trx, file, outcome),
  dropQueued: (conversationId, number) => dropQueued(trx, conversationId, number),
  isKnownRequest: (conversationId, requestId) => isKnownRequest(trx, conversationId, requestId),
  recordReceipt: (channel, externalId, state, at, detail) =>
    writes.later(async (late) => {
      writes.touch(await recordReceipt(late, channel, externalId, state, timestamp(at), detail))
    }),
})
